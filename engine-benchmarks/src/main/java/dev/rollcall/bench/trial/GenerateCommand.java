package dev.rollcall.bench.trial;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import dev.rollcall.bench.measure.Arguments;
import dev.rollcall.bench.workload.ContactCsv;
import dev.rollcall.bench.workload.ContactFile;
import dev.rollcall.bench.workload.ExpectedCounts;

/** {@code generate}: writes a contact file, or checks the one that is there. */
public final class GenerateCommand {
    private GenerateCommand() {}

    public static int run(List<String> arguments, PrintStream out) throws IOException {
        Arguments given = new Arguments(arguments, 2, Set.of(), Set.of());
        Path path = FileToWrite.at(Path.of(given.word(0)));
        ContactFile file = ContactFile.first(Arguments.rows("ROWS", given.word(1)), SideBySide.SEED);
        boolean written = new ContactCsv(file).ensure(path);
        out.printf(
                Locale.ROOT,
                "%s: %s, %,d bytes%n",
                path,
                written ? "written" : "was there and is right",
                Files.size(path));
        out.println(ExpectedCounts.of(file, List.of()));
        return 0;
    }
}
