package dev.rollcall.internal.run;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import dev.rollcall.internal.header.HeaderBinder;
import dev.rollcall.internal.header.HeaderMapping;
import dev.rollcall.manage.Fields;
import dev.rollcall.manage.Lists;
import dev.rollcall.mapping.MappingException;
import dev.rollcall.mapping.UnknownColumns;
import dev.rollcall.memory.InMemoryContactStore;
import dev.rollcall.model.FieldDefinition;
import dev.rollcall.model.FieldType;
import dev.rollcall.model.IdentifierKind;
import dev.rollcall.options.ImportOptions;
import dev.rollcall.store.Checkpoint;
import dev.rollcall.store.ContactStore;
import dev.rollcall.store.ImportRecord;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The preparation of lists and fields between the survey and the first row. */
class PreparationTest {
    private static final ImportOptions OPTIONS =
            ImportOptions.builder().list("Fair").createLists(true).build();

    private final ContactStore store = new InMemoryContactStore();

    private static HeaderMapping surveyed(List<FieldDefinition> defined) {
        return HeaderBinder.bind(
                List.of("email", "Shoe size", "Birthday"),
                ImportOptions.builder()
                        .unknownColumns(UnknownColumns.CREATE_FIELD)
                        .matchOrder(IdentifierKind.EMAIL)
                        .build(),
                defined);
    }

    private Preparation prepare(HeaderMapping mapping) {
        UUID id = UUID.randomUUID();
        store.journal().submitted(ImportRecord.submitted(id, Instant.EPOCH, "rows", OPTIONS.toJson()));
        return Preparation.of(store, new Checkpoint(id, "{}"), OPTIONS, mapping);
    }

    @Test
    void aFieldCreatedMeanwhileWithAnotherTypeRefusesTheImport() {
        HeaderMapping mapping = surveyed(List.of());
        new Fields(store).create("SHOE SIZE", FieldType.NUMBER);
        assertThatThrownBy(() -> prepare(mapping))
                .isInstanceOf(MappingException.class)
                .hasMessage(
                        "the field 'SHOE SIZE' was created as NUMBER while the import began, which took it for TEXT;"
                                + " import the file again");
        assertThat(new Lists(store).all()).isEmpty();
    }

    @Test
    void aFieldCreatedMeanwhileWithTheSameTypeIsUsed() {
        HeaderMapping mapping = surveyed(List.of());
        new Fields(store).create("Shoe size", FieldType.TEXT);
        assertThat(prepare(mapping).createdFields()).isEmpty();
    }

    @Test
    void aFieldThatIsMissingIsCreated() {
        assertThat(prepare(surveyed(List.of())).createdFields()).containsExactly("Shoe size");
        assertThat(new Fields(store).find("shoe size")).isPresent();
    }
}
