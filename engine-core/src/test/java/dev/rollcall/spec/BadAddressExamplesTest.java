package dev.rollcall.spec;

import java.util.List;

import dev.rollcall.fault.FaultCode;
import dev.rollcall.fault.Severity;
import dev.rollcall.mapping.Target;
import dev.rollcall.model.Availability;
import dev.rollcall.model.Channel;
import dev.rollcall.model.ChannelState;
import dev.rollcall.model.Contact;
import dev.rollcall.model.ContactList;
import dev.rollcall.model.Identifier;
import dev.rollcall.model.ImportStatus;
import dev.rollcall.model.MembershipKey;
import dev.rollcall.model.Outcome;
import dev.rollcall.model.Status;
import dev.rollcall.model.Suppression;
import dev.rollcall.options.GuardRules;
import dev.rollcall.options.IdentifierChanges;
import dev.rollcall.options.ImportOptions;
import dev.rollcall.options.ListRules;
import dev.rollcall.options.MatchRules;
import dev.rollcall.options.MergeRules;
import dev.rollcall.options.OnExisting;
import dev.rollcall.options.TakenIdentifiers;
import dev.rollcall.report.ImportReport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Statuses beside an address that is invalid, or that the contact does not take, concern no other address (ruling
 *
 */
class BadAddressExamplesTest extends Examples {
    private static final String NUMBER = "+447700900001";
    private static final ChannelState AS_IT_WAS = new ChannelState(Status.INACTIVE, Availability.AVAILABLE);

    private ContactList news;

    @BeforeEach
    void ann() {
        news = engine.lists().create("News");
        stored(contact -> contact.externalId("1")
                .email(email("ann@example.com"), AS_IT_WAS)
                .phone(phone(NUMBER), AS_IT_WAS));
    }

    private Contact annNow() {
        return engine.contacts().find(Identifier.externalId("1")).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"email, bad@@x", "phone, 12", "email, other@example.com", "phone, +447700900009"})
    void r39AnOpeningStatusOfABadOrUnusedAddressHasNoEffect(String channel, String address) {
        run(
                ImportOptions.builder()
                        .set(MatchRules.IDENTIFIERS, IdentifierChanges.ATTACH_ONLY)
                        .set(ListRules.REPLACE, true),
                List.of("external_id", channel, channel + "_status", channel + "_availability", channel + "_lists"),
                List.of("1", address, "active", "dead", "News"));

        assertThat(outcomes()).containsExactly(Outcome.UNCHANGED);
        assertThat(annNow().channels()).containsEntry(Channel.EMAIL, AS_IT_WAS).containsEntry(Channel.PHONE, AS_IT_WAS);
        assertThat(annNow().memberships()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"ATTACH_ONLY", "KEEP_STORED"})
    void r39AWaitingStatusOfAnUnusedAddressHasNoEffect(IdentifierChanges changes) {
        run(
                ImportOptions.builder().set(MatchRules.IDENTIFIERS, changes),
                List.of("external_id", "email", "email_lists", "email_status"),
                List.of("1", "other@example.com", "News", "pending"));

        assertThat(annNow().channels()).containsEntry(Channel.EMAIL, AS_IT_WAS);
        assertThat(annNow().memberships()).isEmpty();
        assertThat(engine.confirmations().scan(0, 10)).isEmpty();
        assertThat(faults(0)).containsExactly(FaultCode.IDENTIFIER_NOT_CHANGED);
    }

    @Test
    void r39StatusesAndListsOfADroppedAddressHaveNoEffect() {
        stored(contact -> contact.externalId("2").email(email("ben@example.com"), AS_IT_WAS));

        run(
                ImportOptions.builder().set(MatchRules.TAKEN, TakenIdentifiers.LEAVE_OFF),
                List.of("external_id", "email", "email_status", "email_lists"),
                List.of("1", "ben@example.com", "active", "News"));

        assertThat(faults(0)).containsExactly(FaultCode.IDENTIFIER_LEFT_OFF);
        assertThat(emailStatus("ann@example.com")).isEqualTo(Status.INACTIVE);
        assertThat(emailStatus("ben@example.com")).isEqualTo(Status.INACTIVE);
        assertThat(annNow().memberships()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "~"})
    void r39ABlankAddressMeansTheStoredOne(String blank) {
        run(
                ImportOptions.builder().set(MergeRules.ERASE_TOKEN, "~"),
                List.of("external_id", "email", "email_status", "email_availability", "email_lists"),
                List.of("1", blank, "active", "dead", "News"));

        assertThat(annNow().channels())
                .containsEntry(Channel.EMAIL, new ChannelState(Status.ACTIVE, Availability.DEAD));
        assertThat(annNow().memberships()).containsKey(new MembershipKey(news.id(), Channel.EMAIL));
    }

    @Test
    void r39WithoutAnAddressColumnTheStoredAddressIsMeant() {
        run(ImportOptions.builder(), List.of("external_id", "email_status"), List.of("1", "active"));

        assertThat(emailStatus("ann@example.com")).isEqualTo(Status.ACTIVE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "bad@@x"})
    void r39AnOptOutWithoutAValidAddressClosesTheStoredOne(String address) {
        run(
                ImportOptions.builder(),
                List.of("external_id", "email", "email_status"),
                List.of("1", address, "unsubscribed"));

        assertThat(emailStatus("ann@example.com")).isEqualTo(Status.UNSUBSCRIBED);
        assertThat(annNow().channels()).containsEntry(Channel.PHONE, AS_IT_WAS);
    }

    @ParameterizedTest
    @EnumSource
    void r39AnOptOutClosesTheAddressOfTheRowAndNotTheStoredOne(OnExisting onExisting) {
        run(
                ImportOptions.builder()
                        .set(MatchRules.IDENTIFIERS, IdentifierChanges.KEEP_STORED)
                        .set(MatchRules.ON_EXISTING, onExisting),
                List.of("external_id", "email", "email_status", "email_lists_unsubscribed"),
                List.of("1", "other@example.com", "unsubscribed", "News"));

        assertThat(emailStatus("ann@example.com")).isEqualTo(Status.INACTIVE);
        assertThat(annNow().memberships()).isEmpty();
        assertThat(engine.suppressions().find(Identifier.email("other@example.com")))
                .extracting(Suppression::listId)
                .containsExactlyInAnyOrder(null, news.id());
        assertThat(faults(0)).contains(FaultCode.OPT_OUT_APPLIED);
    }

    @Test
    void r39AListOptOutWithoutAChannelClosesEveryAddressTheRowMeans() {
        run(
                ImportOptions.builder()
                        .set(MatchRules.IDENTIFIERS, IdentifierChanges.KEEP_STORED)
                        .map("news", Target.statusOnList("News")),
                List.of("external_id", "email", "news"),
                List.of("1", "other@example.com", "unsubscribed"));

        assertThat(annNow().memberships().values())
                .extracting(membership -> membership.status())
                .containsExactly(Status.UNSUBSCRIBED, Status.UNSUBSCRIBED);
        assertThat(engine.suppressions().find(Identifier.email("other@example.com")))
                .hasSize(1);
    }

    @Test
    void r39ABadAddressAddsNoMembershipOfAListWithoutAChannel() {
        run(
                ImportOptions.builder().map("news", Target.statusOnList("News")),
                List.of("external_id", "email", "news"),
                List.of("1", "bad@@x", "active"));

        assertThat(annNow().memberships()).isEmpty();
    }

    @Test
    void r39ARefusedRowsOptOutClosesTheAddressOfTheRow() {
        run(
                ImportOptions.builder(),
                List.of("external_id", "email", "email_status", "phone_status"),
                List.of("1", "other@example.com", "unsubscribed", "bogus"));

        assertThat(outcomes()).containsExactly(Outcome.INVALID);
        assertThat(emailStatus("ann@example.com")).isEqualTo(Status.INACTIVE);
        assertThat(engine.suppressions().find(Identifier.email("other@example.com")))
                .extracting(Suppression::status)
                .containsExactly(Status.UNSUBSCRIBED);
    }

    @Test
    void r39ANewContactStartsWithTheStatusesOfItsValidAddresses() {
        run(
                ImportOptions.builder(),
                List.of("email", "email_status", "phone", "phone_status"),
                List.of("bad@@x", "active", "+447700900009", "inactive"));

        Contact added =
                engine.contacts().find(Identifier.phone("+447700900009")).orElseThrow();
        assertThat(added.channels()).containsOnlyKeys(Channel.PHONE);
        assertThat(added.channels().get(Channel.PHONE).status()).isEqualTo(Status.INACTIVE);
    }

    @Test
    void r12FaultsOfCellsThatADeleteRowIgnoresAreWarningsAndTripNoGuard() {
        engine.fields().create("points", dev.rollcall.model.FieldType.NUMBER);

        ImportReport report = run(
                ImportOptions.builder().set(GuardRules.MAX_FAULTED_SHARE, 0.0).map("delete", Target.parse("delete")),
                List.of("external_id", "email_status", "points", "email_lists", "delete"),
                List.of("1", "unsubscribd", "many", "bell\u0007", "1"));

        assertThat(report.status()).isEqualTo(ImportStatus.FINISHED);
        assertThat(outcomes()).containsExactly(Outcome.DELETED);
        assertThat(records().get(0).faults())
                .extracting(fault -> fault.severity())
                .containsExactly(Severity.WARNING, Severity.WARNING, Severity.WARNING);
        assertThat(records().get(0).cells()).isNull();
    }

    @Test
    void r12ABadIdentifierOfADeleteRowIsAnError() {
        ImportReport report = run(
                ImportOptions.builder().set(GuardRules.MAX_FAULTED_SHARE, 0.0).map("delete", Target.parse("delete")),
                List.of("external_id", "email", "delete"),
                List.of("1", "bad@@x", "1"));

        assertThat(report.status()).isEqualTo(ImportStatus.REJECTED_BY_WATCHDOG);
    }
}
