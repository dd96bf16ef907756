package dev.rollcall.kit;

import java.util.List;

import dev.rollcall.model.ContactList;
import dev.rollcall.model.FieldDefinition;
import dev.rollcall.model.FieldType;
import dev.rollcall.model.FieldValue;
import dev.rollcall.model.Visibility;
import dev.rollcall.store.ContactStore.Mode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Lists and fields. */
abstract class CatalogContract extends OpenStore {
    private ContactList create(String name) {
        return committed(transaction -> transaction.catalog().createList(name));
    }

    private void create(String name, FieldType type) {
        commit(transaction -> transaction.catalog().createField(new FieldDefinition(name, type)));
    }

    private List<ContactList> lists() {
        return committed(transaction -> transaction.catalog().lists());
    }

    private List<FieldDefinition> fields() {
        return committed(transaction -> transaction.catalog().fields());
    }

    @Test
    void anEmptyStoreHasNeitherListsNorFields() {
        commit(transaction -> {
            assertThat(transaction.catalog().lists()).isEmpty();
            assertThat(transaction.catalog().fields()).isEmpty();
            assertThat(transaction.catalog().list("News")).isEmpty();
            assertThat(transaction.catalog().list(1)).isEmpty();
            assertThat(transaction.catalog().field("Age")).isEmpty();
        });
    }

    @Test
    void aListIsFoundByItsNameWhateverTheCase() {
        ContactList list = create("Ünï News");

        commit(transaction -> {
            assertThat(transaction.catalog().list("Ünï News")).contains(list);
            assertThat(transaction.catalog().list(" üNÏ nEWS ")).contains(list);
            assertThat(transaction.catalog().list("Ünï")).isEmpty();
        });
    }

    @Test
    void aListIsFoundByItsId() {
        ContactList news = create("News");
        ContactList offers = create("Offers");

        assertThat(news.id()).isPositive();
        commit(transaction -> {
            assertThat(transaction.catalog().list(news.id())).contains(news);
            assertThat(transaction.catalog().list(offers.id())).contains(offers);
            assertThat(transaction.catalog().list(offers.id() + 1)).isEmpty();
        });
    }

    @Test
    void aListCanBeReservedAndReleased() {
        ContactList news = create("News");
        assertThat(news.reserved()).isFalse();

        boolean known = committed(transaction -> transaction.catalog().reserveList(news.id(), true));
        assertThat(known).isTrue();
        assertThat(lists()).containsExactly(new ContactList(news.id(), "News", true));

        known = committed(transaction -> transaction.catalog().reserveList(news.id(), false));
        assertThat(known).isTrue();
        assertThat(lists()).containsExactly(news);
        known = committed(transaction -> transaction.catalog().reserveList(4_000_000, true));
        assertThat(known).isFalse();
    }

    @Test
    void aListNameIsTrimmedAndKeepsItsSpelling() {
        assertThat(create("  News \"of the\" Week ").name()).isEqualTo("News \"of the\" Week");
        assertThat(lists()).extracting(ContactList::name).containsExactly("News \"of the\" Week");
    }

    @Test
    void listsAreInTheOrderOfTheirIds() {
        ContactList zebra = create("Zebra");
        ContactList apple = create("apple");
        ContactList mango = create("Mango");

        assertThat(lists())
                .containsExactly(zebra, apple, mango)
                .isSortedAccordingTo((a, b) -> Long.compare(a.id(), b.id()));
    }

    @Test
    void aDuplicateListNameLosesTheRace() {
        ContactList news = create("News");

        assertLosesRace(transaction -> transaction.catalog().createList("nEWS"));

        assertThat(lists()).containsExactly(news);
    }

