package dev.rollcall.spec;

import java.util.ArrayList;
import java.util.List;

import dev.rollcall.fault.FaultCode;
import dev.rollcall.job.ImportException;
import dev.rollcall.job.RefusedException;
import dev.rollcall.mapping.ConsentScope;
import dev.rollcall.mapping.Target;
import dev.rollcall.model.Channel;
import dev.rollcall.model.FieldValue;
import dev.rollcall.model.ImportStatus;
import dev.rollcall.model.Outcome;
import dev.rollcall.model.ResubscribeGrant;
import dev.rollcall.model.Status;
import dev.rollcall.model.Suppression;
import dev.rollcall.options.ConsentRules;
import dev.rollcall.options.Duplicates;
import dev.rollcall.options.EverybodyLeft;
import dev.rollcall.options.ImportOptions;
import dev.rollcall.options.MatchRules;
import dev.rollcall.options.OnExisting;
import dev.rollcall.options.StatusMeaning;
import dev.rollcall.options.StatusMoves;
import dev.rollcall.report.Committed;
import dev.rollcall.store.SuppressionFilter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

/** files of people who have left. */
class EverybodyLeftExamplesTest extends Examples {
    private static final String A = "a@example.com";
    private static final String B = "b@example.com";
    private static final EverybodyLeft LEFT = EverybodyLeft.unsubscribed();

    private static ImportOptions.Builder left(EverybodyLeft left) {
        return ImportOptions.builder().everybodyLeft(left);
    }

    private List<Suppression> onFile() {
        return engine.suppressions().scan(SuppressionFilter.all(), 0, 100);
    }

    @Test
    void rowsAreImportedAsUsualWithTheirChannelsClosed() {
        stored(contact -> contact.email(email(A), state(Status.ACTIVE)));
        run(
                left(LEFT),
                List.of("email", "phone", "first name"),
                List.of(A, "+442071234567", "Ann"),
                List.of(B, "", "Ben"));

        assertThat(outcomes()).containsExactly(Outcome.UPDATED, Outcome.INSERTED);
        assertThat(emailStatus(A)).isEqualTo(Status.UNSUBSCRIBED);
        assertThat(contact(A).channels().get(Channel.PHONE).status()).isEqualTo(Status.UNSUBSCRIBED);
        assertThat(contact(A).fields()).containsEntry("first_name", new FieldValue.Text("Ann"));
        assertThat(emailStatus(B)).isEqualTo(Status.UNSUBSCRIBED);
        assertThat(faults(0)).isEmpty();
    }

    @Test
    void theStrongerStatusOfARowWins() {
        ImportOptions.Builder options = left(LEFT)
                .map("UNSUB_REASON", Target.status(Channel.EMAIL))
                .statusWord("NORMAL", StatusMeaning.parse("unsubscribed"));
        run(
                options,
                List.of("email", "UNSUB_TIME", "UNSUB_REASON"),
                List.of(A, "2024-05-06 07:08:09", "NORMAL"),
                List.of(B, "2024-05-07 07:08:09", "ABUSE"));
        assertThat(emailStatus(A)).isEqualTo(Status.UNSUBSCRIBED);
        assertThat(emailStatus(B)).isEqualTo(Status.COMPLAINED);

        run(
                left(LEFT).list("News").createLists(true),
                List.of("email", "email_status"),
                List.of("c@example.com", "active"));
        assertThat(emailStatus("c@example.com")).isEqualTo(Status.UNSUBSCRIBED);
        assertThat(faults(0)).isEmpty();
    }

    @Test
    void byDefaultPeopleHaveLeftTheChannelsOfTheFilesAddresses() {
        stored(contact -> contact.email(email(A), state(Status.ACTIVE))
                .phone(phone("+442071234567"), state(Status.ACTIVE))
                .externalId("A-1"));
        run(left(LEFT), List.of("email"), List.of(A));
        assertThat(emailStatus(A)).isEqualTo(Status.UNSUBSCRIBED);
        assertThat(contact(A).channels().get(Channel.PHONE).status()).isEqualTo(Status.ACTIVE);

        run(left(LEFT), List.of("external_id"), List.of("A-1"));
        assertThat(contact(A).channels().get(Channel.PHONE).status()).isEqualTo(Status.UNSUBSCRIBED);
    }

