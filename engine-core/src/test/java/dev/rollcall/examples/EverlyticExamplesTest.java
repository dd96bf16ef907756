package dev.rollcall.examples;

import java.util.List;
import java.util.Set;

import dev.rollcall.fault.FaultCode;
import dev.rollcall.job.Counter;
import dev.rollcall.job.ImportOptions;
import dev.rollcall.job.ImportPreset;
import dev.rollcall.job.OnExisting;
import dev.rollcall.mapping.Target;
import dev.rollcall.model.FieldType;
import dev.rollcall.model.FieldValue;
import dev.rollcall.model.Membership;
import dev.rollcall.model.Outcome;
import dev.rollcall.model.Status;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The worked examples of SEMANTICS 8.3, as far as they are about rows. */
class EverlyticExamplesTest extends Examples {
    private static ImportOptions.Builder updating() {
        return ImportPreset.EVERLYTIC.options().onExisting(OnExisting.UPDATE);
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
    void atE6EachListHasAStatusOfItsOwn() {
        run(
                updating().createLists(true).map("one", Target.parse("list:1")).map("two", Target.parse("list:2")),
                List.of("email", "one", "two"),
                List.of("a@example.com", "unconfirmed", "subscribed"));

        assertThat(contact("a@example.com").memberships().values())
                .extracting(Membership::status)
                .containsExactly(Status.PENDING, Status.ACTIVE);
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
    void onDuplicateDecidesWhatAKnownContactGets() {
        stored(contact ->
                contact.email(email("a@example.com"), state(Status.ACTIVE)).field("city", new FieldValue.Text("Ulm")));
        List<String> header = List.of("email", "city", "tags");
        List<String> row = List.of("a@example.com", "Bonn", "new");

        run(updating().onExisting(OnExisting.IGNORE), header, row);
        assertThat(outcomes()).containsExactly(Outcome.IGNORED);
        assertThat(faults(0)).containsExactly(FaultCode.EXISTING_IGNORED);
        assertThat(count(Counter.EVERLYTIC_WARNING)).isEqualTo(1);
        assertThat(contact("a@example.com").tags()).isEmpty();

        run(updating().onExisting(OnExisting.ADD), header, row);
        assertThat(outcomes()).containsExactly(Outcome.UPDATED);
        assertThat(contact("a@example.com").tags()).hasSize(1);
        assertThat(contact("a@example.com").fields()).containsEntry("city", new FieldValue.Text("Ulm"));

        run(updating().onExisting(OnExisting.ADD), header, row);
        assertThat(outcomes()).containsExactly(Outcome.IGNORED);

        run(updating(), header, row);
        assertThat(contact("a@example.com").fields()).containsEntry("city", new FieldValue.Text("Bonn"));
    }

    @Test
    void eachRowMaySayWhatBecomesOfAKnownContact() {
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
                updating().onExisting(OnExisting.IGNORE).map("email_status", Target.parse("email_status")),
                List.of("email", "email_status"),
                List.of("a@example.com", "unsubscribed"));

        assertThat(outcomes()).containsExactly(Outcome.IGNORED);
        assertThat(faults(0)).contains(FaultCode.OPT_OUT_APPLIED);
        assertThat(emailStatus("a@example.com")).isEqualTo(Status.UNSUBSCRIBED);
    }
}
