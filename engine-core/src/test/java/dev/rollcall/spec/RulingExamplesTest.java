package dev.rollcall.spec;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import dev.rollcall.fault.FaultCode;
import dev.rollcall.mapping.Target;
import dev.rollcall.model.Channel;
import dev.rollcall.model.Identifier;
import dev.rollcall.model.Membership;
import dev.rollcall.model.MembershipKey;
import dev.rollcall.model.Outcome;
import dev.rollcall.model.Status;
import dev.rollcall.options.ImportOptions;
import dev.rollcall.options.ImportPreset;
import dev.rollcall.options.ListRules;
import dev.rollcall.options.MatchRules;
import dev.rollcall.options.OnExisting;
import dev.rollcall.store.RowFact;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Rulings that no worked example shows by itself. */
class RulingExamplesTest extends Examples {
    @Test
    void r9OfSeveralReasonsTheFirstInTheRulingsOrderCounts() {
        engine.suppressions().suppress(Identifier.email("registered@example.com"), null);
        stored(contact -> contact.email(email("left@example.com"), state(Status.UNSUBSCRIBED)));
        stored(contact -> contact.phone(phone("+442071234567"), state(Status.ACTIVE)));
        stored(contact -> contact.email(email("known@example.com"), state(Status.ACTIVE)));

        run(
                ImportOptions.builder(ImportPreset.DOTDIGITAL_V2)
                        .set(MatchRules.ON_EXISTING, OnExisting.IGNORE)
                        .map("delete", Target.parse("delete")),
                List.of("email", "phone", "delete", "email availability"),
                // no identifier, whatever else is wrong
                List.of("bad@@x", "", "", "perhaps"),
                // a duplicate before an address on the registry
                List.of("registered@example.com", "+442071234567", "", ""),
                List.of("registered@example.com", "", "", ""),
                // a conflict before the stored status
                List.of("left@example.com", "+442071234567", "", ""),
                // the stored status before a bad cell
                List.of("LEFT@example.com ", "", "", "perhaps"),
                // a bad cell before the on-existing rule
                List.of("known@example.com", "", "", "perhaps"));

        assertThat(outcomes())
                .containsExactly(
                        Outcome.INVALID,
                        Outcome.SUPPRESSED,
                        Outcome.DUPLICATE,
                        Outcome.CONFLICT,
                        Outcome.DUPLICATE,
                        Outcome.INVALID);
        assertThat(faults(1)).containsExactly(FaultCode.ADDRESS_SUPPRESSED);
        run(
                ImportOptions.builder(ImportPreset.DOTDIGITAL_V2),
                List.of("email", "email availability"),
                List.of("left@example.com", "?"));
        assertThat(outcomes()).containsExactly(Outcome.SUPPRESSED);
        assertThat(faults(0)).contains(FaultCode.STORED_UNSUBSCRIBED);
    }

    @Test
    void r13TheFactsOfARowDescribeItsEmailAndItsDelete() {
        stored(contact -> contact.email(email("known@example.com"), state(Status.NEW)));

        run(
                ImportOptions.builder(ImportPreset.UNISENDER).map("delete", Target.parse("delete")),
                List.of("email", "phone", "delete"),
                List.of("ghost@example.com", "", "1"),
                List.of("known@example.com", "", ""),
                List.of("bad@@x", "+442071234567", ""),
                List.of("", "+442071234568", ""));

        assertThat(records().get(0).outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThat(records())
                .extracting(row -> row.facts())
                .containsExactly(
                        Set.of(RowFact.DELETE, RowFact.DELETE_OF_UNKNOWN, RowFact.EMAIL_SUPPLIED),
                        Set.of(RowFact.EMAIL_SUPPLIED, RowFact.EMAIL_STORED, RowFact.EMAIL_NEW_AFTER),
                        Set.of(RowFact.EMAIL_SUPPLIED),
                        Set.of());
    }

    @Test
    void r18ListColumnsReplaceTheirOwnChannelOnlyAndABlankTimeIsNone() {
        long news = engine.lists().create("News").id();
        long offers = engine.lists().create("Offers").id();
        Membership active = new Membership(Status.ACTIVE, BEFORE.at(), null);
        stored(contact -> contact.email(email("a@example.com"), state(Status.ACTIVE))
                .phone(phone("+442071234567"), state(Status.ACTIVE))
                .membership(new MembershipKey(news, Channel.EMAIL), active)
                .membership(new MembershipKey(offers, Channel.EMAIL), active)
                .membership(new MembershipKey(offers, Channel.PHONE), active));
        ImportOptions.Builder replacing = ImportOptions.builder().set(ListRules.REPLACE, true);
        List<String> header = List.of("email", "email lists", "email lists since");

        run(replacing, header, List.of("a@example.com", "News", ""));
        assertThat(contact("a@example.com").memberships())
                .containsOnlyKeys(new MembershipKey(news, Channel.EMAIL), new MembershipKey(offers, Channel.PHONE))
                .containsValue(active);

        run(replacing, header, List.of("a@example.com", "News", ""));
        assertThat(outcomes()).containsExactly(Outcome.UNCHANGED);

        run(replacing, header, List.of("a@example.com", "News", "2020-01-02"));
        assertThat(contact("a@example.com")
                        .memberships()
                        .get(new MembershipKey(news, Channel.EMAIL))
                        .since())
                .isEqualTo(Instant.parse("2020-01-02T00:00:00Z"));

        run(replacing, header, List.of("a@example.com", "", ""));
        assertThat(contact("a@example.com").memberships()).containsOnlyKeys(new MembershipKey(offers, Channel.PHONE));
    }
}
