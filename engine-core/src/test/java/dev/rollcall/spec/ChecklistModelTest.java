package dev.rollcall.spec;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

import dev.rollcall.fault.FaultCode;
import dev.rollcall.job.ImportRequest;
import dev.rollcall.mapping.Target;
import dev.rollcall.model.Channel;
import dev.rollcall.model.Contact;
import dev.rollcall.model.ContactList;
import dev.rollcall.model.FieldDefinition;
import dev.rollcall.model.FieldType;
import dev.rollcall.model.FieldValue;
import dev.rollcall.model.Identifier;
import dev.rollcall.model.IdentifierKind;
import dev.rollcall.model.Membership;
import dev.rollcall.model.MembershipKey;
import dev.rollcall.model.Outcome;
import dev.rollcall.model.Status;
import dev.rollcall.options.ImportOptions;
import dev.rollcall.options.ImportPreset;
import dev.rollcall.options.ListRules;
import dev.rollcall.report.ImportReport;
import dev.rollcall.source.rows.HostRows;
import dev.rollcall.store.ContactFilter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The content of a store (F-1 to F-21). The other features are tested elsewhere, beside their subjects. */
class ChecklistModelTest extends Examples {
    private static final String PHONE = "+447700900000";

    @Test
    void f1EachIdentifierFindsTheSameContact() {
        run(
                ImportOptions.builder(),
                List.of("email", "phone", "external id"),
                List.of("ann@example.com", PHONE, "A-17"),
                List.of("bob@example.com", "+447700900001", "B-18"));
        Contact ann = contact("ann@example.com");

        assertThat(engine.contacts().find(Identifier.phone(PHONE))).contains(ann);
        assertThat(engine.contacts().find(Identifier.externalId("A-17"))).contains(ann);
        assertThat(engine.contacts().find(Identifier.id(ann.id()))).contains(ann);
    }

    @Test
    void f2NoRowAssignsAnId() {
        Contact known = stored(contact -> contact.email(email("known@example.com"), state(Status.ACTIVE)));

        run(
                ImportOptions.builder()
                        .matchOrder(IdentifierKind.EMAIL, IdentifierKind.ID)
                        .map("id", Target.id()),
                List.of("id", "email"),
                List.of("4711", "new@example.com"),
                List.of("4712", "known@example.com"));

        assertThat(outcomes()).containsExactly(Outcome.INSERTED, Outcome.UNCHANGED);
        assertThat(engine.contacts().find(Identifier.id(4711))).isEmpty();
        assertThat(engine.contacts().find(Identifier.id(4712))).isEmpty();
        assertThat(contact("known@example.com").id()).isEqualTo(known.id());
        assertThat(faults(1)).containsExactly(FaultCode.IDENTIFIER_NOT_CHANGED);
    }

    @Test
    void f3ARowWithNeitherAddressNorNumberStoresNothing() {
        run(
                ImportOptions.builder(),
                List.of("email", "phone", "external id", "first name"),
                List.of("", "", "A-17", "Ann"),
                List.of("", "", "", "Bob"));

        assertThat(outcomes()).containsExactly(Outcome.INVALID, Outcome.INVALID);
        assertThat(faults(0)).containsExactly(FaultCode.MISSING_ADDRESS);
        assertThat(faults(1)).containsExactly(FaultCode.MISSING_IDENTIFIER);
        assertThat(engine.contacts().scan(ContactFilter.all(), 0, 10)).isEmpty();
    }

    @Test
    void f4EachChannelHasItsOwnStatusAvailabilityAndLists() {
        ContactList news = engine.lists().create("News");
        run(
                ImportOptions.builder(),
                List.of("email", "phone", "email lists", "phone lists"),
                List.of("ann@example.com", PHONE, "News", "News"));

        run(ImportOptions.builder(), List.of("email", "email lists unsubscribed"), List.of("ann@example.com", "News"));
        assertThat(membership(news, Channel.EMAIL).status()).isEqualTo(Status.UNSUBSCRIBED);
        assertThat(membership(news, Channel.PHONE).status()).isEqualTo(Status.ACTIVE);

        run(
                ImportOptions.builder(),
                List.of("email", "email status", "email availability"),
                List.of("ann@example.com", "unsubscribed", "hard bounced"));
        assertThat(contact("ann@example.com").channels().get(Channel.PHONE)).isEqualTo(state(Status.ACTIVE));
    }

    private Membership membership(ContactList list, Channel channel) {
        return contact("ann@example.com").memberships().get(new MembershipKey(list.id(), channel));
    }

    @Test
    void f10ANewContactGetsTheDefaultOfABlankOrAbsentField() {
        engine.fields().create(new FieldDefinition("plan", FieldType.TEXT, new FieldValue.Text("free")));
        stored(contact -> contact.email(email("known@example.com"), state(Status.ACTIVE)));

        run(
                ImportOptions.builder(),
                List.of("email", "plan"),
                List.of("blank@example.com", ""),
                List.of("given@example.com", "paid"),
                List.of("known@example.com", ""));
        run(ImportOptions.builder(), List.of("email"), List.of("absent@example.com"));

        assertThat(contact("blank@example.com").fields()).containsEntry("plan", new FieldValue.Text("free"));
        assertThat(contact("absent@example.com").fields()).containsEntry("plan", new FieldValue.Text("free"));
        assertThat(contact("given@example.com").fields()).containsEntry("plan", new FieldValue.Text("paid"));
        assertThat(contact("known@example.com").fields()).isEmpty();
    }

