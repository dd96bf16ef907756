package dev.rollcall.oracle;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import dev.rollcall.mapping.Target;
import dev.rollcall.model.Status;
import dev.rollcall.options.ImportOptions;
import dev.rollcall.options.ListRules;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The oracle on opt-out records and required lists, on cases worked out by hand. */
class OracleRecordRulesTest {
    private static final Instant NOW = Instant.parse("2025-05-05T05:05:05Z");

    private final OracleStore store = new OracleStore();

    private List<String> run(boolean required, String... rows) {
        ImportOptions options = ImportOptions.builder()
                .createLists(true)
                .map("whole", Target.parse("contact_status"))
                .map("news", Target.statusOnList("News"))
                .map("by", Target.parse("match_by"))
                .set(ListRules.REQUIRED, required)
                .build();
        OracleResult result = OracleImport.run(
                store,
                List.of("email", "email status", "whole", "news", "by"),
                Arrays.stream(rows).map(row -> List.of(row.split(";", -1))).toList(),
                options,
                NOW,
                new UUID(0, 1));
        return result.lines.stream()
                .map(line -> line.toString().replaceFirst("row \\d+ ", ""))
                .toList();
    }

    @Test
    void aRowAddsOneRecordAndNoneForAnEarlierOptOut() {
        run(false, "a@x.io;complained;unsubscribed;;");
        run(false, "a@x.io;suppressed;;;", "b@x.io;;;unsubscribed;");
        assertThat(store.optOuts)
                .extracting(record -> record.key() + " " + record.list() + " " + record.status())
                .containsExactly("a@x.io null " + Status.COMPLAINED, "b@x.io news " + Status.UNSUBSCRIBED);
    }

    @Test
    void rowsWithoutAListAreRefusedUnlessAnotherFaultRefusesThem() {
        assertThat(run(true, "a@x.io;;;active;", "b@x.io;;;;", "c@x.io;of;;;", "d@x.io;;;;name"))
                .containsExactly(
                        "INSERTED []",
                        "INVALID [missing_list]",
                        "INVALID [invalid_status@email status]",
                        "INVALID [invalid_match_by@by]");
    }
}
