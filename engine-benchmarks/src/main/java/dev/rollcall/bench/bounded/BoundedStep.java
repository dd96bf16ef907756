package dev.rollcall.bench.bounded;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import dev.rollcall.ImportEngine;
import dev.rollcall.bench.workload.ErasablePerson;
import dev.rollcall.jdbc.JdbcContactStore;
import dev.rollcall.model.EmailAddress;
import dev.rollcall.runner.RunnerAccess;

/**
 * A step that is done with a database, each in a process of its own: by the runner where it can, otherwise as a host
 * would.
 */
enum BoundedStep {
    IMPORT {
        @Override
        void run(BoundedFolder folder) throws IOException {
            runner(
                    folder,
                    "import",
                    "--quiet",
                    "--report",
                    folder.report().toString(),
                    folder.csv().toString());
        }
    },
    REPORT {
        @Override
        void run(BoundedFolder folder) throws IOException {
            try (ImportEngine engine = ImportEngine.on(JdbcContactStore.h2File(folder.database()))) {
                String report =
                        engine.imports().report(newest(engine)).orElseThrow().toJson();
                Files.writeString(folder.journalReport(), report);
            }
        }
    },
    FAULTS {
        @Override
        void run(BoundedFolder folder) throws IOException {
            runner(folder, "faults", "--csv");
        }
    },
    ERASE {
        @Override
        void run(BoundedFolder folder) {
            try (ImportEngine engine = ImportEngine.on(JdbcContactStore.h2File(folder.database()))) {
                EmailAddress address =
                        EmailAddress.parse(ErasablePerson.email()).orElseThrow();
                if (!engine.contacts().erase(address.identifier())) {
                    throw new IllegalStateException("the person to be erased is not stored");
                }
            }
        }
    },
    HISTORY {
        @Override
        void run(BoundedFolder folder) throws IOException {
            runner(folder, "history");
        }
    },
    /** Forgets the rows of a lost attempt, as an atomic import does after a lost race. */
    FORGET {
        @Override
        void run(BoundedFolder folder) {
            JdbcContactStore store = JdbcContactStore.h2File(folder.database());
            try (ImportEngine engine = ImportEngine.on(store)) {
                UUID id = newest(engine);
                store.journal().forgetRows(id);
                if (!engine.imports().rows(id, 0, 1).isEmpty()) {
                    throw new IllegalStateException("rows were not forgotten");
                }
            }
        }
    };

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Runs the step to its end, and closes the database. */
    abstract void run(BoundedFolder folder) throws IOException;

    void runner(BoundedFolder folder, String command, String... arguments) throws IOException {
        List<String> line =
                new ArrayList<>(List.of(command, "--database", folder.database().toString()));
        line.addAll(List.of(arguments));
        try (Writer out = Files.newBufferedWriter(folder.printed(label()))) {
            PrintWriter err = new PrintWriter(new OutputStreamWriter(System.err, StandardCharsets.UTF_8));
            int exit = RunnerAccess.run(line, out, err);
            if (exit != 0) {
                throw new IllegalStateException(command + " ended with exit code " + exit);
            }
        }
    }

    private static UUID newest(ImportEngine engine) {
        return engine.imports().history(1).get(0).id();
    }
}
