package dev.rollcall.spec;

import java.util.List;

import dev.rollcall.fault.Fault;
import dev.rollcall.fault.FaultCode;
import dev.rollcall.mapping.Target;
import dev.rollcall.model.Channel;
import dev.rollcall.model.Contact;
import dev.rollcall.model.FieldValue;
import dev.rollcall.model.Identifier;
import dev.rollcall.model.IdentifierKind;
import dev.rollcall.model.MergeOption;
import dev.rollcall.model.Outcome;
import dev.rollcall.model.Status;
import dev.rollcall.options.ImportOptions;
import dev.rollcall.options.ImportPreset;
import dev.rollcall.options.MatchRules;
import dev.rollcall.options.OnExisting;
import dev.rollcall.options.PhoneAlone;
import dev.rollcall.options.TakenIdentifiers;
import dev.rollcall.report.ImportReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A household shares a phone: none of its members is mistaken for another (rulings ). */
class SharedPhoneExamplesTest extends Examples {
    private static final String NUMBER = "+442079460132";
    private static final List<String> HEADER = List.of("name", "email", "phone");

    private Contact ann() {
        return stored(contact -> contact.email(email("ann@example.com"), state(Status.ACTIVE))
                .phone(phone(NUMBER), state(Status.ACTIVE))
                .field("full_name", new FieldValue.Text("Ann Ames")));
    }

    private Contact ownerOfThePhone() {
        return engine.contacts().find(Identifier.phone(NUMBER)).orElseThrow();
    }

    private String name() {
        return ((FieldValue.Text) ownerOfThePhone().fields().get("full_name")).text();
    }

    private static ImportOptions.Builder options(MergeOption merge, OnExisting onExisting) {
        return ImportOptions.builder().mergeOption(merge).set(MatchRules.ON_EXISTING, onExisting);
    }

    @Test
    void r27APhoneAloneRenamesNobodyUnderAnyMergeOrOnExistingRule() {
        ann();
        Contact ann = ownerOfThePhone();
        for (MergeOption merge : MergeOption.values()) {
            for (OnExisting onExisting : OnExisting.values()) {
                run(options(merge, onExisting), HEADER, List.of("Eli Ames", "", NUMBER));

                assertThat(outcomes()).as(merge + " " + onExisting).containsExactly(Outcome.CONFLICT);
                assertThat(faults(0)).containsExactly(FaultCode.PHONE_ALONE);
                assertThat(ownerOfThePhone()).isEqualTo(ann);
            }
        }
    }

    @Test
    void r27TheConflictNamesTheOtherContactAndARemedy() {
        Contact ann = ann();

        run(ImportOptions.builder(), HEADER, List.of("Eli Ames", "", NUMBER));

        Fault fault = records().get(0).faults().get(0);
        assertThat(fault.message()).endsWith("contact " + ann.id() + ")");
        assertThat(fault.code().remedy())
                .contains("set(MatchRules.PHONE_ALONE, PhoneAlone.UPDATE)", "--phone-alone update");
    }

    @Test
    void r27ARowThatWouldAttachAnAddressToAnotherPersonIsAConflictToo() {
        stored(contact -> contact.phone(phone(NUMBER), state(Status.ACTIVE))
                .field("first_name", new FieldValue.Text("Ann"))
                .field("last_name", new FieldValue.Text("Ames")));

        run(ImportOptions.builder(), HEADER, List.of("Eli Ames", "eli@example.com", NUMBER));

        assertThat(faults(0)).containsExactly(FaultCode.PHONE_ALONE);
        assertThat(isThere("eli@example.com")).isFalse();
    }

    @Test
    void r27ADeleteRowThatMatchesByPhoneAloneDeletesNobodyElse() {
        ann();
        ImportOptions.Builder options = ImportOptions.builder().map("delete", Target.parse("delete"));

        run(options, List.of("name", "phone", "delete"), List.of("Eli Ames", NUMBER, "1"));

        assertThat(outcomes()).containsExactly(Outcome.CONFLICT);
        assertThat(isThere("ann@example.com")).isTrue();
        run(options, List.of("name", "phone", "delete"), List.of("A. Ames", NUMBER, "1"));
        assertThat(outcomes()).containsExactly(Outcome.DELETED);
    }

    @Test
    void r27TheOptOutOfAConflictIsApplied() {
        ann();

        run(ImportOptions.builder(), List.of("name", "phone", "phone status"), List.of("Eli Ames", NUMBER, "off"));

        assertThat(faults(0)).containsExactly(FaultCode.PHONE_ALONE, FaultCode.OPT_OUT_APPLIED);
        assertThat(ownerOfThePhone().channels().get(Channel.PHONE).status()).isEqualTo(Status.SUPPRESSED);
    }

    @Test
    void r27AnotherIdentifierOfTheContactResolvesTheConflict() {
        ann();

        run(ImportOptions.builder(), HEADER, List.of("Ann Archer", "ann@example.com", NUMBER));

        assertThat(outcomes()).containsExactly(Outcome.UPDATED);
        assertThat(name()).isEqualTo("Ann Archer");
    }

