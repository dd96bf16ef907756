package dev.rollcall.bench.trial;

import java.util.List;
import java.util.Locale;

import dev.rollcall.bench.peer.Measurement;

/** The state of a JVM when an import begins. */
enum JvmState {
    /** The JVM has only just started, as a shell's has. Its start and its compilers are part of the cost. */
    COLD {
        @Override
        List<Measurement> of(Session.Result result) {
            return List.of(result.measurement());
        }
    },
    /** The JVM has done the same import a few times, as that of a host has. */
    WARM {
        @Override
        List<Measurement> of(Session.Result result) {
            List<Measurement> later = result.later();
            return later.isEmpty() ? later : later.subList(later.size() - measured(1 + later.size()), later.size());
        }
    };

    /** What {@code result} has measured in this state, which may be nothing. */
    abstract List<Measurement> of(Session.Result result);

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How many imports at the end of a process count as warm: the last third, and at least one. */
    static int measured(int imports) {
        return Math.max(1, imports / 3);
    }

    /** The states that all of {@code results} were measured in. */
    static List<JvmState> in(List<Session.Result> results) {
        return results.stream().allMatch(result -> !WARM.of(result).isEmpty()) ? List.of(COLD, WARM) : List.of(COLD);
    }
}
