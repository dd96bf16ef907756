package dev.rollcall.spec;

import java.util.AbstractList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import dev.rollcall.fault.FaultCode;
import dev.rollcall.job.ImportException;
import dev.rollcall.job.ImportRequest;
import dev.rollcall.mapping.Target;
import dev.rollcall.model.Contact;
import dev.rollcall.model.FieldType;
import dev.rollcall.model.FieldValue;
import dev.rollcall.model.Identifier;
import dev.rollcall.model.Outcome;
import dev.rollcall.model.Status;
import dev.rollcall.options.Duplicates;
import dev.rollcall.options.ImportOptions;
import dev.rollcall.options.ImportPreset;
import dev.rollcall.options.MatchRules;
import dev.rollcall.source.rows.HostRows;
import dev.rollcall.vendor.Counter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The worked examples AT-D7 and AT-D8, which are about dotdigital's v3: each row names what it is matched by. */
class DotdigitalV3ExamplesTest extends Examples {
    private static final List<String> HEADER = List.of("matchIdentifier", "contactId", "email", "mobileNumber");
    private static final String PHONE = "+447123123123";

    private static ImportOptions.Builder dotdigital() {
        return ImportOptions.builder(ImportPreset.DOTDIGITAL_V3).map("contactId", Target.id());
    }

    private static String id(Contact contact) {
        return Long.toString(contact.id());
    }

    /** new, updated, globally suppressed, invalid entries, duplicate identifiers. */
    private List<Long> counters() {
        return List.of(
                count(Counter.DOTDIGITAL_V3_NEW_CONTACTS),
                count(Counter.DOTDIGITAL_V3_UPDATED_CONTACTS),
                count(Counter.DOTDIGITAL_V3_GLOBALLY_SUPPRESSED),
                count(Counter.DOTDIGITAL_V3_INVALID_ENTRIES),
                count(Counter.DOTDIGITAL_V3_DUPLICATE_IDENTIFIERS));
    }

    private void importTheSample(Contact old) {
        run(
                dotdigital(),
                HEADER,
                List.of("email", "", "jane.doe@example.com", ""),
                List.of("mobileNumber", "", "john.doe@example.com", PHONE),
                List.of("contactId", id(old), "my-new-email@example.com", ""));
    }

    @Test
    void atD7EachRowIsMatchedByTheIdentifierThatItNames() {
        Contact old = stored(contact -> contact.email(email("old@example.com"), state(Status.ACTIVE)));
        Contact mobile = stored(contact -> contact.phone(phone(PHONE), state(Status.ACTIVE)));

        importTheSample(old);

        assertThat(outcomes()).containsExactly(Outcome.INSERTED, Outcome.UPDATED, Outcome.UPDATED);
        assertThat(counters()).containsExactly(1L, 2L, 0L, 0L, 0L);
        assertThat(contact("john.doe@example.com").id()).isEqualTo(mobile.id());
        assertThat(contact("my-new-email@example.com").id()).isEqualTo(old.id());
        assertThat(isThere("old@example.com")).isFalse();
    }

    @Test
    void atD7AnIdentifierOfAnotherContactIsADuplicateIdentifier() {
        Contact old = stored(contact -> contact.email(email("old@example.com"), state(Status.ACTIVE)));
        Contact owner = stored(contact -> contact.email(email("my-new-email@example.com"), state(Status.ACTIVE)));
        stored(contact -> contact.phone(phone(PHONE), state(Status.ACTIVE)));

        importTheSample(old);

        assertThat(outcomes()).containsExactly(Outcome.INSERTED, Outcome.UPDATED, Outcome.CONFLICT);
        assertThat(counters()).containsExactly(1L, 1L, 0L, 0L, 1L);
        assertThat(contact("old@example.com").id()).isEqualTo(old.id());
        assertThat(contact("my-new-email@example.com").sameContent(owner)).isTrue();
    }

    @Test
    void atD8RepeatedAndBadAddressesAreCounted() {
        engine.suppressions().suppress(Identifier.email("never@example.com"), null);
        engine.suppressions().suppressDomain("blocked.example", null);

        run(
                dotdigital(),
                HEADER,
                List.of("email", "", "bob@emailsim@io.com", ""),
                List.of("email", "", "bob@emailsim@io.com", ""),
                List.of("email", "", "emma@example.com", ""),
                List.of("email", "", "emma@example.com", ""),
                List.of("email", "", "never@example.com", ""),
                List.of("email", "", "x@blocked.example", ""));

        assertThat(faults(0)).containsExactly(FaultCode.INVALID_EMAIL);
        assertThat(counters()).containsExactly(1L, 0L, 2L, 2L, 1L);
    }

    @Test
    void f48TheNamedIdentifierAloneDecides() {
        Contact ann = stored(contact -> contact.email(email("ann@example.com"), state(Status.ACTIVE))
                .phone(phone(PHONE), state(Status.ACTIVE)));

        run(dotdigital(), HEADER, List.of("", "", "new@example.com", PHONE));
        assertThat(outcomes()).containsExactly(Outcome.CONFLICT);
        run(dotdigital(), HEADER, List.of("email", "", "new@example.com", PHONE));
        assertThat(outcomes()).containsExactly(Outcome.CONFLICT);
        run(dotdigital(), HEADER, List.of("mobile", "", "new@example.com", PHONE));
        assertThat(outcomes()).containsExactly(Outcome.UPDATED);
        assertThat(contact("new@example.com").id()).isEqualTo(ann.id());
    }

