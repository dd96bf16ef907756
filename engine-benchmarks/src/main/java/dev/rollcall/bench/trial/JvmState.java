package dev.rollcall.bench.trial;

import java.util.List;
import java.util.Locale;

import dev.rollcall.bench.peer.Measurement;

/** The state of a JVM when an import begins. */
enum JvmState {
    /** The JVM has just started, as from a shell. Its start and its compilers are part of the cost. */
    COLD {
        @Override
        List<Measurement> of(SessionResult result) {
            return List.of(result.measurement());
        }
    },
    /** The JVM has done the same import a few times, as the JVM of a host has. */
    WARM {
        @Override
        List<Measurement> of(SessionResult result) {
            List<Measurement> later = result.later();
            return later.isEmpty() ? later : later.subList(later.size() - measured(1 + later.size()), later.size());
        }
    };

    /** Returns the measurements of {@code result} in this state, perhaps none. */
    abstract List<Measurement> of(SessionResult result);

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the number of imports at the end of a process that count as warm: the last third, and at least one. */
    static int measured(int imports) {
        return Math.max(1, imports / 3);
    }

    /** The states that all of {@code results} were measured in. */
    static List<JvmState> in(List<SessionResult> results) {
        return results.stream().allMatch(result -> !WARM.of(result).isEmpty()) ? List.of(COLD, WARM) : List.of(COLD);
    }
}
