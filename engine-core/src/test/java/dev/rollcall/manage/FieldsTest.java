package dev.rollcall.manage;

import java.util.ArrayList;
import java.util.List;

import dev.rollcall.ImportEngine;
import dev.rollcall.job.ImportRequest;
import dev.rollcall.model.Contact;
import dev.rollcall.model.FieldDefinition;
import dev.rollcall.model.FieldType;
import dev.rollcall.model.FieldValue;
import dev.rollcall.model.Identifier;
import dev.rollcall.model.Visibility;
import dev.rollcall.options.ImportOptions;
import dev.rollcall.source.rows.HostRows;
import dev.rollcall.store.ContactFilter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The schema of fields (checklist F-7). */
class FieldsTest {
    private final ImportEngine engine = ImportEngine.inMemory();

    @AfterEach
    void close() {
        engine.close();
    }

    private void run(List<String> header, List<List<String>> rows) {
        engine.run(ImportRequest.of(HostRows.of(header, rows), ImportOptions.defaults()));
    }

    private List<Contact> everyone() {
        return engine.contacts().scan(ContactFilter.all(), 0, 10_000);
    }

    @Test
    void f7AFieldIsPrivateUnlessItIsMadePublic() {
        FieldDefinition plan = new FieldDefinition("Plan", FieldType.TEXT, null, Visibility.PUBLIC);
        engine.fields().create(plan);
        engine.fields().create("Age", FieldType.NUMBER);

        assertThat(engine.fields().find("plan")).contains(plan);
        assertThat(engine.fields().find("age").orElseThrow().visibility()).isEqualTo(Visibility.PRIVATE);
        assertThat(engine.fields().find("city").orElseThrow().visibility()).isEqualTo(Visibility.PRIVATE);
    }

    @Test
    void f7DeletingAFieldChangesEveryContactThatHasItAndNoOther() {
        engine.fields().create("Age", FieldType.NUMBER);
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < 2_100; i++) {
            rows.add(List.of("p" + i + "@example.com", i % 3 == 0 ? "" : "7", "Rome"));
        }
        run(List.of("email", "Age", "city"), rows);
        Contact without =
                engine.contacts().find(Identifier.email("p0@example.com")).orElseThrow();

        engine.fields().delete(" aGE");

        assertThat(engine.fields().find("Age")).isEmpty();
        assertThat(everyone())
                .hasSize(2_100)
                .allSatisfy(contact -> assertThat(contact.fields()).containsOnlyKeys("city"));
        assertThat(engine.contacts().find(Identifier.email("p0@example.com"))).contains(without);
        Contact cleared =
                engine.contacts().find(Identifier.email("p1@example.com")).orElseThrow();
        assertThat(cleared.version()).isEqualTo(2);
        assertThat(cleared.updated().by()).isEqualTo("host");
    }

    @Test
    void f7AFieldNamedAsADeletedOneStartsEmptyAndMayHaveAnotherType() {
        engine.fields()
                .create(new FieldDefinition(
                        "Age", FieldType.NUMBER, new FieldValue.NumberValue(java.math.BigDecimal.ONE)));
        run(List.of("email"), List.of(List.of("a@example.com")));
        assertThat(everyone().get(0).fields()).containsOnlyKeys("age");

        engine.fields().delete("Age");
        engine.fields().create("Age", FieldType.TEXT);
        run(List.of("email", "age"), List.of(List.of("b@example.com", "seven")));

        assertThat(everyone().get(0).fields()).isEmpty();
        assertThat(everyone().get(1).fields()).containsEntry("age", new FieldValue.Text("seven"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"city", " CITY", "birth_date"})
    void f7AProfileFieldCannotBeDeleted(String name) {
        run(List.of("email", "city"), List.of(List.of("a@example.com", "Rome")));

        assertThatThrownBy(() -> engine.fields().delete(name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("every store has the field");
        assertThat(everyone().get(0).fields()).containsOnlyKeys("city");
    }

    @Test
    void f7AFieldThatDoesNotExistCannotBeDeleted() {
        assertThatThrownBy(() -> engine.fields().delete("Age"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no field 'Age' to delete");
    }
}
