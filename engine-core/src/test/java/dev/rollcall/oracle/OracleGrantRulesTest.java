package dev.rollcall.oracle;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import dev.rollcall.mapping.Target;
import dev.rollcall.model.Channel;
import dev.rollcall.model.IdentifierKind;
import dev.rollcall.model.ResubscribeGrant;
import dev.rollcall.model.Status;
import dev.rollcall.model.SuppressionKind;
import dev.rollcall.model.SuppressionOrigin;
import dev.rollcall.options.ConsentRules;
import dev.rollcall.options.ImportOptions;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** The oracle on grants, contact-level status and confirmations, on cases worked out by hand. */
class OracleGrantRulesTest {
    private static final Instant NOW = Instant.parse("2025-05-05T05:05:05Z");
    private static final ResubscribeGrant GRANT = new ResubscribeGrant("desk", "they wrote", "letter 17");

    private final OracleStore store = new OracleStore();

    private List<String> run(boolean granted, String... rows) {
        ImportOptions options = ImportOptions.builder()
                .createLists(true)
                .map("whole", Target.parse("contact_status"))
                .map("news", Target.statusOnList("News"))
                .set(ConsentRules.GRANT, granted ? GRANT : null)
                .build();
        OracleResult result = OracleImport.run(
                store,
                List.of("email", "email status", "whole", "news"),
                Arrays.stream(rows).map(row -> List.of(row.split(";", -1))).toList(),
                options,
                NOW,
                new UUID(0, 1));
        return result.lines.stream()
                .map(line -> line.toString().replaceFirst("row \\d+ ", ""))
                .toList();
    }

    private OracleContact email(String key) {
        return store.owner(IdentifierKind.EMAIL, key);
    }

    private static OracleStore.Subject onFile(String key) {
        return new OracleStore.Subject(SuppressionKind.EMAIL, key, null, SuppressionOrigin.OPT_OUT);
    }

    @Test
    void aGrantOpensRequestedStatusesButNoComplaint() {
        run(false, "a@x.io;unsubscribed;;pending", "b@x.io;complained;;");
        assertThat(run(true, "a@x.io;;;", "b@x.io;active;;"))
                .containsExactly("UNCHANGED []", "UNCHANGED [status_not_changed@email status]");
        assertThat(run(true, "a@x.io;new;;active")).containsExactly("UPDATED []");
        assertThat(email("a@x.io").status(Channel.EMAIL)).isEqualTo(Status.NEW);
        assertThat(store.grants)
                .extracting(OracleStore.Granted::list, OracleStore.Granted::before, OracleStore.Granted::after)
                .containsExactlyInAnyOrder(
                        tuple(null, Status.UNSUBSCRIBED, Status.NEW), tuple("news", Status.PENDING, Status.ACTIVE));
    }

    @Test
    void aGrantLiftsTheEntryOfAnOpenedAddress() {
        store.suppressions.put(onFile("a@x.io"), new OracleStore.Entry(Status.UNSUBSCRIBED, null, NOW));
        store.suppressions.put(onFile("b@x.io"), new OracleStore.Entry(Status.UNSUBSCRIBED, null, NOW));
        assertThat(run(true, "a@x.io;active;;", "b@x.io;;;")).containsExactly("INSERTED []", "INSERTED []");
        assertThat(email("a@x.io").status(Channel.EMAIL)).isEqualTo(Status.ACTIVE);
        assertThat(email("b@x.io").status(Channel.EMAIL)).isEqualTo(Status.UNSUBSCRIBED);
        assertThat(store.suppressions).containsOnlyKeys(onFile("b@x.io"));
    }

    @Test
    void aContactStatusClosesItsChannels() {
        assertThat(run(false, "a@x.io;;off;", "b@x.io;;pending;"))
                .containsExactly("INSERTED []", "INVALID [invalid_status@whole]");
        assertThat(email("a@x.io").status(Channel.EMAIL)).isEqualTo(Status.ACTIVE);
        assertThat(email("a@x.io").effective(Channel.EMAIL)).isEqualTo(Status.SUPPRESSED);
        assertThat(run(false, "a@x.io;;on;")).containsExactly("UNCHANGED [status_not_changed@whole]");
        OracleImport.erase(store, email("a@x.io"), NOW);
        assertThat(store.suppressions.get(onFile("a@x.io")).status()).isEqualTo(Status.SUPPRESSED);
    }

    @Test
    void onlyNewPendingStatusesRequestAConfirmation() {
        run(false, "a@x.io;pending;;pending", "b@x.io;active;;");
        run(false, "a@x.io;pending;;pending", "b@x.io;pending;;pending");
        assertThat(store.confirmations)
                .extracting(confirmation ->
                        confirmation.contact().name() + " " + confirmation.list() + " " + confirmation.row())
                .containsExactlyInAnyOrder(
                        "null | a@x.io | null null 1", "null | a@x.io | null news 1", "null | b@x.io | null news 2");
    }
}