    @Test
    void f14AnUnknownListIsNamedAndAReservedOneAcceptsNobody() {
        ContactList news = engine.lists().create("News");
        ContactList test = engine.lists().create("Test");
        engine.lists().reserve(test.id(), true);

        run(
                ImportOptions.builder().set(ListRules.BY_ID, true),
                List.of("email", "email list ids"),
                List.of("a@example.com", Long.toString(news.id())),
                List.of("b@example.com", "4711"),
                List.of("c@example.com", Long.toString(test.id())));

        assertThat(engine.lists().find("news")).contains(news);
        assertThat(outcomes()).containsExactly(Outcome.INSERTED, Outcome.INVALID, Outcome.INVALID);
        assertThat(faults(1)).containsExactly(FaultCode.INVALID_LIST);
        assertThat(records().get(1).faults().get(0).text()).isEqualTo("4711");
        assertThat(faults(2)).containsExactly(FaultCode.INVALID_LIST);
        assertThat(isThere("c@example.com")).isFalse();
    }

    @Test
    void f15AMembershipKnowsItsChannelStatusTimeAndImport() {
        ContactList news = engine.lists().create("News");

        ImportReport report = run(
                ImportOptions.builder(),
                List.of("email", "phone", "phone lists"),
                List.of("ann@example.com", PHONE, "News"));

        assertThat(contact("ann@example.com").memberships())
                .containsOnlyKeys(new MembershipKey(news.id(), Channel.PHONE))
                .containsValue(new Membership(Status.ACTIVE, report.startedAt(), report.importId()));
    }

    @ParameterizedTest
    @CsvSource({
        "subscribed, ACTIVE",
        "unsubscribed, UNSUBSCRIBED",
        "excluded, EXCLUDED",
        "unconfirmed, PENDING",
        "forwarded, FORWARDED",
        "suppressed, SUPPRESSED",
        "pending, PENDING"
    })
    void f16EveryVendorsWordForAMembershipHasAStatus(String word, Status status) {
        ContactList news = engine.lists().create("News");

        run(
                ImportOptions.builder().map("n", Target.statusOnList("News")),
                List.of("email", "n"),
                List.of("ann@example.com", word));

        assertThat(membership(news, Channel.EMAIL).status()).isEqualTo(status);
    }

    @Test
    void f17TagsAreTrimmedBlanksDroppedAndRepeatedOnesCollapsed() {
        run(
                ImportOptions.builder(ImportPreset.UNISENDER),
                List.of("email", "tags"),
                List.of("text@example.com", " red , ,blue,RED,, red "),
                List.of("json@example.com", "[\" red \", \"\", \"blue\", \"Red\", \"red\"]"),
                List.of("ten@example.com", "1,2,3,4,5,6,7,8,9,10,10,"),
                List.of("eleven@example.com", "1,2,3,4,5,6,7,8,9,10,11"));

        assertThat(tags("text@example.com")).containsExactlyInAnyOrder("red", "blue");
        assertThat(tags("json@example.com")).containsExactlyInAnyOrder("red", "blue");
        assertThat(tags("ten@example.com")).hasSize(10);
        assertThat(faults(3)).containsExactly(FaultCode.TAG_LIMIT);
        assertThat(isThere("eleven@example.com")).isFalse();
    }

    @Test
    void f17TagsMayBeAnArrayFromTheHost() {
        engine.run(ImportRequest.of(HostRows.of(
                List.of("email", "tags"),
                List.of(
                        List.of("list@example.com", Arrays.asList(" red ", "", null, "a \"b\", \\", "Red")),
                        List.of("array@example.com", new String[] {"red", "blue, dark"})))));

        assertThat(tags("list@example.com")).containsExactlyInAnyOrder("red", "a \"b\", \\");
        assertThat(tags("array@example.com")).containsExactlyInAnyOrder("red", "blue, dark");
    }

    @Test
    void f17ATruncatedArrayIsABadTagAndTheRestOfTheRowIsApplied() {
        run(
                ImportOptions.builder(),
                List.of("email", "tags"),
                List.of("front@example.com", "[\"first\","),
                List.of("back@example.com", "\"last\"]"),
                List.of("name@example.com", "[VIP], new"));

        assertThat(faults(0)).containsExactly(FaultCode.INVALID_TAG);
        assertThat(tags("front@example.com")).isEmpty();
        assertThat(faults(1)).containsExactly(FaultCode.INVALID_TAG);
        assertThat(tags("name@example.com")).containsExactlyInAnyOrder("[VIP]", "new");
    }

    private Set<String> tags(String email) {
        return Set.copyOf(contact(email).tags().values());
    }
}
