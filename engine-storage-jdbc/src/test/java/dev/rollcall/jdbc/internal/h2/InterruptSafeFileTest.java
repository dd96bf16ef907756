package dev.rollcall.jdbc.internal.h2;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.h2.store.fs.FilePath;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

final class InterruptSafeFileTest {
    @TempDir
    private Path folder;

    private HeldFile held;
    private FileChannel file;

    @BeforeEach
    void open() throws IOException {
        InterruptSafePath.register();
        held = HeldFile.open(Files.createFile(folder.resolve("file"))).orElseThrow();
        file = path().open("rw");
    }

    @AfterEach
    void close() throws IOException {
        Thread.interrupted();
        file.close();
        held.close();
    }

    private FilePath path() {
        return FilePath.get(InterruptSafePath.PREFIX + folder.resolve("file"));
    }

    private void write(String text, long position) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
        assertThat(file.write(bytes, position)).isEqualTo(text.length());
        assertThat(bytes.hasRemaining()).isFalse();
    }

    private String read(int length, long position) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        int read = file.read(bytes, position);
        assertThat(bytes.position()).isEqualTo(Math.max(read, 0));
        return new String(bytes.array(), 0, bytes.position(), StandardCharsets.US_ASCII);
    }

    @Test
    void bytesAreReadFromThePositionWhereTheyWereWritten() throws IOException {
        write("first", 0);
        write("second", 5);
        write("F", 0);

        assertThat(read(6, 5)).isEqualTo("second");
        assertThat(read(5, 0)).isEqualTo("First");
        assertThat(file.size()).isEqualTo(11);
        assertThat(folder.resolve("file")).hasContent("Firstsecond");
    }

    @Test
    void nothingIsReadBeyondTheEnd() throws IOException {
        write("end", 0);

        assertThat(read(10, 1)).isEqualTo("nd");
        assertThat(file.read(ByteBuffer.allocate(1), 3)).isEqualTo(-1);
    }

    @Test
    void truncationShortensAFileAndNeverExtendsIt() throws IOException {
        write("longer", 0);

        file.truncate(4);
        assertThat(file.size()).isEqualTo(4);

        file.truncate(100);
        assertThat(Files.size(folder.resolve("file"))).isEqualTo(4);
    }

    @Test
    void anInterruptedThreadReadsAndWritesAndTheFileStaysOpen() throws IOException {
        write("before", 0);
        Thread.currentThread().interrupt();

        write("after", 6);
        file.force(true);

        assertThat(read(11, 0)).isEqualTo("beforeafter");
        assertThat(Thread.interrupted()).isTrue();
        assertThat(file.isOpen()).isTrue();
    }

    @Test
    void h2CannotOpenAFileThatIsNotHeld() {
        FilePath other = FilePath.get(InterruptSafePath.PREFIX + folder.resolve("other"));

        assertThatThrownBy(() -> other.open("rw")).isInstanceOf(IOException.class);
    }

    @Test
    void h2CannotReopenAFileThatItHasClosed() throws IOException {
        file.close();

        assertThatThrownBy(() -> path().open("rw")).hasMessageContaining("closed after a failure");
    }
}
