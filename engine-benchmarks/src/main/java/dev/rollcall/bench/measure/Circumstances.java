package dev.rollcall.bench.measure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.sun.management.OperatingSystemMXBean;

/** The circumstances of a measurement, for the head of a table. It names no paths and no hosts. */
public final class Circumstances {
    private static final Path PROCESSORS = Path.of("/proc/cpuinfo");
    private static final Set<String> WITH_PATH = Set.of("--store", "--results");

    private Circumstances() {}

    /** Returns a Markdown list for a command that is being run. */
    public static String of(String command, List<String> arguments) {
        return """
                - %s, `%s`
                - %s, %d cores, %.0f GiB, %s %s
                - Java %s (%s)
                - %s
                """.formatted(
                        LocalDate.now(ZoneOffset.UTC),
                        command(command, arguments),
                        processor(),
                        Runtime.getRuntime().availableProcessors(),
                        memoryBytes() / (double) (1 << 30),
                        System.getProperty("os.name"),
                        System.getProperty("os.arch"),
                        System.getProperty("java.runtime.version"),
                        System.getProperty("java.vm.name"),
                        libraries());
    }

    static String command(String command, List<String> arguments) {
        List<String> words = new ArrayList<>(List.of(command));
        for (int i = 0; i < arguments.size(); i++) {
            if (WITH_PATH.contains(arguments.get(i))) {
                i++;
            } else if (!arguments.get(i).equals("--continue")) {
                words.add(arguments.get(i));
            }
        }
        return String.join(" ", words);
    }

    private static String processor() {
        try (Stream<String> lines = Files.lines(PROCESSORS)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unnamed processor");
        } catch (IOException onlyLinuxHasIt) {
            return "unnamed processor";
        }
    }

    private static long memoryBytes() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
    }

    /**
     * Returns the versions of libraries, which the build writes into a resource: the jar with all classes has lost
     * their manifests.
     */
    private static String libraries() {
        try (InputStream versions = Circumstances.class.getResourceAsStream("versions.txt")) {
            if (versions == null) {
                throw new IllegalStateException("no versions.txt");
            }
            return new String(versions.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .collect(Collectors.joining(", "));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
