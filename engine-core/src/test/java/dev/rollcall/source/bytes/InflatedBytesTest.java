package dev.rollcall.source.bytes;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import dev.rollcall.source.SourceException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Compressed bytes, of which a gzip file and a zip file with one file in it are inflated. */
class InflatedBytesTest {
    private static final byte[] TEXT =
            "email,city\nann@example.com,Rome\n".repeat(5_000).getBytes(StandardCharsets.UTF_8);

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    /** Packs each file with {@link #TEXT}; a name that ends with a slash is a folder. */
    private static byte[] zip(String... names) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(packed)) {
            for (String name : names) {
                out.putNextEntry(new ZipEntry(name));
                if (!name.endsWith("/")) {
                    out.write(TEXT);
                }
                out.closeEntry();
            }
        }
        return packed.toByteArray();
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(all::writeBytes);
        return all.toByteArray();
    }

    private static byte[] inflate(byte[] bytes) throws IOException {
        return inflate(bytes, InflationLimits.DEFAULT);
    }

    private static byte[] inflate(byte[] bytes, InflationLimits limits) throws IOException {
        try (InputStream in = ByteOrigin.ofBytes(bytes).inflated(limits).open()) {
            return in.readAllBytes();
        }
    }

    private static void assertRefused(byte[] bytes, String reason) {
        assertThatThrownBy(() -> inflate(bytes))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void gzipAndZipAreInflated() throws IOException {
        assertThat(inflate(gzip(TEXT))).isEqualTo(TEXT);
        assertThat(inflate(zip("contacts.csv"))).isEqualTo(TEXT);
    }

    @Test
    void theMembersOfAGzipFileAreOneText() throws IOException {
        assertThat(inflate(joined(gzip(TEXT), gzip(new byte[0]), gzip(TEXT)))).isEqualTo(joined(TEXT, TEXT));
    }

    @Test
    void foldersAndTheFilesOfMacOsDoNotCount() throws IOException {
        assertThat(inflate(zip("export/", "export/contacts.csv", "__MACOSX/export/._contacts.csv")))
                .isEqualTo(TEXT);
    }

    @Test
    void otherBytesStayAsTheyAre() throws IOException {
        byte[] workbook = zip("[Content_Types].xml", "xl/workbook.xml");

        assertThat(inflate(TEXT)).isEqualTo(TEXT);
        assertThat(inflate(new byte[0])).isEmpty();
        assertThat(inflate(new byte[] {0x1F})).isEqualTo(new byte[] {0x1F});
        assertThat(inflate(workbook)).isEqualTo(workbook);
    }

    @Test
    void theSizeIsKnownOnlyOfBytesThatAreNotCompressed() throws IOException {
        assertThat(ByteOrigin.ofBytes(TEXT).inflated(InflationLimits.DEFAULT).size())
                .hasValue(TEXT.length);
        assertThat(ByteOrigin.ofBytes(gzip(TEXT))
                        .inflated(InflationLimits.DEFAULT)
                        .size())
                .isEmpty();
    }

    @Test
    void aZipFileWithoutAFileOrWithSeveralIsRefused() throws IOException {
        assertRefused(zip("contacts.csv", "more.csv"), "more than one file");
        assertRefused(zip("export/"), "has no file in it");
    }

    @Test
    void filesThatAreCutOffAreRefused() throws IOException {
        for (byte[] whole : new byte[][] {gzip(TEXT), zip("contacts.csv")}) {
            for (int length = 40; length < 300; length += 7) {
                assertRefused(Arrays.copyOf(whole, Math.min(length, whole.length - 200)), "cannot be unpacked");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 17, 18, 19, 1_000, 100_000})
    void bytesAfterTheEndOfGzipDataAreRefusedUnlessTheyAreZeros(int length) throws IOException {
        byte[] rubbish = new byte[length];

        assertThat(inflate(joined(gzip(TEXT), rubbish))).isEqualTo(TEXT);
        rubbish[length - 1] = 'x';
        assertRefused(joined(gzip(TEXT), rubbish), "Other bytes follow");
        Arrays.fill(rubbish, (byte) 'x');
        assertRefused(joined(gzip(TEXT), rubbish), "Other bytes follow");
    }

    @Test
    void aWrongChecksumOrSizeIsRefused() throws IOException {
        byte[] gzip = gzip(TEXT);
        gzip[gzip.length - 6] ^= 1;
        byte[] zip = zip("contacts.csv");
        int sizes = indexOf(zip, "PK\u0007\b");
        zip[sizes + 12] ^= 1;

        assertRefused(gzip, "cannot be unpacked");
        assertRefused(zip, "cannot be unpacked");
    }

    private static int indexOf(byte[] bytes, String text) {
        return new String(bytes, StandardCharsets.ISO_8859_1).indexOf(text);
    }

    @Test
    void anEncryptedFileIsRefused() throws IOException {
        byte[] zip = zip("contacts.csv");
        zip[6] |= 1;

        assertRefused(zip, "encrypted");
    }

    @Test
    void bytesThatInflateBeyondALimitAreRefused() throws IOException {
        byte[] bomb = gzip(new byte[30_000_000]);

        assertRefused(bomb, "inflates to more than");
        assertThatThrownBy(() -> inflate(gzip(TEXT), new InflationLimits(TEXT.length - 1, 1_000)))
                .isInstanceOf(SourceException.class);
        assertThat(inflate(gzip(TEXT), new InflationLimits(TEXT.length, 1))).isEqualTo(TEXT);
        assertThat(inflate(bomb, new InflationLimits(30_000_000, 1_200))).hasSize(30_000_000);
    }

    @Test
    void membersOfAnySizeFollowEachOther() throws IOException {
        byte[] text = new byte[300];
        new Random(7).nextBytes(text);
        for (int length = 0; length < text.length; length++) {
            byte[] first = Arrays.copyOf(text, length);

            assertThat(inflate(joined(gzip(first), gzip(TEXT))))
                    .as("%d bytes", length)
                    .isEqualTo(joined(first, TEXT));
        }
    }

    @Test
    void theNameOfAFileInAZipFileNeedNotBeUtf8() throws IOException {
        byte[] zip = zip("f?r.csv");
        zip[31] = (byte) 0x81;

        assertRefused(zip, "cannot be unpacked");
        // without the flag that the name is in UTF-8
        zip[7] &= ~0x08;
        assertThat(inflate(zip)).isEqualTo(TEXT);
    }

    @Test
    void entriesThatDoNotCountAreLimited() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(packed)) {
            out.putNextEntry(new ZipEntry("__MACOSX/x"));
            out.write(new byte[20_000_000]);
            out.putNextEntry(new ZipEntry("contacts.csv"));
            out.write(TEXT);
        }

        assertRefused(packed.toByteArray(), "too much beside its table");
        assertRefused(zip(IntStream.range(0, 10_100).mapToObj(i -> i + "/").toArray(String[]::new)), "too much beside");
    }
}