    @Test
    void r27TheResolvingIdentifierNeedNotBeInTheMatchOrder() {
        ann();

        run(
                ImportOptions.builder().matchOrder(IdentifierKind.PHONE),
                HEADER,
                List.of("Eli Ames", "ann@example.com", NUMBER));

        assertThat(outcomes()).containsExactly(Outcome.UPDATED);
    }

    @Test
    void r27WithoutANameOnOneSideThePhoneIsEnough() {
        stored(contact -> contact.phone(phone(NUMBER), state(Status.ACTIVE)));

        run(ImportOptions.builder(), HEADER, List.of("Eli Ames", "", NUMBER));
        assertThat(outcomes()).containsExactly(Outcome.UPDATED);
        run(ImportOptions.builder(), List.of("city", "phone"), List.of("Leeds", NUMBER));
        assertThat(outcomes()).containsExactly(Outcome.UPDATED);
        assertThat(name()).isEqualTo("Eli Ames");
    }

    @Test
    void r27TheNameOfARowIsReadFromItsCellsEvenIfItIsNotStored() {
        ann();

        run(
                ImportOptions.builder().fieldRule("full_name", new dev.rollcall.options.FieldRule.Keep()),
                HEADER,
                List.of("Eli Ames", "", NUMBER));

        assertThat(outcomes()).containsExactly(Outcome.CONFLICT);
    }

    @Test
    void r27FirstAndLastNamesAreJoined() {
        ann();
        List<String> header = List.of("first name", "last name", "phone");

        run(ImportOptions.builder(), header, List.of("Ann", "Ames", NUMBER));
        assertThat(outcomes()).containsExactly(Outcome.UPDATED);
        run(ImportOptions.builder(), header, List.of("Eli", "Ames", NUMBER));
        assertThat(outcomes()).containsExactly(Outcome.CONFLICT);
    }

    @Test
    void r27TheRequestMayTreatBothNamesAsOnePerson() {
        ann();

        run(
                ImportOptions.builder().set(MatchRules.PHONE_ALONE, PhoneAlone.UPDATE),
                HEADER,
                List.of("Eli Ames", "", NUMBER));

        assertThat(outcomes()).containsExactly(Outcome.UPDATED);
        assertThat(name()).isEqualTo("Eli Ames");
    }

    @ParameterizedTest
    @EnumSource
    void r27ThePresetsDoWhatTheirVendorsDo(ImportPreset preset) {
        assertThat(ImportOptions.builder(preset).build().match().phoneAlone()).isEqualTo(PhoneAlone.UPDATE);
        assertThat(ImportOptions.builder(preset).build().match().taken()).isEqualTo(TakenIdentifiers.CONFLICT);
    }