    @Test
    void peopleMayHaveLeftAChannelTheContactOrAList() {
        long news = engine.lists().create("News").id();
        run(left(LEFT.withFrom(ConsentScope.CONTACT)), List.of("email"), List.of(A));
        assertThat(contact(A).status()).isEqualTo(Status.UNSUBSCRIBED);

        run(left(LEFT.withFrom(ConsentScope.parse("list:news"))), List.of("email"), List.of(B));
        assertThat(emailStatus(B)).isEqualTo(Status.ACTIVE);
        assertThat(contact(B).memberships().values())
                .extracting(membership -> membership.status())
                .containsExactly(Status.UNSUBSCRIBED);

        run(
                left(LEFT.withFrom(ConsentScope.PHONE)),
                List.of("email", "phone"),
                List.of("c@example.com", "+442071234567"));
        assertThat(emailStatus("c@example.com")).isEqualTo(Status.ACTIVE);
        assertThat(contact("c@example.com").channels().get(Channel.PHONE).status())
                .isEqualTo(Status.UNSUBSCRIBED);
        assertThat(news).isPositive();
    }

    @Test
    void withOnlyOptOutsUnknownAddressesAreFiledAndNoContactIsCreated() {
        stored(contact -> contact.email(email(A), state(Status.ACTIVE)));
        ImportOptions.Builder options = left(
                LEFT.withOnlyOptOuts(true).withReason("moved to the other list").withStatus(Status.SUPPRESSED));
        run(options, List.of("email", "first name"), List.of(A, "Ann"), List.of(B, "Ben"), List.of("", "Cara"));

        assertThat(outcomes()).containsExactly(Outcome.UPDATED, Outcome.IGNORED, Outcome.INVALID);
        assertThat(emailStatus(A)).isEqualTo(Status.SUPPRESSED);
        assertThat(isThere(B)).isFalse();
        assertThat(faults(1)).containsExactly(FaultCode.OPT_OUT_APPLIED);
        assertThat(onFile())
                .extracting(Suppression::key, Suppression::status, Suppression::reason)
                .containsExactly(tuple(B, Status.SUPPRESSED, "moved to the other list"));

        run(options, List.of("email"), List.of(B));
        assertThat(outcomes()).containsExactly(Outcome.IGNORED);
        assertThat(faults(0)).isEmpty();
    }

    @Test
    void ignoredKnownContactsGetOnlyTheOptOut() {
        stored(contact -> contact.email(email(A), state(Status.ACTIVE)));
        run(
                left(LEFT.withOnlyOptOuts(true)).set(MatchRules.ON_EXISTING, OnExisting.IGNORE),
                List.of("email", "first name"),
                List.of(A, "Ann"));

        assertThat(outcomes()).containsExactly(Outcome.IGNORED);
        assertThat(emailStatus(A)).isEqualTo(Status.UNSUBSCRIBED);
        assertThat(contact(A).fields()).isEmpty();
    }

    @Test
    void refusedRowsOptOutAsWell() {
        run(left(LEFT), List.of("email", "email_status"), List.of(A, "perhaps"), List.of(B, ""), List.of(B, ""));

        assertThat(outcomes()).containsExactly(Outcome.INVALID, Outcome.INSERTED, Outcome.DUPLICATE);
        assertThat(onFile()).extracting(Suppression::key).containsExactly(A);
    }

    private void storeMany(int count) {
        for (int i = 0; i < count; i++) {
            String address = "p" + i + "@example.com";
            stored(contact -> contact.email(email(address), state(Status.ACTIVE)));
        }
    }

