package dev.rollcall.internal.spill;

import java.nio.ByteBuffer;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TempFileTest {
    @Test
    void aFileThatCannotBeWrittenOrReadIsReportedWithARemedy() {
        TempFile file = TempFile.create();
        file.close();
        assertThatThrownBy(() -> file.write(ByteBuffer.allocate(8)))
                .isInstanceOf(TempFileException.class)
                .hasMessageStartingWith("a temporary file could not be written in ")
                .hasMessageEndingWith("; make room there, or name another folder with -Djava.io.tmpdir");
        assertThatThrownBy(() -> file.read(ByteBuffer.allocate(8), 0))
                .hasMessageStartingWith("a temporary file could not be read in ");
    }

    @Test
    void aTruncatedFileIsReported() {
        try (TempFile file = TempFile.create()) {
            file.write(ByteBuffer.allocate(4));
            assertThatThrownBy(() -> file.read(ByteBuffer.allocate(8), 0)).hasMessageContaining("cut short");
        }
    }

    @Test
    void anInvalidFolderNameIsReportedWithARemedy() {
        String usual = System.getProperty("java.io.tmpdir");
        System.setProperty("java.io.tmpdir", "no\0path");
        try {
            assertThatThrownBy(TempFile::create)
                    .isInstanceOf(TempFileException.class)
                    .hasMessage("a temporary file could not be created in no\0path (Nul character not allowed);"
                            + " make room there, or name another folder with -Djava.io.tmpdir");
        } finally {
            System.setProperty("java.io.tmpdir", usual);
        }
    }
}
