package dev.rollcall.bench.trial;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rollcall.bench.peer.Contender;
import dev.rollcall.bench.peer.Measurement;
import dev.rollcall.bench.workload.Workload;

/**
 * The measurements of one process, a line of the file of a session.
 *
 * @param measurement of the first import of a process
 * @param later of the others of the same process, in order; none if they were not asked for
 */
record SessionResult(
        String session,
        SessionSetting setting,
        int run,
        Workload workload,
        Measurement measurement,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Measurement> later) {
    SessionResult {
        // a value that is missing in the JSON is null
        Stream.of(session, setting, workload, measurement).forEach(Objects::requireNonNull);
        later = Objects.requireNonNullElse(later, List.of());
    }

    boolean is(Workload wanted, Contender contender) {
        return workload == wanted && measurement.contender() == contender;
    }
}
