package dev.rollcall.runner;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import dev.rollcall.ImportEngine;
import dev.rollcall.jdbc.JdbcContactStore;
import dev.rollcall.model.Contact;
import dev.rollcall.model.EmailAddress;

/** A folder with files and a database, and commands run on them as from a shell. */
record Shell(Path folder) {
    /** The result of a command: its exit code, its standard output and its standard error. */
    record Ran(int code, String out, String err) {}

    Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content, StandardCharsets.UTF_8);
    }

    Path database() {
        return folder.resolve("contacts");
    }

    /** Runs the command on the folder's database. */
    Ran run(Object... args) {
        List<String> words = new ArrayList<>();
        for (Object arg : args) {
            words.add(arg.toString());
        }
        words.add("--database");
        words.add(database().toString());
        return runBare(words.toArray(String[]::new));
    }

    static Ran runBare(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.run(args, new PrintWriter(out), new PrintWriter(err));
        return new Ran(code, out.toString(), err.toString());
    }

    ImportEngine engine() {
        return ImportEngine.on(JdbcContactStore.h2File(database()));
    }

    Contact contact(String email) {
        try (ImportEngine engine = engine()) {
            return engine.contacts()
                    .find(EmailAddress.parse(email).orElseThrow().identifier())
                    .orElseThrow();
        }
    }

    /** A field of a contact as text, or null if it is blank. */
    String field(String email, String key) {
        Object value = contact(email).fields().get(key);
        return value == null ? null : value.toString().replaceAll("^\\w+\\[\\w+=|]$", "");
    }
}
