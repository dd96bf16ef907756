package dev.rollcall.source.bytes;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;

import dev.rollcall.source.SourceException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Bytes of a stream that can be read once: they are returned as often as they are asked for. */
class StreamBytesTest {
    /** A stream that returns a few bytes at a time, or none, and records that it was closed. */
    private static final class Slow extends FilterInputStream {
        private final Random random = new Random(16);
        private boolean closed;

        Slow(byte[] bytes) {
            super(new ByteArrayInputStream(bytes));
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            return super.read(target, offset, random.nextInt(Math.min(length, 5_000) + 1));
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    private static byte[] readAll(ByteOrigin origin) throws IOException {
        try (InputStream in = origin.open()) {
            return in.readAllBytes();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 65_536, (1 << 20) - 1, 1 << 20, (1 << 20) + 1, 3_000_000})
    void theBytesOfAStreamCanBeReadAgain(int length) throws IOException {
        byte[] bytes = random(length);
        Slow stream = new Slow(bytes);
        ByteOrigin origin = ByteOrigin.ofStream(stream);

        assertThat(origin.size()).isEmpty();
        assertThat(readAll(origin)).isEqualTo(bytes);
        assertThat(stream.closed).isTrue();
        assertThat(readAll(origin)).isEqualTo(bytes);
        assertThat(origin.size()).isEqualTo(OptionalLong.of(length));
    }

    @Test
    void readersAtDifferentPositionsShareTheStream() throws IOException {
        byte[] bytes = random(2_500_000);
        ByteOrigin origin = ByteOrigin.ofStream(new Slow(bytes));

        try (InputStream ahead = origin.open();
                InputStream behind = origin.open()) {
            byte[] begun = ahead.readNBytes(1_500_000);
            assertThat(behind.readAllBytes()).isEqualTo(bytes);
            assertThat(begun).isEqualTo(Arrays.copyOf(bytes, begun.length));
            assertThat(ahead.readAllBytes()).isEqualTo(Arrays.copyOfRange(bytes, begun.length, bytes.length));
        }
    }

    @Test
    void aStreamThatFailsFailsAgainAtTheSamePosition() throws IOException {
        InputStream failing = new FilterInputStream(new ByteArrayInputStream(random(10))) {
            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                int read = super.read(target, offset, length);
                if (read < 0) {
                    throw new IOException("connection reset");
                }
                return read;
            }
        };
        ByteOrigin origin = ByteOrigin.ofStream(failing);

        for (int pass = 0; pass < 2; pass++) {
            try (InputStream in = origin.open()) {
                assertThat(in.readNBytes(10)).isEqualTo(random(10));
                assertThatThrownBy(in::read).isInstanceOf(IOException.class).hasMessage("connection reset");
            }
        }
    }

    @Test
    void releasedBytesAreClosedAndCannotBeOpened() throws IOException {
        Slow stream = new Slow(random(2_000_000));
        ByteOrigin origin = ByteOrigin.ofStream(stream);
        try (InputStream in = origin.open()) {
            in.readNBytes(1_200_000);

            origin.release();
            origin.release();

            assertThat(stream.closed).isTrue();
            assertThatThrownBy(in::read).isInstanceOf(SourceException.class);
            assertThatThrownBy(origin::open)
                    .isInstanceOf(SourceException.class)
                    .hasMessageContaining("Make a new source from a new stream");
        }
    }

    @Test
    void theCharactersOfAReaderNameTheirCharset() throws IOException {
        String text = "naïve,漢字,\uD83D\uDC69,\uD83D,".repeat(3_000);

        byte[] bytes = readAll(ByteOrigin.ofReader(new StringReader(text)));

        assertThat(bytes).startsWith(0xFE, 0xFF).hasSize(2 + 2 * text.length());
        StringBuilder read = new StringBuilder();
        for (int i = 2; i < bytes.length; i += 2) {
            read.append((char) ((bytes[i] & 0xFF) << 8 | bytes[i + 1] & 0xFF));
        }
        assertThat(read.toString()).isEqualTo(text);
        assertThat(readAll(ByteOrigin.ofReader(new StringReader("")))).hasSize(2);
    }

    @Test
    void aByteOfAReaderIsNeverTheEnd() throws IOException {
        try (InputStream in =
                ByteOrigin.ofReader(new StringReader("\u00FF\uFFFF")).open()) {
            assertThat(in.read()).isEqualTo(0xFE);
            assertThat(in.read()).isEqualTo(0xFF);
            assertThat(in.readAllBytes()).isEqualTo(new byte[] {0, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF});
        }
    }

    @Test
    void bytesInMemoryKnowTheirSize() throws IOException {
        byte[] bytes = "a,b".getBytes(StandardCharsets.UTF_8);

        assertThat(ByteOrigin.ofBytes(bytes).size()).hasValue(3);
        assertThat(readAll(ByteOrigin.ofBytes(bytes))).isEqualTo(bytes);
    }

    @Test
    void aStreamThatBlocksHoldsUpNobodyButItsReader() throws Exception {
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch closed = new CountDownLatch(1);
        InputStream blocking = new InputStream() {
            @Override
            public int read() throws IOException {
                reading.countDown();
                try {
                    closed.await();
                } catch (InterruptedException e) {
                    throw new InterruptedIOException();
                }
                throw new IOException("closed");
            }

            @Override
            public void close() {
                closed.countDown();
            }
        };
        ByteOrigin origin = ByteOrigin.ofStream(blocking);
        FutureTask<Integer> read = new FutureTask<>(() -> origin.open().read());
        Thread reader = new Thread(read);
        reader.start();
        reading.await();

        assertThat(origin.size()).isEmpty();
        origin.release();

        assertThatThrownBy(read::get).hasCauseInstanceOf(IOException.class);
        reader.join();
    }

    @Test
    void anImpossibleCountIsAFailureAndNotTheEnd() {
        InputStream wrong = new FilterInputStream(new ByteArrayInputStream(random(100))) {
            @Override
            public int read(byte[] target, int offset, int length) {
                return -5;
            }
        };

        assertThatThrownBy(() -> readAll(ByteOrigin.ofStream(wrong)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("-5");
    }
}
