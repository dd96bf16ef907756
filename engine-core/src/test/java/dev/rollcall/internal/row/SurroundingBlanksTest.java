package dev.rollcall.internal.row;

import java.util.List;
import java.util.Map;

import dev.rollcall.fault.Fault;
import dev.rollcall.internal.header.HeaderBinder;
import dev.rollcall.internal.header.HeaderMapping;
import dev.rollcall.mapping.Target;
import dev.rollcall.mapping.UnknownColumns;
import dev.rollcall.model.Availability;
import dev.rollcall.model.FieldType;
import dev.rollcall.model.FieldValue;
import dev.rollcall.model.IdentifierKind;
import dev.rollcall.model.Status;
import dev.rollcall.options.ImportOptions;
import dev.rollcall.options.MergeRules;
import dev.rollcall.options.StatusMeaning;
import dev.rollcall.source.Cell;
import dev.rollcall.source.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A no-break space or a zero-width space around a cell's text means no more than a space does. */
class SurroundingBlanksTest {
    private static String around(String text) {
        return "\u00a0" + text + "\u200b\ufeff ";
    }

    @ParameterizedTest
    @CsvSource({"TEXT, Ann", "NUMBER, 12.5", "BOOLEAN, yes", "DATE, 2020-02-29", "DATE, 2020-02-29T12:30:00Z"})
    void surroundingBlanksAreNoPartOfAValue(FieldType type, String text) {
        ValueParser parser = new ValueParser(ImportOptions.defaults().values());
        ValueParser.Result plain = parser.parse(new FieldValue.Text(text), type, DateOrders.UNKNOWN);
        assertThat(plain).isInstanceOf(ValueParser.Result.Parsed.class);
        assertThat(parser.parse(new FieldValue.Text(around(text)), type, DateOrders.UNKNOWN))
                .isEqualTo(plain);
    }

    @Test
    void surroundingBlanksAreNoPartOfAStatus() {
        StatusWords words = new StatusWords(Map.of());
        assertThat(words.meaning(around("unsubscribed"))).contains(new StatusMeaning.OfStatus(Status.UNSUBSCRIBED));
        assertThat(words.availability(around("dead"))).contains(Availability.DEAD);
        assertThat(AnswerWords.of(new FieldValue.Text(around("yes")))).isEqualTo(AnswerWords.Answer.YES);
    }

    @ParameterizedTest
    @CsvSource({"X1, X1", "~,"})
    void surroundingBlanksAreNoPartOfAnExternalIdOrTheEraseToken(String cell, String id) {
        HeaderMapping mapping = HeaderBinder.bind(
                List.of("external id"),
                ImportOptions.builder()
                        .unknownColumns(UnknownColumns.IGNORE)
                        .matchOrder(IdentifierKind.EXTERNAL_ID)
                        .build(),
                List.of());
        Row row = new Row(1, 1, List.of(Cell.ofText(around(cell))), List.<Fault>of());
        assertThat(new IdentifierReader(
                                mapping,
                                ImportOptions.builder()
                                        .set(MergeRules.ERASE_TOKEN, "~")
                                        .build(),
                                FileFindings.NONE)
                        .read(row, fault -> {
                            throw new AssertionError(fault);
                        })
                        .externalId())
                .isEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource({"email", "list:News", "LIST :News", "field:Size"})
    void surroundingBlanksAreNoPartOfATarget(String target) {
        assertThat(Target.parse(around(target))).isEqualTo(Target.parse(target));
    }
}
