package dev.rollcall.source.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.rollcall.source.RowSource;
import dev.rollcall.source.SourceException;
import dev.rollcall.source.bytes.ByteOrigin;
import dev.rollcall.source.bytes.InflationLimits;
import dev.rollcall.source.csv.CsvSource;
import dev.rollcall.source.json.JsonSource;
import dev.rollcall.source.text.TextCharset;
import org.jspecify.annotations.Nullable;

/** The formats of tables that can be read. */
public enum TableFormat {
    /** Text with delimiters. */
    CSV("csv tsv tab txt") {
        @Override
        RowSource source(ByteOrigin bytes, @Nullable Charset charset) {
            CsvSource source = CsvSource.of(bytes);
            return charset == null ? source : source.charset(charset);
        }
    },
    /** A JSON document, or JSON line by line. */
    JSON("json jsonl ndjson") {
        @Override
        RowSource source(ByteOrigin bytes, @Nullable Charset charset) {
            JsonSource source = JsonSource.of(bytes);
            return charset == null ? source : source.charset(charset);
        }
    };

    private static final int SAMPLE = 64 * 1024;

    /** An array whose first value is no number, or an object with a name; a header of CSV does not begin so. */
    private static final Pattern JSON_START =
            Pattern.compile("\\s*(\\[\\s*(?:[\\[{\\]\"]|null|true|false)|\\{\\s*[\"}]).*", Pattern.DOTALL);

    private final String endings;

    /** @param endings the endings of names, separated by blanks */
    TableFormat(String endings) {
        this.endings = endings;
    }

    /**
     * Returns the format that the beginning of a table shows. Compressed bytes are inflated.
     *
     * @param charset the charset that the caller names, or null to detect it
     * @throws SourceException if there is no text, or its charset does not show
     * @throws IOException if reading fails
     */
    public static TableFormat of(ByteOrigin bytes, @Nullable Charset charset) throws IOException {
        byte[] sample;
        try (InputStream start = bytes.inflated(InflationLimits.DEFAULT).open()) {
            sample = start.readNBytes(SAMPLE);
        }
        String text = TextCharset.of(sample, charset).decode(sample);
        return JSON_START.matcher(text).matches() ? JSON : CSV;
    }

    /** Reports whether a file's name, without the ending of a compression, has the ending of another format. */
    boolean contradicts(String name) {
        String plain = name.toLowerCase(Locale.ROOT).replaceAll("\\.(gz|zip)$", "");
        String ending = plain.substring(plain.lastIndexOf('.') + 1);
        return Stream.of(values())
                .anyMatch(format ->
                        format != this && Set.of(format.endings.split(" ")).contains(ending));
    }

    /** Returns the rows of a table in this format. */
    abstract RowSource source(ByteOrigin bytes, @Nullable Charset charset);
}