    @Test
    void r38AConflictNamesTheOtherContactAndARemedy() {
        Contact ann = ann();

        run(ImportOptions.builder(), HEADER, List.of("Bob Ames", "bob@example.com", NUMBER));

        Fault fault = records().get(0).faults().get(0);
        assertThat(fault.code()).isEqualTo(FaultCode.IDENTIFIER_CONFLICT);
        assertThat(fault.detail()).isEqualTo("the contact with the row's phone has another email: contact " + ann.id());
        assertThat(fault.code().remedy())
                .contains("set(MatchRules.TAKEN, TakenIdentifiers.LEAVE_OFF)", "--taken leave-off");
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "1000"})
    void r38AConflictWithAContactOfTheSameImportNamesItsId(int chunkRows) {
        run(
                ImportOptions.builder().chunkRows(chunkRows),
                HEADER,
                List.of("Ann Ames", "ann@example.com", NUMBER),
                List.of("Bob Ames", "bob@example.com", NUMBER));

        assertThat(records().get(1).faults().get(0).detail())
                .endsWith(": contact " + contact("ann@example.com").id());
    }

    @Test
    void r38AnIdentifierOfAnotherContactIsDroppedAndTheRowIsImported() {
        ImportOptions.Builder dropping = ImportOptions.builder().set(MatchRules.TAKEN, TakenIdentifiers.LEAVE_OFF);

        run(
                dropping,
                HEADER,
                List.of("Ann Ames", "ann@example.com", NUMBER),
                List.of("Bob Ames", "bob@example.com", NUMBER),
                List.of("Cy Ames", "cy@example.com", NUMBER),
                List.of("Ann Ames", "", NUMBER));

        assertThat(outcomes()).containsExactly(Outcome.INSERTED, Outcome.INSERTED, Outcome.INSERTED, Outcome.UNCHANGED);
        assertThat(faults(1)).containsExactly(FaultCode.IDENTIFIER_LEFT_OFF);
        assertThat(records().get(1).faults().get(0).detail())
                .isEqualTo("phone: contact " + contact("ann@example.com").id());
        assertThat(contact("bob@example.com").phone()).isNull();
        assertThat(ownerOfThePhone().email()).isEqualTo(email("ann@example.com"));
    }

    @Test
    void r38ARowWithoutARemainingAddressStaysAConflict() {
        stored(contact -> contact.externalId("1").email(email("ann@example.com"), state(Status.ACTIVE)));

        run(
                ImportOptions.builder().set(MatchRules.TAKEN, TakenIdentifiers.LEAVE_OFF),
                List.of("external_id", "email"),
                List.of("2", "ann@example.com"));

        assertThat(outcomes()).containsExactly(Outcome.CONFLICT);
        assertThat(faults(0)).containsExactly(FaultCode.IDENTIFIER_CONFLICT);
    }

    @Test
    void r38AKnownContactNeedsNoOtherAddress() {
        ann();
        stored(contact -> contact.externalId("2").email(email("ben@example.com"), state(Status.ACTIVE)));

        run(
                ImportOptions.builder().set(MatchRules.TAKEN, TakenIdentifiers.LEAVE_OFF),
                List.of("external_id", "phone", "city"),
                List.of("2", NUMBER, "Leeds"));

        assertThat(outcomes()).containsExactly(Outcome.UPDATED);
        assertThat(faults(0)).containsExactly(FaultCode.IDENTIFIER_LEFT_OFF);
        assertThat(contact("ben@example.com").phone()).isNull();
    }

    @Test
    void r12ADeleteRowDropsNoIdentifier() {
        ann();
        stored(contact -> contact.externalId("2").email(email("ben@example.com"), state(Status.ACTIVE)));

        run(
                ImportOptions.builder()
                        .set(MatchRules.TAKEN, TakenIdentifiers.LEAVE_OFF)
                        .map("delete", Target.parse("delete")),
                List.of("external_id", "phone", "delete"),
                List.of("2", NUMBER, "1"));

        assertThat(outcomes()).containsExactly(Outcome.CONFLICT);
        assertThat(isThere("ben@example.com")).isTrue();
    }

    @Test
    void f49TheOptOutOfADroppedIdentifierReachesItsOwner() {
        ann();

        run(
                ImportOptions.builder().set(MatchRules.TAKEN, TakenIdentifiers.LEAVE_OFF),
                List.of("email", "phone", "phone status"),
                List.of("bob@example.com", NUMBER, "unsubscribed"));

        assertThat(outcomes()).containsExactly(Outcome.INSERTED);
        assertThat(faults(0)).containsExactly(FaultCode.IDENTIFIER_LEFT_OFF, FaultCode.OPT_OUT_APPLIED);
        assertThat(ownerOfThePhone().channels().get(Channel.PHONE).status()).isEqualTo(Status.UNSUBSCRIBED);
    }

    @Test
    void r38ALowerIdentifierWhoseOwnerHasAnotherEmailIsNotMatched() {
        stored(contact -> contact.externalId("1").email(email("ann@example.com"), state(Status.ACTIVE)));
        stored(contact -> contact.email(email("cy@example.com"), state(Status.ACTIVE))
                .phone(phone(NUMBER), state(Status.ACTIVE)));

        run(
                ImportOptions.builder().set(MatchRules.TAKEN, TakenIdentifiers.LEAVE_OFF),
                List.of("external_id", "email", "phone"),
                List.of("9", "ann@example.com", NUMBER));

        assertThat(outcomes()).containsExactly(Outcome.CONFLICT);
        assertThat(contact("cy@example.com").externalId()).isNull();
    }

    @Test
    void r38ChangedAddressesAreWarnedOfAndCounted() {
        stored(contact -> contact.externalId("1")
                .email(email("ann@example.com"), state(Status.ACTIVE))
                .phone(phone("+442079460100"), state(Status.ACTIVE)));

        ImportReport report = run(
                ImportOptions.builder(),
                List.of("external_id", "email", "phone"),
                List.of("1", "Ann@example.com", NUMBER),
                List.of("2", "ben@example.com", ""));

        assertThat(outcomes()).containsExactly(Outcome.UPDATED, Outcome.INSERTED);
        assertThat(faults(0)).containsExactly(FaultCode.IDENTIFIER_CHANGED);
        assertThat(records().get(0).faults().get(0).detail()).isEqualTo("phone");
        assertThat(faults(1)).isEmpty();
        assertThat(report.changedIdentifiers()).isEqualTo(1);
        assertThat(report.toJson()).contains("\"changedIdentifiers\":1");
    }

    @Test
    void r38AChangeOfAnExternalIdIsNotWarnedOf() {
        ann();
        run(
                ImportOptions.builder().matchOrder(IdentifierKind.EMAIL),
                List.of("email", "external_id"),
                List.of("ann@example.com", "1"));
        run(
                ImportOptions.builder().matchOrder(IdentifierKind.EMAIL),
                List.of("email", "external_id"),
                List.of("ann@example.com", "2"));

        assertThat(contact("ann@example.com").externalId()).isEqualTo("2");
        assertThat(faults(0)).isEmpty();
    }
}
