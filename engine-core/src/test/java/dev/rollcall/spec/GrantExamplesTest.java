package dev.rollcall.spec;

import java.util.List;

import dev.rollcall.fault.FaultCode;
import dev.rollcall.mapping.Target;
import dev.rollcall.model.Channel;
import dev.rollcall.model.ContactList;
import dev.rollcall.model.GrantRecord;
import dev.rollcall.model.Identifier;
import dev.rollcall.model.Membership;
import dev.rollcall.model.MembershipKey;
import dev.rollcall.model.Outcome;
import dev.rollcall.model.ResubscribeGrant;
import dev.rollcall.model.Status;
import dev.rollcall.options.ConsentRules;
import dev.rollcall.options.ImportOptions;
import dev.rollcall.options.ImportPreset;
import dev.rollcall.options.MatchRules;
import dev.rollcall.options.OnExisting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Imports with a grant (ambiguity A-20, FORCE_SUBSCRIBE; ruling R-1). */
class GrantExamplesTest extends Examples {
    private static final ResubscribeGrant GRANT = new ResubscribeGrant("desk", "form on the stand", "scan 12");
    private static final Identifier ANN = Identifier.email("ann@example.com");

    private static ImportOptions.Builder granted() {
        return ImportOptions.builder().set(ConsentRules.GRANT, GRANT);
    }

    private List<GrantRecord> grants() {
        return engine.suppressions().grants(0, 100);
    }

    private void storedAs(Status status) {
        stored(contact -> contact.email(email("ann@example.com"), state(status)));
    }

    @ParameterizedTest
    @EnumSource(
            value = Status.class,
            names = {"PENDING", "FORWARDED", "UNSUBSCRIBED", "SUPPRESSED"})
    void r1AGrantOpensWhatAFileAloneNeverOpens(Status before) {
        storedAs(before);
        List<String> header = List.of("email", "email status");
        List<String> row = List.of("ann@example.com", "active");

        run(ImportOptions.builder(), header, row);
        assertThat(emailStatus("ann@example.com")).isEqualTo(before);
        assertThat(faults(0)).containsExactly(FaultCode.STATUS_NOT_CHANGED);

        run(granted(), header, row);
        assertThat(emailStatus("ann@example.com")).isEqualTo(Status.ACTIVE);
        assertThat(faults(0)).isEmpty();
        assertThat(outcomes()).containsExactly(Outcome.UPDATED);
        GrantRecord opened = grants().get(0);
        assertThat(opened.address()).isEqualTo(ANN);
        assertThat(opened.listId()).isNull();
        assertThat(opened.before()).isEqualTo(before);
        assertThat(opened.after()).isEqualTo(Status.ACTIVE);
        assertThat(opened.grant()).isEqualTo(GRANT);
        assertThat(opened.importId()).isNotNull();

        run(granted(), header, row);
        assertThat(outcomes()).containsExactly(Outcome.UNCHANGED);
        assertThat(grants()).hasSize(1);
    }

    @Test
    void r1AComplaintRemainsWhateverTheGrant() {
        storedAs(Status.COMPLAINED);

        run(granted(), List.of("email", "email status"), List.of("ann@example.com", "active"));

        assertThat(emailStatus("ann@example.com")).isEqualTo(Status.COMPLAINED);
        assertThat(faults(0)).containsExactly(FaultCode.STATUS_NOT_CHANGED);
        assertThat(grants()).isEmpty();
    }

    @Test
    void r2ADefaultStatusIsNoRequestAndOpensNothing() {
        engine.contacts().unsubscribe(ANN);
        storedAs(Status.UNSUBSCRIBED);

        run(granted(), List.of("email", "first name"), List.of("ann@example.com", "Ann"));

        assertThat(emailStatus("ann@example.com")).isEqualTo(Status.UNSUBSCRIBED);
        assertThat(grants()).isEmpty();
    }

    @Test
    void r3TheStatusMovesOfAPresetDoNotLimitAGrant() {
        storedAs(Status.UNSUBSCRIBED);

        run(
                ImportOptions.builder(ImportPreset.UNISENDER).set(ConsentRules.GRANT, GRANT),
                List.of("email", "email_status"),
                List.of("ann@example.com", "new"));

        assertThat(emailStatus("ann@example.com")).isEqualTo(Status.NEW);
    }

    @Test
    void r4AnOptOutOnFileIsLiftedByTheGrantThatOpensItsAddress() {
        engine.contacts().unsubscribe(ANN);
        List<String> header = List.of("email", "email status");

        run(granted(), header, List.of("ann@example.com", "active"));
        assertThat(emailStatus("ann@example.com")).isEqualTo(Status.ACTIVE);
        assertThat(engine.suppressions().find(ANN)).isEmpty();
        assertThat(grants()).hasSize(1);

        engine.contacts().erase(ANN);
        run(ImportOptions.builder(), header, List.of("ann@example.com", "active"));
        assertThat(emailStatus("ann@example.com")).isEqualTo(Status.ACTIVE);
    }

