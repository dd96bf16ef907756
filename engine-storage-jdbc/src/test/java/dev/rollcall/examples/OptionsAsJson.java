package dev.rollcall.examples;

import dev.rollcall.ImportEngine;
import dev.rollcall.model.MergeOption;
import dev.rollcall.options.ImportOptions;
import dev.rollcall.source.csv.CsvSource;

/** Options that are stored as JSON, as a host does with the settings of its customers. */
final class OptionsAsJson {
    public static void main(String[] args) {
        String stored = ImportOptions.builder()
                .mergeOption(MergeOption.OVERWRITE_IF_EMPTY)
                .tag("customer")
                .build()
                .toJson();
        try (ImportEngine engine = ImportEngine.inMemory()) {
            ImportOptions options = ImportOptions.fromJson(stored);
            System.out.println(engine.run(CsvSource.ofText("email\nann@example.org\n"), options)
                    .status());
        }
    }

    // prints: FINISHED
}
