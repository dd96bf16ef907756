package dev.rollcall.internal.header;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.zip.CRC32;

/**
 * A header of {@code headers.tsv}: columns of real contact exports, to make and to measure the words for opt-out
 * columns.
 */
record ListedHeader(String header, Kind kind, Half half, String language, String source) {
    private static final String FILE = "headers.tsv";
    private static final int COLUMNS = 5;

    /** The kind of such a column; {@code headers.tsv} defines each. */
    enum Kind {
        LEAVES,
        CONSENTS,
        OTHER,
        DOUBTFUL
    }

    /** Words are made from A alone and measured on B. */
    enum Half {
        A,
        B
    }

    /** All headers of the file, in its order. */
    static List<ListedHeader> all() {
        return lines().stream().skip(1).map(ListedHeader::parse).toList();
    }

    /** The lines of the file without its comments; the first one names the columns. */
    static List<String> lines() {
        try (InputStream file = Objects.requireNonNull(ListedHeader.class.getResourceAsStream(FILE), FILE)) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().filter(line -> !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ListedHeader parse(String line) {
        String[] cells = line.split("\t", -1);
        if (cells.length != COLUMNS) {
            throw new IllegalArgumentException(COLUMNS + " cells expected: " + line);
        }
        return new ListedHeader(cells[0], Kind.valueOf(cells[1]), Half.valueOf(cells[2]), cells[3], cells[4]);
    }

    /** The header's letters and digits in lower case. */
    String folded() {
        return header.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    /** The half that the header alone decides. */
    Half halfByChecksum() {
        CRC32 checksum = new CRC32();
        checksum.update(folded().getBytes(StandardCharsets.UTF_8));
        return checksum.getValue() % 2 == 0 ? Half.A : Half.B;
    }
}
