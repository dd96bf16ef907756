package dev.rollcall.runner;

import java.nio.charset.Charset;
import java.nio.file.Path;

import dev.rollcall.source.csv.CsvSource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options for the format of the file. */
final class SourceArguments {
    @Option(
            names = "--charset",
            paramLabel = "NAME",
            description =
                    "The file's charset, such as windows-1252. Default: told by a byte order mark, or UTF-8 or UTF-16"
                            + " where the bytes show it.")
    private @Nullable Charset charset;

    @Option(
            names = "--delimiter",
            paramLabel = "CHARACTER",
            description = "What stands between cells: a character, or comma, semicolon, tab, bar. Default: detected.")
    private @Nullable Character delimiter;

    @Option(
            names = "--header-row",
            paramLabel = "LINE",
            description =
                    "The line that the column names are on, from 1; what stands before it is skipped, and the report"
                            + " says so. Default: the first line that is not blank.")
    private @Nullable Integer headerRow;

    @Option(
            names = "--surplus-columns",
            paramLabel = "COUNT",
            description =
                    "Rows may end with so many blank cells beyond the header's columns. Default: as many as the header"
                            + " itself ends with, or nearly all of 20 or more rows do; any other row"
                            + " with a cell too many is refused.")
    private @Nullable Integer surplusColumns;

    /**
     * Returns the format.
     *
     * @throws IllegalArgumentException if the delimiter is invalid, or a number is out of its range
     */
    CsvSource source(Path file) {
        CsvSource source = CsvSource.ofFile(file);
        if (charset != null) {
            source = source.charset(charset);
        }
        if (delimiter != null) {
            source = source.delimiter(delimiter);
        }
        if (headerRow != null) {
            source = source.headerRow(headerRow);
        }
        if (surplusColumns != null) {
            source = source.surplusColumns(surplusColumns);
        }
        return source;
    }
}
