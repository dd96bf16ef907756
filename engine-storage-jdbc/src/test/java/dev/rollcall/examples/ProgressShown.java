package dev.rollcall.examples;

import dev.rollcall.ImportEngine;
import dev.rollcall.job.ImportRequest;
import dev.rollcall.job.Progress;
import dev.rollcall.options.ImportOptions;
import dev.rollcall.source.csv.CsvSource;

/** An import that reports its progress. */
final class ProgressShown {
    public static void main(String[] args) {
        CsvSource contacts = CsvSource.ofText("email\nann@example.org\nben@example.org\ncleo@example.org\n");
        ImportOptions options = ImportOptions.builder().chunkRows(2).build();
        try (ImportEngine engine = ImportEngine.inMemory()) {
            engine.run(ImportRequest.of(contacts, options).onProgress(progress -> {
                if (progress.phase() == Progress.Phase.IMPORT) {
                    System.out.println(
                            progress.rows() + " of " + progress.totalRows().orElseThrow());
                }
            }));
        }
    }
    // prints: 2 of 3
    // prints: 3 of 3
}
