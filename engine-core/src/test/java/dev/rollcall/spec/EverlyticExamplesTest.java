package dev.rollcall.spec;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import dev.rollcall.fault.Fault;
import dev.rollcall.fault.FaultCode;
import dev.rollcall.mapping.Target;
import dev.rollcall.model.Channel;
import dev.rollcall.model.Confirmation;
import dev.rollcall.model.ContactList;
import dev.rollcall.model.FieldType;
import dev.rollcall.model.FieldValue;
import dev.rollcall.model.Membership;
import dev.rollcall.model.MembershipKey;
import dev.rollcall.model.Outcome;
import dev.rollcall.model.Status;
import dev.rollcall.options.ImportOptions;
import dev.rollcall.options.ImportPreset;
import dev.rollcall.options.ListRules;
import dev.rollcall.options.MatchRules;
import dev.rollcall.options.OnExisting;
import dev.rollcall.vendor.Counter;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The worked examples AT-E2 to AT-E9, as far as they are about rows. */
class EverlyticExamplesTest extends Examples {
    /** The preset, without required lists, for examples that name none. */
    private static ImportOptions.Builder updating() {
        return requiringLists().set(ListRules.REQUIRED, false);
    }

    private static ImportOptions.Builder requiringLists() {
        return ImportOptions.builder(ImportPreset.EVERLYTIC).set(MatchRules.ON_EXISTING, OnExisting.UPDATE);
    }

    @Test
    void atE2OnlyValidRowsAreImported() {
        ContactList known = engine.lists().create("Known");

        run(
                requiringLists().createLists(true).map("news", Target.statusOnList("News")),
                List.of("unique_id", "email", "news", "email_list_ids"),
                List.of("a", "a@example.com", "subscribed", "Known"),
                List.of("b", "", "subscribed", "Known"),
                List.of("c", "c@example.com", "", ""),
                List.of("d", "d@example.com", "foo", "Known"),
                List.of("e", "e@example.com", "subscribed", "Unknown"));

        assertThat(outcomes())
                .containsExactly(Outcome.INSERTED, Outcome.INVALID, Outcome.INVALID, Outcome.INVALID, Outcome.INVALID);
        assertThat(records().get(0).contactId())
                .isEqualTo(contact("a@example.com").id());
        assertThat(faults(1)).containsExactly(FaultCode.MISSING_ADDRESS);
        assertThat(faults(2)).containsExactly(FaultCode.MISSING_LIST);
        assertThat(faults(3)).containsExactly(FaultCode.INVALID_STATUS);
        assertThat(faults(4)).containsExactly(FaultCode.INVALID_LIST);
        assertThat(records().get(4).faults().get(0).text()).isEqualToIgnoringCase("Unknown");
        assertThat(count(Counter.EVERLYTIC_SUCCESS)).isEqualTo(1);
        assertThat(count(Counter.EVERLYTIC_ERROR)).isEqualTo(4);
        assertThat(contact("a@example.com").memberships())
                .containsKey(new MembershipKey(known.id(), Channel.EMAIL))
                .hasSize(2);
        assertThat(isThere("d@example.com")).isFalse();
        assertThat(isThere("e@example.com")).isFalse();
    }

    @Test
    void atE5ReadOnlyColumnsAreIgnoredWithAWarning() {
        engine.fields().create("score", FieldType.NUMBER);
        stored(contact -> contact.email(email("a@example.com"), state(Status.ACTIVE))
                .field("score", new FieldValue.NumberValue(BigDecimal.TEN)));

        run(
                updating(),
                List.of("contact_email", "score", "id", "contact_email_status", "date_create", "city"),
                List.of("a@example.com", "99", "7", "bounced", "2024-01-01", "Ulm"),
                List.of("b@example.com", "", "", " ", "", "Bonn"));

        assertThat(outcomes()).containsExactly(Outcome.UPDATED, Outcome.INSERTED);
        assertThat(faults(0)).hasSize(4).containsOnly(FaultCode.READ_ONLY);
        assertThat(records().get(0).faults())
                .extracting(Fault::column)
                .containsExactly("score", "id", "contact_email_status", "date_create");
        assertThat(faults(1)).isEmpty();
        assertThat(count(Counter.EVERLYTIC_WARNING)).isEqualTo(1);
        assertThat(contact("a@example.com").fields())
                .containsEntry("score", new FieldValue.NumberValue(BigDecimal.TEN))
                .containsEntry("city", new FieldValue.Text("Ulm"));
        assertThat(contact("a@example.com").externalId()).isNull();
        assertThat(emailStatus("a@example.com")).isEqualTo(Status.ACTIVE);
    }

