package dev.rollcall.bench;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.ProfilerConfig;

import static org.assertj.core.api.Assertions.assertThat;

/** The profilers that JMH itself reads from the arguments that it gets. */
class ProfilerTest {
    private static List<String> profilers(String... args) throws CommandLineOptionException {
        return new CommandLineOptions(Main.withAllocation(List.of(args)).toArray(String[]::new))
                .getProfilers().stream().map(ProfilerConfig::getKlass).toList();
    }

    @Test
    void allocationIsMeasuredUnlessAProfilerIsNamed() throws CommandLineOptionException {
        assertThat(profilers()).containsExactly("gc");
        assertThat(profilers("Parse", "-f", "1")).containsExactly("gc");
        assertThat(profilers("-prof", "stack")).containsExactly("stack");
        assertThat(profilers("--prof", "stack", "Parse")).containsExactly("stack");
        assertThat(profilers("-prof=stack")).containsExactly("stack");
    }
}
