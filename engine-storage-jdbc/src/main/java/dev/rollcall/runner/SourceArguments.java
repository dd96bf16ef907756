package dev.rollcall.runner;

import java.nio.charset.Charset;
import java.nio.file.Path;

import dev.rollcall.source.CsvSource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How the file is written. */
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

    /** @throws IllegalArgumentException if the delimiter cannot be one */
    CsvSource source(Path file) {
        CsvSource source = CsvSource.ofFile(file);
        if (charset != null) {
            source = source.charset(charset);
        }
        if (delimiter != null) {
            source = source.delimiter(delimiter);
        }
        return source;
    }
}