    @Test
    void f12All24NamesAreReadOnlyAndAMappedOneIsNot() {
        assertThat(ImportOptions.builder(ImportPreset.EVERLYTIC)
                        .build()
                        .mapping()
                        .readOnly())
                .hasSize(24);

        run(
                updating().map("id", Target.externalId()),
                List.of("email", "id", "rating"),
                List.of("a@example.com", "7", "2"));

        assertThat(contact("a@example.com").externalId()).isEqualTo("7");
        assertThat(faults(0)).containsExactly(FaultCode.READ_ONLY);
    }

    @Test
    void atE9AWordThatTheFieldDoesNotAcceptRefusesTheRow() {
        engine.fields().create("marital_status", FieldType.TEXT);

        run(
                updating(),
                List.of("email", "gender", "contact_marital_status"),
                List.of("a@example.com", "robot", "single"),
                List.of("b@example.com", "FEMALE", "Married"),
                List.of("c@example.com", "", ""));

        assertThat(outcomes()).containsExactly(Outcome.INVALID, Outcome.INSERTED, Outcome.INSERTED);
        assertThat(faults(0)).containsExactly(FaultCode.INVALID_CHOICE);
        assertThat(records().get(0).faults().get(0).column()).isEqualTo("gender");
        assertThat(records().get(0).faults().get(0).text()).isEqualTo("robot");
        assertThat(count(Counter.EVERLYTIC_ERROR)).isEqualTo(1);
        assertThat(contact("b@example.com").fields())
                .containsEntry("gender", new FieldValue.Text("female"))
                .containsEntry("marital_status", new FieldValue.Text("married"));
    }

    @Test
    void f11EachOfTheFourFieldsAcceptsItsOwnWordsOnly() {
        List<String> fields = List.of("gender", "marital_status", "preferred_email_format", "create_notifications");
        fields.stream().skip(1).forEach(field -> engine.fields().create(field, FieldType.TEXT));
        List<String> header = new ArrayList<>(List.of("email"));
        header.addAll(fields);

        run(
                updating(),
                header,
                List.of("a@example.com", "unknown", "unknown", "html", "yes"),
                List.of("b@example.com", "male", "single", "text", "no"),
                List.of("c@example.com", "single", "male", "pdf", "maybe"));

        assertThat(outcomes()).containsExactly(Outcome.INSERTED, Outcome.INSERTED, Outcome.INVALID);
        assertThat(faults(2)).hasSize(4).containsOnly(FaultCode.INVALID_CHOICE);
    }

    @Test
    void f13EveryFieldMayCarryThePrefix() {
        run(
                updating(),
                List.of("contact_email", "contact_last name", "contact_mobile", "contact_unique_id", "contact_city"),
                List.of("a@example.com", "Lee", "+447123123123", "17", "Ulm"));

        assertThat(contact("a@example.com").fields())
                .containsEntry("last_name", new FieldValue.Text("Lee"))
                .containsEntry("city", new FieldValue.Text("Ulm"));
        assertThat(contact("a@example.com").externalId()).isEqualTo("17");
        assertThat(contact("a@example.com").phone()).isEqualTo(phone("+447123123123"));
    }

    @Test
    void atE4ABlankKeepsWhatIsStored() {
        engine.fields().create("telephone_home", FieldType.TEXT);
        stored(contact -> contact.email(email("a@example.com"), state(Status.ACTIVE))
                .field("telephone_home", new FieldValue.Text("123")));

        run(updating(), List.of("contact_email", "telephone_home"), List.of("a@example.com", ""));

        assertThat(outcomes()).containsExactly(Outcome.UNCHANGED);
        assertThat(contact("a@example.com").fields()).containsEntry("telephone_home", new FieldValue.Text("123"));
    }

    @Test
    void atE6EachListHasItsOwnStatusAndUnconfirmedOnesAreAskedFor() {
        List<Confirmation> confirmations = new ArrayList<>();
        runWithCallback(
                confirmations::add,
                updating()
                        .createLists(true)
                        .map("one", Target.statusOnList("1"))
                        .map("two", Target.statusOnList("2")),
                List.of("email", "one", "two"),
                List.of("a@example.com", "unconfirmed", "subscribed"));

        assertThat(contact("a@example.com").memberships().values())
                .extracting(Membership::status)
                .containsExactly(Status.PENDING, Status.ACTIVE);
        assertThat(confirmations)
                .extracting(Confirmation::listId)
                .containsExactly(engine.lists().find("1").orElseThrow().id());
        assertThat(engine.confirmations().scan(0, 10)).isEmpty();
    }

