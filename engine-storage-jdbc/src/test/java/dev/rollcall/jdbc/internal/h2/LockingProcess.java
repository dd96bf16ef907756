package dev.rollcall.jdbc.internal.h2;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A process that locks a whole file, as H2 does, until it is closed. */
public final class LockingProcess implements AutoCloseable {
    private final Process process;

    private LockingProcess(Process process) {
        this.process = process;
    }

    private static LockingProcess start(Path file) throws IOException {
        return new LockingProcess(new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        LockingProcess.class.getName(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    /** The work that is done while a file is locked. */
    @FunctionalInterface
    public interface Work {
        void run() throws Exception;
    }

    /** Does {@code work} while another process has locked {@code file}. */
    public static void whileLocked(Path file, Work work) throws Exception {
        try (LockingProcess other = start(file)) {
            if (!other.hasLocked()) {
                throw new AssertionError("the file is locked already");
            }
            work.run();
        }
    }

    /** Returns whether another process could lock {@code file}. */
    public static boolean canLock(Path file) throws IOException {
        try (LockingProcess other = start(file)) {
            return other.hasLocked();
        }
    }

    private boolean hasLocked() throws IOException {
        return process.getInputStream().read() == 'y';
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        process.onExit().join();
    }

    public static void main(String[] arguments) throws IOException {
        try (FileChannel channel = FileChannel.open(Path.of(arguments[0]), StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock(0, Long.MAX_VALUE, false)) {
            System.out.write(lock == null ? 'n' : 'y');
            System.out.flush();
            System.in.read();
        }
    }
}
