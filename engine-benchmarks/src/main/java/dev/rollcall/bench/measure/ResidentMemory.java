package dev.rollcall.bench.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The most memory that this process has had, native memory and the code of Java included. Known on Linux only. */
public final class ResidentMemory {
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final String PEAK = "VmHWM:";

    private ResidentMemory() {}

    /** The peak of the resident set in bytes; 0 if it is not known. */
    public static long peakBytes() throws IOException {
        return Files.isReadable(STATUS) ? peakBytes(Files.readString(STATUS)) : 0;
    }

    public static long peakBytes(String status) {
        return status.lines()
                .filter(line -> line.startsWith(PEAK))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
                .findFirst()
                .orElse(0);
    }
}