    @Test
    void aListNameOfTheSameTransactionLosesTheRace() {
        assertLosesRace(transaction -> {
            transaction.catalog().createList("News");
            transaction.catalog().createList(" NEWS");
        });

        assertThat(lists()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(FieldType.class)
    void aFieldIsFoundByItsNameWhateverTheCase(FieldType type) {
        create("Größe", type);

        commit(transaction -> {
            assertThat(transaction.catalog().field(" gRÖße")).contains(new FieldDefinition("Größe", type));
            assertThat(transaction.catalog().field("Grösse")).isEmpty();
        });
    }

    @Test
    void fieldsAreInTheOrderOfTheirKeys() {
        create("Zebra", FieldType.TEXT);
        create("apple", FieldType.NUMBER);
        create("MANGO", FieldType.DATE);
        create("m_a", FieldType.TEXT);
        create("m a", FieldType.TEXT);
        create("épée", FieldType.BOOLEAN);

        assertThat(fields())
                .extracting(FieldDefinition::name)
                .containsExactly("apple", "m a", "m_a", "MANGO", "Zebra", "épée");
    }

    @Test
    void aDuplicateFieldNameLosesTheRace() {
        create("Age", FieldType.NUMBER);

        assertLosesRace(transaction -> transaction.catalog().createField(new FieldDefinition("AGE", FieldType.TEXT)));

        assertThat(fields()).containsExactly(new FieldDefinition("Age", FieldType.NUMBER));
    }

    @ParameterizedTest
    @EnumSource(Visibility.class)
    void aFieldKeepsItsDefaultAndItsVisibility(Visibility visibility) {
        FieldDefinition plan = new FieldDefinition("Plan", FieldType.TEXT, new FieldValue.Text("free"), visibility);
        commit(transaction -> transaction.catalog().createField(plan));
        create("Age", FieldType.NUMBER);

        assertThat(fields()).containsExactly(new FieldDefinition("Age", FieldType.NUMBER), plan);
        commit(transaction -> assertThat(transaction.catalog().field("plan")).contains(plan));
        assertThat(new FieldDefinition("Age", FieldType.NUMBER).visibility()).isEqualTo(Visibility.PRIVATE);
    }

    @Test
    void aFieldIsDeletedWhateverTheCaseAndItsNameIsFreeAgain() {
        create("Größe", FieldType.NUMBER);
        create("Age", FieldType.NUMBER);

        boolean known = committed(transaction -> {
            boolean deleted = transaction.catalog().deleteField(" gRÖße");
            assertThat(transaction.catalog().field("Größe")).isEmpty();
            assertThat(transaction.catalog().fields()).hasSize(1);
            return deleted;
        });
        assertThat(known).isTrue();
        assertThat(fields()).extracting(FieldDefinition::name).containsExactly("Age");

        known = committed(transaction -> transaction.catalog().deleteField("Größe"));
        assertThat(known).isFalse();
        create("größe", FieldType.TEXT);
        assertThat(fields()).contains(new FieldDefinition("größe", FieldType.TEXT));
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void aRollbackRestoresADeletedField(Mode mode) {
        create("Age", FieldType.NUMBER);

        rollBack(mode, transaction -> {
            assertThat(transaction.catalog().deleteField("age")).isTrue();
            transaction.catalog().createField(new FieldDefinition("AGE", FieldType.TEXT));
            assertThat(transaction.catalog().fields()).containsExactly(new FieldDefinition("AGE", FieldType.TEXT));
        });

        assertThat(fields()).containsExactly(new FieldDefinition("Age", FieldType.NUMBER));
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void aTransactionSeesWhatItCreatedAndARollbackDropsIt(Mode mode) {
        rollBack(mode, transaction -> {
            ContactList news = transaction.catalog().createList("News");
            transaction.catalog().createField(new FieldDefinition("Age", FieldType.NUMBER));
            assertThat(transaction.catalog().list("news")).contains(news);
            assertThat(transaction.catalog().list(news.id())).contains(news);
            assertThat(transaction.catalog().lists()).containsExactly(news);
            assertThat(transaction.catalog().field("age")).isPresent();
            assertThat(transaction.catalog().fields()).hasSize(1);
        });

        assertThat(lists()).isEmpty();
        assertThat(fields()).isEmpty();
        ContactList again = create("News");
        create("Age", FieldType.TEXT);
        assertThat(lists()).containsExactly(again);
    }
}
