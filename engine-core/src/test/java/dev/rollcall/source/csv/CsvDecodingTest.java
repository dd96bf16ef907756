package dev.rollcall.source.csv;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import dev.rollcall.source.Row;
import dev.rollcall.source.SourceException;
import dev.rollcall.source.text.DecodingReader;
import dev.rollcall.source.text.MalformedBytes;
import dev.rollcall.source.text.TextCharset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CsvDecodingTest {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"UTF-32LE", "UTF-32BE"})
    void utf32IsDetectedByItsByteOrderMarkEvenIfItIsNamed(String charset) throws IOException {
        byte[] bytes = "\uFEFFemail,имя\nana@example.org,Зоя 😀\n".getBytes(charset);

        for (CsvSource source : List.of(file(bytes), file(bytes).charset(Charset.forName(charset)))) {
            assertThat(CsvReading.of(source).texts()).containsExactly(List.of("ana@example.org", "Зоя 😀"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ISO-2022-JP", "ISO-2022-KR"})
    void iso2022IsDetectedAndReadOnlyIfItIsNamed(String charset) throws IOException {
        byte[] bytes = "email,名前\nana@example.org,漢字\n".getBytes(charset);

        refuses(
                bytes,
                "The file looks like one of the charsets ISO-2022, not UTF-8. Name its charset: --charset ISO-2022-JP"
                        + " (in Java: charset(Charset) of the source).");
        assertThat(CsvReading.of(file(bytes).charset(Charset.forName(charset))).texts())
                .containsExactly(List.of("ana@example.org", "漢字"));
    }

    @Test
    void textEncodedTwiceInUtf8IsNotedOnceWithARemedy() throws IOException {
        byte[] once = "name,city\nJürgen Müller,“Köln” – 7 €\nДаша,Łódź\n".getBytes(StandardCharsets.UTF_8);
        byte[] twice = new String(once, WINDOWS_1252).getBytes(StandardCharsets.UTF_8);

        assertThat(CsvReading.of(file(once)).notes()).isEmpty();
        assertThat(CsvReading.of(file(twice)).notes())
                .singleElement()
                .asString()
                .isEqualTo("encoded_twice as on line 2; its letters are right once its text is written as windows-1252"
                        + " and read as UTF-8");
        assertThat(CsvReading.of(file(once).charset(WINDOWS_1252)).notes())
                .singleElement()
                .asString()
                .endsWith(" it is UTF-8, so do not name windows-1252");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ärger, Öl, Übermut, groß“, SPASS",
                "ÉCOLE «CAFÉ» À L’ÂGE… Ô”",
                "São Paulo, AÇÃO, ÁGUA",
                "Đà Nẵng – Hà Nội",
                "Łódź, Ždiar, İzmir, ÅNGSTRÖM®",
                "Ελλάδα, Россия, ישראל, 漢字"
            })
    void lettersOfManyLanguagesAreNotMistakenForTextEncodedTwice(String text) throws IOException {
        assertThat(CsvReading.of(file(bytes("name\n\"" + text + "\"\n" + text.toUpperCase(Locale.ROOT) + "\n")))
                        .notes())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void unicodeIsDetectedWithAndWithoutAByteOrderMark(String charset) throws IOException {
        String text = "email,имя\nana@example.org,Зоя 😀\n";

        CsvReading marked = CsvReading.of(file(("\uFEFF" + text).getBytes(charset)));
        CsvReading plain = CsvReading.of(file(text.getBytes(charset)));

        assertThat(marked).isEqualTo(plain);
        assertThat(plain.header()).containsExactly("email", "имя");
        assertThat(plain.texts()).containsExactly(List.of("ana@example.org", "Зоя 😀"));
    }

    @Test
    void aSingleByteCharsetIsNeverGuessedButCanBeNamed() throws IOException {
        byte[] bytes = "email,name\na@x.org,Zoë\n".getBytes(WINDOWS_1252);

        refuses(
                bytes,
                "The file is not UTF-8. Name its charset: --charset windows-1252 (in Java: charset(Charset) of the source).");
        assertThat(CsvReading.of(file(bytes).charset(WINDOWS_1252)).texts()).containsExactly(List.of("a@x.org", "Zoë"));
    }

    @Test
    void aByteOrderMarkBeatsTheCharsetOption() throws IOException {
        byte[] bytes = "\uFEFFname\nZoë\n".getBytes(StandardCharsets.UTF_8);

        CsvReading read = CsvReading.of(file(bytes).charset(WINDOWS_1252));

        assertThat(read.header()).containsExactly("name");
        assertThat(read.texts()).containsExactly(List.of("Zoë"));
    }

    @Test
    void bytesAreDecodedAsByTheJdkAndMalformedOnesAreEscaped() throws IOException {
        List<String> pieces =
                List.of("a", "plain text ".repeat(9), "é", "ж", "漢", "\u0800", "\uFFFD", "😀", "\uD7FF", "\r\n");
        for (long seed = 1; seed <= 500; seed++) {
            Random random = new Random(seed);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            for (int i = random.nextInt(seed % 10 == 0 ? 20_000 : 200); i > 0; i--) {
                byte[] piece = pieces.get(random.nextInt(pieces.size())).getBytes(StandardCharsets.UTF_8);
                bytes.write(piece, 0, random.nextInt(100) == 0 ? random.nextInt(piece.length) : piece.length);
                if (random.nextInt(200) == 0) {
                    bytes.write(random.nextInt(256));
                }
            }
            DecodingReader decoded = new DecodingReader(
                    new ByteArrayInputStream(bytes.toByteArray()),
                    new TextCharset(StandardCharsets.UTF_8, 0),
                    new MalformedBytes());
            StringWriter text = new StringWriter();
            decoded.transferTo(text);
            assertThat(text.toString()).as("seed %d", seed).isEqualTo(escaped(bytes.toByteArray()));
        }
    }

    private static String escaped(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        for (CoderResult result = decoder.decode(in, out, true);
                result.isError();
                result = decoder.decode(in, out, true)) {
            for (int i = 0; i < result.length(); i++) {
                out.put((char) (0xDC00 + Byte.toUnsignedInt(in.get())));
            }
        }
        return out.flip().toString();
    }

    @Test
    void aMalformedByteIsAFaultOfItsRowAtItsPosition() throws IOException {
        byte[] bytes = bytes("name,x\nZoë,1\nA", 0xFF, "b,", 0xC3, "\nc,2\n", 0x80, "\n");

        CsvReading read = CsvReading.of(file(bytes).charset(StandardCharsets.UTF_8));

        assertThat(read.texts())
                .containsExactly(
                        List.of("Zoë", "1"), List.of("A\uFFFDb", "\uFFFD"), List.of("c", "2"), List.of("\uFFFD", ""));
        assertThat(read.faultsOfRow(0)).isEmpty();
        assertThat(read.faultsOfRow(1)).containsExactly("malformed_bytes (byte 15 of the file)");
        assertThat(read.faultsOfRow(2)).isEmpty();
        assertThat(read.faultsOfRow(3)).contains("malformed_bytes (byte 24 of the file)");
    }

    @Test
    void thePositionCountsTheByteOrderMark() throws IOException {
        byte[] bytes = bytes("\uFEFFa\n", 0xFF, "\n");

        assertThat(CsvReading.of(file(bytes)).faultsOfRow(0)).containsExactly("malformed_bytes (byte 5 of the file)");
    }

    @Test
    void malformedBytesInDroppedCellsAreFaultsOfTheirRow() throws IOException {
        byte[] bytes = bytes("a,é\n1,2,", 0xFF, "\n3,\"", 0xFE, "x");

        CsvReading read = CsvReading.of(file(bytes).charset(StandardCharsets.UTF_8));

        assertThat(read.faultsOfRow(0))
                .containsExactly("malformed_bytes (byte 9 of the file)", "too_many_cells (cells: 3, columns: 2)");
        assertThat(read.faultsOfRow(1))
                .containsExactly("malformed_bytes (byte 14 of the file)", "unclosed_quote (lines 3 to 3)");
    }

    @Test
    void aSequenceCutByTheEndOfTheFileIsMalformed() throws IOException {
        CsvReading read = CsvReading.of(file(bytes("name\nZo", 0xC3)));

        assertThat(read.texts()).containsExactly(List.of("Zo\uFFFD"));
        assertThat(read.faultsOfRow(0)).containsExactly("malformed_bytes (byte 7 of the file)");
    }

    @Test
    void malformedBytesInMostlyValidUtf8AreFaultsOfTheirRows() throws IOException {
        CsvReading read = CsvReading.of(file(bytes("name\nZoë\nÉva\nJosé\n", 0xFF, "\n")));

        assertThat(read.rows()).hasSize(4);
        assertThat(read.faultsOfRow(3)).containsExactly("malformed_bytes (byte 21 of the file)");
    }

    @Test
    void malformedBytesFarIntoTheFileAreFoundToo() throws IOException {
        String rows = "someone@example.org\n".repeat(20_000);

        CsvReading read = CsvReading.of(file(bytes("email\n" + rows, 0xFF, "\n" + rows)));

        assertThat(read.rows()).hasSize(40_001);
        assertThat(read.rows().stream().filter(row -> !row.faults().isEmpty()).map(Row::number))
                .containsExactly(20_001L);
        assertThat(read.faultsOfRow(20_000)).containsExactly("malformed_bytes (byte 400006 of the file)");
    }

    @Test
    void halfACharacterOfUtf16IsMalformed() throws IOException {
        byte[] bytes = "\uFEFFa\nx\n".getBytes(StandardCharsets.UTF_16LE);
        bytes[bytes.length - 3] = (byte) 0xD8;

        assertThat(CsvReading.of(file(bytes)).faultsOfRow(0)).containsExactly("malformed_bytes (byte 6 of the file)");
    }

    @Test
    void malformedBytesInTheHeaderRefuseTheFile() {
        refuses(
                bytes("Zoë,Éva,José,na", 0xFF, "me\na,b,c,d\n"),
                "The header has bytes that are no text, the first at byte 18."
                        + " Name the file's charset: --charset windows-1252 (in Java: charset(Charset) of the source).");
    }

    @Test
    void aNulIsKeptInItsCell() throws IOException {
        assertThat(CsvReading.of(file(bytes("email,name\na\0@x.org,Ana\n"))).texts())
                .containsExactly(List.of("a\0@x.org", "Ana"));
    }

    @ParameterizedTest
    @MethodSource
    void aFileOfAnotherKindIsNamed(Map.Entry<String, String> start) {
        refuses(
                HexFormat.of().parseHex(start.getKey()),
                "The file looks like " + start.getValue() + ". Save the table as CSV in UTF-8.");
    }

    static Set<Map.Entry<String, String>> aFileOfAnotherKindIsNamed() {
        return Map.of(
                        // a zip file whose first entry begins with xl/
                        "504B0304" + "00".repeat(22) + "03000000786C2F",
                        "an Excel workbook",
                        "504B0506",
                        "a ZIP archive",
                        "D0CF11E0A1B11AE1",
                        "an old Excel workbook",
                        "255044462D312E37",
                        "a PDF document",
                        "89504E470D0A1A0A",
                        "a picture",
                        "FFD8FFE0",
                        "a picture")
                .entrySet();
    }

    @Test
    void bytesFullOfZerosAreBinary() {
        refuses(
                bytes("ab\0\0\0\0cd\0\0\0\0", 0xFF),
                "The file is binary, not text. Save the table as CSV, or name its charset: --charset windows-1252 (in Java: charset(Charset) of the source).");
    }

    private CsvSource file(byte[] bytes) throws IOException {
        return CsvSource.ofFile(Files.write(folder.resolve("contacts.csv"), bytes));
    }

    private void refuses(byte[] bytes, String message) {
        assertThatThrownBy(() -> file(bytes).open())
                .isInstanceOfSatisfying(
                        SourceException.class, e -> assertThat(e.kind()).isEqualTo(SourceException.Kind.INVALID_FORMAT))
                .hasMessage(message);
    }

    /** Texts in UTF-8, and single bytes. */
    private static byte[] bytes(Object... parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (Object part : parts) {
            if (part instanceof Integer single) {
                bytes.write(single);
            } else {
                bytes.writeBytes(((String) part).getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