    @Test
    void atE9TheStatusOfAContactIsStoredAsImported() {
        run(
                updating().map("status", Target.parse("contact_status")),
                List.of("email", "status"),
                List.of("a@example.com", "suppressed"),
                List.of("b@example.com", "on"),
                List.of("c@example.com", "asleep"));

        assertThat(contact("a@example.com").status()).isEqualTo(Status.SUPPRESSED);
        assertThat(contact("b@example.com").status()).isEqualTo(Status.ACTIVE);
        assertThat(faults(2)).containsExactly(FaultCode.INVALID_STATUS);
    }

    @Test
    void atE7TagsAreAnArrayOrItsText() {
        List<String> header = List.of("email", "tags");

        run(updating(), header, List.of("a@example.com", "[\"a\",\"b\"]"), List.of("b@example.com", "a,b"));
        assertThat(Set.copyOf(contact("a@example.com").tags().values())).containsExactlyInAnyOrder("a", "b");
        assertThat(contact("b@example.com").tags())
                .isEqualTo(contact("a@example.com").tags());

        run(updating(), header, List.of("c@example.com", "[\"a\",]"));
        assertThat(faults(0)).containsExactly(FaultCode.INVALID_TAG);
        assertThat(contact("c@example.com").tags()).isEmpty();
    }

    @Test
    void f58OnDuplicateDecidesWhatAKnownContactGets() {
        stored(contact ->
                contact.email(email("a@example.com"), state(Status.ACTIVE)).field("city", new FieldValue.Text("Ulm")));
        List<String> header = List.of("email", "city", "tags");
        List<String> row = List.of("a@example.com", "Bonn", "new");

        run(updating().set(MatchRules.ON_EXISTING, OnExisting.IGNORE), header, row);
        assertThat(outcomes()).containsExactly(Outcome.IGNORED);
        assertThat(faults(0)).containsExactly(FaultCode.EXISTING_IGNORED);
        assertThat(count(Counter.EVERLYTIC_WARNING)).isEqualTo(1);
        assertThat(contact("a@example.com").tags()).isEmpty();

        run(updating().set(MatchRules.ON_EXISTING, OnExisting.ADD), header, row);
        assertThat(outcomes()).containsExactly(Outcome.UPDATED);
        assertThat(contact("a@example.com").tags()).hasSize(1);
        assertThat(contact("a@example.com").fields()).containsEntry("city", new FieldValue.Text("Ulm"));

        run(updating().set(MatchRules.ON_EXISTING, OnExisting.ADD), header, row);
        assertThat(outcomes()).containsExactly(Outcome.IGNORED);

        run(updating(), header, row);
        assertThat(contact("a@example.com").fields()).containsEntry("city", new FieldValue.Text("Bonn"));
    }

    @Test
    void f58EachRowMayDecideWhetherAKnownContactIsUpdated() {
        for (String name : List.of("a", "b", "c")) {
            stored(contact -> contact.email(email(name + "@example.com"), state(Status.ACTIVE)));
        }

        run(
                updating().map("on_duplicate", Target.parse("on_existing")),
                List.of("email", "city", "on_duplicate"),
                List.of("a@example.com", "Bonn", "update"),
                List.of("b@example.com", "Bonn", "ignore"),
                List.of("c@example.com", "Bonn", ""),
                List.of("d@example.com", "Bonn", "ignore"),
                List.of("e@example.com", "Bonn", "replace"));

        assertThat(outcomes())
                .containsExactly(Outcome.UPDATED, Outcome.IGNORED, Outcome.UPDATED, Outcome.INSERTED, Outcome.INVALID);
        assertThat(faults(4)).containsExactly(FaultCode.INVALID_ON_EXISTING);
    }

    @Test
    void anIgnoredRowsOptOutIsApplied() {
        stored(contact -> contact.email(email("a@example.com"), state(Status.ACTIVE)));

        run(
                updating()
                        .set(MatchRules.ON_EXISTING, OnExisting.IGNORE)
                        .map("email_status", Target.status(Channel.EMAIL)),
                List.of("email", "email_status"),
                List.of("a@example.com", "unsubscribed"));

        assertThat(outcomes()).containsExactly(Outcome.IGNORED);
        assertThat(faults(0)).contains(FaultCode.OPT_OUT_APPLIED);
        assertThat(emailStatus("a@example.com")).isEqualTo(Status.UNSUBSCRIBED);
    }
}
