package dev.rollcall.bench.measure;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A search for texts in files, in ASCII. */
public record Traces(List<String> texts) {
    private static final int BUFFER = 1 << 20;

    public boolean areIn(Path file) throws IOException {
        for (String text : texts) {
            if (isIn(text.getBytes(StandardCharsets.US_ASCII), file)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isIn(byte[] text, Path file) throws IOException {
        byte[] buffer = new byte[BUFFER];
        int kept = 0;
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer, kept, BUFFER - kept);
                    read >= 0;
                    read = in.read(buffer, kept, BUFFER - kept)) {
                int filled = kept + read;
                if (isIn(text, buffer, filled)) {
                    return true;
                }
                // the text may go on in what is read next
                kept = Math.min(filled, text.length - 1);
                System.arraycopy(buffer, filled - kept, buffer, 0, kept);
            }
        }
        return false;
    }

    private static boolean isIn(byte[] text, byte[] buffer, int filled) {
        for (int at = 0; at + text.length <= filled; at++) {
            if (buffer[at] == text[0] && isAt(at, text, buffer)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAt(int at, byte[] text, byte[] buffer) {
        for (int i = 1; i < text.length; i++) {
            if (buffer[at + i] != text[i]) {
                return false;
            }
        }
        return true;
    }
}
