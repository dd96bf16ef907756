package dev.rollcall.spec;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.rollcall.fault.FaultCode;
import dev.rollcall.model.Channel;
import dev.rollcall.model.Contact;
import dev.rollcall.model.EmailAddress;
import dev.rollcall.model.Outcome;
import dev.rollcall.model.Status;
import dev.rollcall.model.Suppression;
import dev.rollcall.options.ImportOptions;
import dev.rollcall.store.ContactFilter;
import dev.rollcall.store.SuppressionFilter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Addresses with other text around them, as imports read them (ruling R-33). */
class DirtyAddressExamplesTest extends Examples {
    static List<DirtyCell> cells() {
        return DirtyAddresses.all();
    }

    static List<DirtyCell> acceptedCells() {
        return cells().stream().filter(DirtyCell::isAccepted).toList();
    }

    private void imported(DirtyCell cell) {
        run(ImportOptions.builder(), List.of("name", "email"), List.of("Somebody", cell.text()));
    }

    private List<Contact> contacts() {
        return engine.contacts().scan(ContactFilter.all(), 0, 10);
    }

    private Set<String> closedKeys() {
        Stream<String> contacts = contacts().stream()
                .filter(contact -> contact.channels().get(Channel.EMAIL).status() == Status.UNSUBSCRIBED)
                .map(contact -> contact.email().key());
        Stream<String> others = engine.suppressions().scan(SuppressionFilter.all(), 0, 10).stream()
                .map(Suppression::key);
        return Stream.concat(contacts, others).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The keys of a cell; a text that is no address by itself remains as the table has it. */
    private static Set<String> keys(DirtyCell cell) {
        return cell.keys().stream()
                .map(text -> EmailAddress.parse(text).map(EmailAddress::key).orElse(text))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void r33ThereAreMoreThanAHundredCellsOfManyKinds() {
        assertThat(cells()).doesNotHaveDuplicates().hasSizeGreaterThan(150);
    }

    @ParameterizedTest
    @MethodSource("cells")
    void r33ADirtyCellWithOneAddressIsAWarningAndAnyOtherIsAFault(DirtyCell cell) {
        imported(cell);

        switch (cell.becomes()) {
            case AN_ADDRESS -> assertThat(faults(0)).isEmpty();
            case AN_ADDRESS_WITH_A_WARNING -> assertThat(faults(0)).containsExactly(FaultCode.ADDRESS_CLEANED);
            case A_FAULT -> assertThat(faults(0)).contains(FaultCode.INVALID_EMAIL);
        }
        assertThat(outcomes()).containsExactly(cell.isAccepted() ? Outcome.INSERTED : Outcome.INVALID);
        assertThat(contacts())
                .map(contact -> contact.email().key())
                .isEqualTo(cell.isAccepted() ? List.copyOf(cell.keys()) : List.of());
    }

    @ParameterizedTest
    @MethodSource("acceptedCells")
    void r33ADirtyAddressMakesNoSecondContactAndTheKnownOneStaysClosed(DirtyCell cell) {
        Contact known = stored(contact -> contact.email(email(cell.keys().first()), state(Status.UNSUBSCRIBED)));

        imported(cell);

        assertThat(contacts()).map(Contact::id).containsExactly(known.id());
        assertThat(closedKeys()).isEqualTo(cell.keys());
    }

    @ParameterizedTest
    @MethodSource("cells")
    void r33AnOptOutClosesEveryAddressInTheCellAndNoOther(DirtyCell cell) {
        stored(contact -> contact.email(email(DirtyCell.ANN), state(Status.ACTIVE)));

        run(ImportOptions.builder(), List.of("email", "email_status"), List.of(cell.text(), "unsubscribed"));

        assertThat(closedKeys()).isEqualTo(keys(cell));
    }
}