    @ParameterizedTest
    @CsvSource({
        "id, id",
        "contactId, id",
        "CONTACT ID, id",
        "email, email",
        "phone, phone",
        "mobile, phone",
        "mobileNumber, phone",
        "external_id, external_id",
        "unique_id, external_id"
    })
    void f48EveryWordForAnIdentifierIsUnderstood(String word, String kind) {
        Contact ann = stored(contact -> contact.email(email("ann@example.com"), state(Status.ACTIVE))
                .phone(phone(PHONE), state(Status.ACTIVE))
                .externalId("17"));
        List<String> identifiers = List.of(id(ann), "ann@example.com", PHONE, "17");
        int named = List.of("id", "email", "phone", "external_id").indexOf(kind);
        List<String> row = new java.util.ArrayList<>(List.of(word));
        for (int i = 0; i < identifiers.size(); i++) {
            row.add(i == named ? "" : identifiers.get(i));
        }

        run(dotdigital(), List.of("match by", "contactId", "email", "phone", "unique id"), row);

        assertThat(outcomes()).containsExactly(Outcome.INVALID);
        assertThat(faults(0)).containsExactly(FaultCode.MISSING_IDENTIFIER);
    }

    @Test
    void a31ABadIdentifierIsReportedAsInvalidAndNotAsMissing() {
        run(dotdigital(), HEADER, List.of("mobile", "", "ann@example.com", "12"));

        assertThat(outcomes()).containsExactly(Outcome.INVALID);
        assertThat(faults(0)).containsExactly(FaultCode.INVALID_PHONE);
        assertThat(isThere("ann@example.com")).isFalse();
    }

    @Test
    void a31AnUnknownIdCreatesAContactWhereThereIsAnAddress() {
        run(
                dotdigital(),
                HEADER,
                List.of("contactId", "4711", "ann@example.com", ""),
                List.of("contactId", "4712", "", ""));

        assertThat(outcomes()).containsExactly(Outcome.INSERTED, Outcome.INVALID);
        assertThat(contact("ann@example.com").id()).isNotEqualTo(4711);
        assertThat(faults(1)).containsExactly(FaultCode.MISSING_ADDRESS);
    }

    @Test
    void a31ARowThatNamesAnUnknownIdentifierHasNoKey() {
        stored(contact -> contact.email(email("ann@example.com"), state(Status.ACTIVE)));

        run(
                ImportOptions.builder(ImportPreset.DOTDIGITAL_V3),
                List.of("matchIdentifier", "email", "email_status"),
                List.of("name", "ann@example.com", "unsubscribed"),
                List.of("name", "ann@example.com", ""),
                List.of("email", "ann@example.com", ""));

        assertThat(outcomes()).containsExactly(Outcome.INVALID, Outcome.INVALID, Outcome.UNCHANGED);
        assertThat(faults(0)).containsExactly(FaultCode.INVALID_MATCH_BY, FaultCode.OPT_OUT_APPLIED);
        assertThat(faults(1)).containsExactly(FaultCode.INVALID_MATCH_BY);
        assertThat(records().get(1).faults().get(0).column()).isEqualTo("matchIdentifier");
        assertThat(records().get(1).faults().get(0).text()).isEqualTo("name");
        assertThat(emailStatus("ann@example.com")).isEqualTo(Status.UNSUBSCRIBED);
    }

    @ParameterizedTest
    @EnumSource(value = Duplicates.class, names = "IN_ORDER", mode = EnumSource.Mode.EXCLUDE)
    void r8TheKeyOfARowIsTheIdentifierThatItNames(Duplicates duplicates) {
        run(
                dotdigital().set(MatchRules.DUPLICATES, duplicates),
                HEADER,
                List.of("mobile", "", "a@example.com", PHONE),
                List.of("mobile", "", "b@example.com", PHONE),
                List.of("email", "", "c@example.com", ""),
                List.of("mobile", "", "c@example.com", "+447123123999"));

        boolean first = duplicates == Duplicates.FIRST_WINS;
        assertThat(outcomes())
                .containsExactly(
                        first ? Outcome.INSERTED : Outcome.DUPLICATE,
                        first ? Outcome.DUPLICATE : Outcome.INSERTED,
                        Outcome.INSERTED,
                        Outcome.CONFLICT);
    }

    @Test
    void r8ASourceWhoseRowsNameOtherIdentifiersInTheSecondPassHasChanged() {
        AtomicInteger pass = new AtomicInteger();
        List<List<String>> rows = new AbstractList<>() {
            @Override
            public List<String> get(int index) {
                return List.of(pass.getAndIncrement() == 0 ? "email" : "mobile", "", "a@example.com", PHONE);
            }

            @Override
            public int size() {
                return 1;
            }
        };

        assertThatThrownBy(() -> engine.run(
                        ImportRequest.of(HostRows.of(HEADER, rows), dotdigital().build())))
                .isInstanceOf(ImportException.class)
                .hasMessageContaining("gave other rows");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UNSUBSCRIBED", "SUPPRESSED", "COMPLAINED", "PENDING"})
    void a39AStoredStatusRefusesNoRowAndStays(Status stored) {
        engine.fields().create("Plan", FieldType.TEXT);
        stored(contact ->
                contact.email(email("a@example.com"), state(stored)).field("plan", new FieldValue.Text("gold")));

        run(dotdigital(), List.of("contactId", "email", "Plan"), List.of("", "a@example.com", ""));

        assertThat(outcomes()).containsExactly(Outcome.UPDATED);
        assertThat(contact("a@example.com").fields()).isEmpty();
        assertThat(emailStatus("a@example.com")).isEqualTo(stored);
    }
}