    @Test
    void r4WithoutAGrantAnOptOutOnFileStaysOnFile() {
        engine.contacts().unsubscribe(ANN);

        run(ImportOptions.builder(), List.of("email", "email status"), List.of("ann@example.com", "active"));

        assertThat(emailStatus("ann@example.com")).isEqualTo(Status.UNSUBSCRIBED);
        assertThat(engine.suppressions().find(ANN)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(OnExisting.class)
    void a20SubscribingToAListAgainRequiresAGrant(OnExisting onExisting) {
        ContactList news = engine.lists().create("News");
        MembershipKey onNews = new MembershipKey(news.id(), Channel.EMAIL);
        stored(contact -> contact.email(email("ann@example.com"), state(Status.ACTIVE))
                .membership(onNews, new Membership(Status.UNSUBSCRIBED, BEFORE.at(), null)));

        run(
                ImportOptions.builder().set(MatchRules.ON_EXISTING, onExisting).list("News"),
                List.of("email"),
                List.of("ann@example.com"));
        assertThat(contact("ann@example.com").memberships().get(onNews).status())
                .isEqualTo(Status.UNSUBSCRIBED);

        run(
                granted().set(MatchRules.ON_EXISTING, onExisting).list("News"),
                List.of("email"),
                List.of("ann@example.com"));
        boolean opens = onExisting != OnExisting.IGNORE;
        assertThat(contact("ann@example.com").memberships().get(onNews).status())
                .isEqualTo(opens ? Status.ACTIVE : Status.UNSUBSCRIBED);
        assertThat(grants()).extracting(GrantRecord::listId).isEqualTo(opens ? List.of(news.id()) : List.of());
    }

    @Test
    void aListColumnOpensItsListWithAGrantAndNotTheChannel() {
        ContactList news = engine.lists().create("News");
        MembershipKey onNews = new MembershipKey(news.id(), Channel.EMAIL);
        engine.contacts().unsubscribe(ANN, news.id());
        engine.contacts().unsubscribe(ANN);

        run(
                granted().map("lists", Target.parse("email_lists")),
                List.of("email", "lists"),
                List.of("ann@example.com", "News"));

        assertThat(contact("ann@example.com").memberships().get(onNews).status())
                .isEqualTo(Status.ACTIVE);
        assertThat(emailStatus("ann@example.com")).isEqualTo(Status.UNSUBSCRIBED);
        assertThat(engine.suppressions().find(ANN)).hasSize(1);
    }

    @Test
    void r4ARowDoesNotOpenAListThatItClosesWhateverTheGrant() {
        ContactList news = engine.lists().create("News");
        MembershipKey onNews = new MembershipKey(news.id(), Channel.EMAIL);
        ImportOptions.Builder contradictory =
                granted().list("News", Status.UNSUBSCRIBED).map("lists", Target.parse("email_lists"));
        List<String> header = List.of("email", "lists");
        List<String> row = List.of("ann@example.com", "News");

        run(contradictory, header, row);
        assertThat(contact("ann@example.com").memberships().get(onNews).status())
                .isEqualTo(Status.UNSUBSCRIBED);
        assertThat(faults(0)).containsExactly(FaultCode.STATUS_NOT_CHANGED);

        run(contradictory, header, row);
        assertThat(outcomes()).containsExactly(Outcome.UNCHANGED);
        assertThat(grants()).isEmpty();
    }

    @Test
    void r5ARefusedRowUsesNoGrant() {
        storedAs(Status.UNSUBSCRIBED);

        run(
                granted(),
                List.of("email", "email status"),
                List.of("ann@example.com", ""),
                List.of("ann@example.com", "active"));

        assertThat(outcomes()).containsExactly(Outcome.UNCHANGED, Outcome.DUPLICATE);
        assertThat(emailStatus("ann@example.com")).isEqualTo(Status.UNSUBSCRIBED);
        assertThat(grants()).isEmpty();
    }

    @Test
    void aGrantAndAnUnconfirmedImportExcludeEachOther() {
        assertThatThrownBy(() -> granted().set(ConsentRules.UNCONFIRMED, true).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not both");
    }

    @Test
    void aGrantRequiresAReasonAndLimitsItsEvidence() {
        assertThatThrownBy(() -> new ResubscribeGrant("desk", " ", "scan 12"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("reason");
        assertThatThrownBy(() -> new ResubscribeGrant("desk", "form", "x".repeat(1_001)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("evidence");
    }
}