    /** Each known person twice, in two spellings, and as many who are unknown. */
    private static List<List<String>> rows(int count) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(List.of("p" + i + "@example.com"));
            rows.add(List.of("P" + i + "@Example.com"));
            rows.add(List.of("q" + i + "@example.com"));
        }
        return rows;
    }

    @ParameterizedTest
    @EnumSource(Duplicates.class)
    void moreThanAHundredKnownContactsAreClosedOnlyIfTheRequestNamesTheNumber(Duplicates duplicates) {
        storeMany(1_101);
        List<List<String>> rows = rows(1_101);

        ImportException refused = catchThrowableOfType(
                ImportException.class,
                () -> runTable(left(LEFT).set(MatchRules.DUPLICATES, duplicates), List.of("email"), rows));
        assertThat(refused).hasCauseInstanceOf(RefusedException.class);
        assertThat(refused)
                .hasMessageContaining("would close 1101 known contacts that are open, and 100 are allowed")
                .hasMessageContaining("--close-at-most 1101");
        assertThat(refused.report().status()).isEqualTo(ImportStatus.REJECTED_BY_WATCHDOG);
        assertThat(refused.report().kept()).isEqualTo(Committed.NONE);
        assertThat(refused.report().rejection()).contains("1101");
        assertThat(emailStatus("p0@example.com")).isEqualTo(Status.ACTIVE);
        assertThat(isThere("q0@example.com")).isFalse();

        runTable(left(LEFT.withMaxClosed(1_101)).set(MatchRules.DUPLICATES, duplicates), List.of("email"), rows);
        assertThat(emailStatus("p0@example.com")).isEqualTo(Status.UNSUBSCRIBED);
        // closed by now, so nobody is left to be counted
        runTable(left(LEFT.withMaxClosed(0).withFrom(ConsentScope.EMAIL)), List.of("email"), rows.subList(0, 2));
        assertThat(outcomes()).containsExactly(Outcome.UNCHANGED, Outcome.DUPLICATE);
    }

    @Test
    void aHundredKnownContactsAreClosedByDefault() {
        storeMany(100);
        runTable(left(LEFT), List.of("email"), rows(100));

        assertThat(emailStatus("p99@example.com")).isEqualTo(Status.UNSUBSCRIBED);
    }

    @Test
    void onlyOpenStatusesThatTheFileClosesAreCounted() {
        stored(contact -> contact.email(email(A), state(Status.COMPLAINED)));
        stored(contact -> contact.email(email(B), state(Status.PENDING)));
        stored(contact -> contact.email(email("c@example.com"), state(Status.ACTIVE))
                .phone(phone("+442071234567"), state(Status.UNSUBSCRIBED))
                .externalId("C"));
        List<String> header = List.of("email", "external_id");
        run(
                left(LEFT.withMaxClosed(0).withFrom(ConsentScope.PHONE)),
                header,
                List.of(A, ""),
                List.of(B, ""),
                List.of("", "C"));
        assertThatThrownBy(() ->
                        run(left(LEFT.withMaxClosed(0)), header, List.of(A, ""), List.of(B, ""), List.of("", "C")))
                .hasMessageContaining("would close 1 known contacts");
    }

    @Test
    void aGrantAndMovesThatLoseOptOutsExcludeEverybodyLeft() {
        ResubscribeGrant grant = new ResubscribeGrant("desk", "form", "scan 12");
        assertThatThrownBy(() -> left(LEFT).set(ConsentRules.GRANT, grant).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not both");
        assertThatThrownBy(() -> left(LEFT)
                        .set(ConsentRules.MOVES, StatusMoves.ALL_RESTRICTED)
                        .build())
                .hasMessageContaining("loses opt-outs");
    }

    @Test
    void invalidSettingsAreRefused() {
        assertThatThrownBy(() -> LEFT.withStatus(Status.ACTIVE)).hasMessageContaining("not ACTIVE");
        assertThatThrownBy(() -> LEFT.withFrom(ConsentScope.EMAIL, ConsentScope.EMAIL))
                .hasMessageContaining("each once");
        assertThatThrownBy(() -> LEFT.withMaxClosed(-1)).hasMessageContaining("at least 0");
        assertThatThrownBy(() -> LEFT.withReason("a\nb")).hasMessageContaining("on one line");
    }
}
