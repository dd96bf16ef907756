package dev.rollcall.runner;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Set;

import dev.rollcall.source.RowSource;
import dev.rollcall.source.SourceException;
import dev.rollcall.source.bytes.ByteOrigin;
import dev.rollcall.source.csv.CsvSource;
import dev.rollcall.source.json.JsonSource;
import dev.rollcall.source.table.TableFormat;
import dev.rollcall.source.table.TableSource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options for the format of the file. */
final class SourceArguments {
    private static final Set<Path> STANDARD_INPUT = Set.of(Path.of("-"), Path.of("/dev/stdin"));

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

    @Option(
            names = "--rows-at",
            paramLabel = "NAME",
            description =
                    "The name under which a JSON document holds the rows, or the names that lead there, each after a"
                            + " slash: /result/contacts. Default: the document, or the only array of objects in it.")
    private @Nullable String rowsAt;

    /** Reports whether {@code file} stands for standard input. */
    static boolean isStandardInput(Path file) {
        return STANDARD_INPUT.contains(file);
    }

    /**
     * Returns the rows of a file, or of standard input.
     *
     * @throws IllegalArgumentException if the delimiter is invalid, a number is out of its range, or options of
     *     different formats are given
     */
    RowSource source(Path file) {
        return isStandardInput(file)
                ? source(ByteOrigin.ofStream(System.in)).named("standard input")
                : source(ByteOrigin.ofFile(file));
    }

    private RowSource source(ByteOrigin bytes) {
        boolean csv = delimiter != null || headerRow != null || surplusColumns != null;
        if (csv && rowsAt != null) {
            throw new IllegalArgumentException(
                    "--rows-at is for JSON, and --delimiter, --header-row and --surplus-columns are for CSV");
        } else if (csv && isJson(bytes)) {
            throw new IllegalArgumentException(
                    "the file is JSON; --delimiter, --header-row and --surplus-columns are for CSV");
        } else if (csv) {
            return csv(bytes);
        } else if (rowsAt != null) {
            JsonSource source = JsonSource.of(bytes).rowsAt(rowsAt);
            return charset == null ? source : source.charset(charset);
        }
        TableSource source = TableSource.of(bytes);
        return charset == null ? source : source.charset(charset);
    }

    private boolean isJson(ByteOrigin bytes) {
        try {
            return TableFormat.of(bytes, charset) == TableFormat.JSON;
        } catch (IOException | SourceException unreadable) {
            // the import says what is wrong
            return false;
        }
    }

    private CsvSource csv(ByteOrigin bytes) {
        CsvSource source = CsvSource.of(bytes);
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
