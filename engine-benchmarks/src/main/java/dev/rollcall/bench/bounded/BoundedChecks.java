package dev.rollcall.bench.bounded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import dev.rollcall.ImportEngine;
import dev.rollcall.bench.measure.TemporaryWatch;
import dev.rollcall.bench.measure.Traces;
import dev.rollcall.bench.workload.ErasablePerson;
import dev.rollcall.bench.workload.OneSidedCounts;
import dev.rollcall.bench.workload.OneSidedFile;
import dev.rollcall.fault.FaultCode;
import dev.rollcall.fault.Note;
import dev.rollcall.jdbc.JdbcContactStore;
import dev.rollcall.model.Contact;
import dev.rollcall.model.Outcome;
import dev.rollcall.report.ImportReport;
import dev.rollcall.store.ContactFilter;

/** The checks after each step. */
record BoundedChecks(BoundedFolder folder, OneSidedFile file) {
    private static final int PAGE = 1_000;
    private static final Traces PERSON = new Traces(ErasablePerson.traces());

    /** Returns the differences between the results of {@code step}, which has ended, and the expected ones. */
    List<String> differences(BoundedStep step, BoundedMeasurement measured) throws IOException {
        List<String> differences = new ArrayList<>();
        folder.leftovers()
                .forEach(left -> differences.add("left behind: " + folder.path().relativize(left)));
        measured.temporary().keySet().stream()
                .filter(owner -> !owner.equals(TemporaryWatch.OURS))
                .forEach(owner -> differences.add("temporary files of " + owner));
        switch (step) {
            case IMPORT -> {
                compareReport(differences);
                if (!PERSON.areIn(folder.databaseFile())) {
                    differences.add("the person is not found in the file, so nobody would be after being erased");
                }
            }
            case REPORT -> compare("report in the journal", report(), report(folder.journalReport()), differences);
            case FAULTS -> compareFaults(differences);
            case ERASE -> {
                if (remains() == Remains.IN_USED_PAGES) {
                    differences.add("the erased person is still in the database");
                }
                compare("contacts", file.counts().inserted() - 1, contacts(), differences);
            }
            case HISTORY -> compareHistory(differences);
            case FORGET -> {
                // the step itself has checked its result
            }
        }
        return differences;
    }

    private static void compare(String what, Object expected, Object found, List<String> differences) {
        if (!expected.equals(found)) {
            differences.add(what + " " + found + ", expected " + expected);
        }
    }

    private ImportReport report() throws IOException {
        return report(folder.report());
    }

    private static ImportReport report(Path path) throws IOException {
        return ImportReport.fromJson(Files.readString(path));
    }

    private void compareReport(List<String> differences) throws IOException {
        OneSidedCounts expected = file.counts();
        ImportReport report = report();
        compare("rows", expected.rows(), report.rows(), differences);
        compare("inserted", expected.inserted(), report.inserted(), differences);
        compare("invalid", expected.invalid(), report.count(Outcome.INVALID), differences);
        compare("duplicates", expected.duplicates(), report.count(Outcome.DUPLICATE), differences);
        Map<String, Long> faults = new TreeMap<>();
        report.faults().forEach((code, count) -> faults.put(code.toString(), count));
        compare("faults", expected.faults(), faults, differences);
        long blank = report.notes().stream()
                .filter(note -> note.code() == FaultCode.BLANK_ROWS)
                .mapToLong(Note::count)
                .sum();
        compare("blank rows", expected.blank(), blank, differences);
    }

    /**
     * Compares the list of faults: a header, then a line for each fault with line, row, outcome, severity, code and
     * perhaps a quoted text.
     */
    private void compareFaults(List<String> differences) throws IOException {
        OneSidedCounts expected = file.counts();
        Map<String, Long> faults = new TreeMap<>();
        long rows = 0;
        long newest = 0;
        boolean sorted = true;
        try (Stream<String> lines = Files.lines(folder.printed(BoundedStep.FAULTS.label()))) {
            for (String line : (Iterable<String>) lines.skip(1)::iterator) {
                String[] cells = line.split(",", 6);
                long row = Long.parseLong(cells[1]);
                sorted &= row >= newest;
                rows += row == newest ? 0 : 1;
                newest = row;
                faults.merge(cells[4], 1L, Long::sum);
            }
        }
        compare("faults listed", expected.faults(), faults, differences);
        compare("rows with faults listed", expected.faulted(), rows, differences);
        compare("faults in row order", true, sorted, differences);
    }

    private long contacts() {
        long contacts = 0;
        try (ImportEngine engine = ImportEngine.on(JdbcContactStore.h2File(folder.database()))) {
            List<Contact> page = engine.contacts().scan(ContactFilter.all(), 0, PAGE);
            while (!page.isEmpty()) {
                contacts += page.size();
                page = engine.contacts()
                        .scan(ContactFilter.all(), page.get(page.size() - 1).id(), PAGE);
            }
        }
        return contacts;
    }

    private void compareHistory(List<String> differences) throws IOException {
        Path printed = folder.printed(BoundedStep.HISTORY.label());
        List<String> lines = Files.readAllLines(printed);
        compare("lines of history", 2, lines.size(), differences);
        String importId = report().importId().toString();
        compare("import in the history", true, lines.get(lines.size() - 1).startsWith(importId), differences);
        compare("person in the history", false, PERSON.areIn(printed), differences);
    }

    /**
     * Returns the traces of the erased person in the file. Must be called before the database is opened, which may
     * rewrite it.
     */
    Remains remains() throws IOException {
        return Remains.of(PERSON, folder.databaseFile(), folder.path().resolve("rewritten.mv.db"));
    }
}
