package dev.rollcall;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.rollcall.fault.FaultCode;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Keeps the README's table of faults the same as the codes there are. */
class ReadmeFaultsTest {
    private static String row(FaultCode code) {
        return "| `" + code + "` | " + code.severity().name().toLowerCase(Locale.ROOT) + " | " + code.meaning() + " | "
                + code.remedy() + " |";
    }

    @Test
    void theReadmeListsEveryFault() throws IOException {
        String table = Stream.of(FaultCode.values()).map(ReadmeFaultsTest::row).collect(Collectors.joining("\n"));

        assertThat(Files.readString(Path.of("../README.md"))).contains("\n" + table + "\n");
    }
}
