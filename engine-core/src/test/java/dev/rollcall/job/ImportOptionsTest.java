package dev.rollcall.job;

import java.time.ZoneId;
import java.util.Map;

import dev.rollcall.mapping.ColumnMapping;
import dev.rollcall.mapping.Target;
import dev.rollcall.mapping.UnknownColumns;
import dev.rollcall.model.Channel;
import dev.rollcall.model.IdentifierKind;
import dev.rollcall.model.MergeOption;
import dev.rollcall.model.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ImportOptionsTest {
    private static final ImportOptions EVERYTHING = ImportOptions.builder()
            .mergeOption(MergeOption.OVERWRITE_IF_EMPTY)
            .list("Newsletter")
            .list("Élan \"quoted\"", Status.UNSUBSCRIBED)
            .createLists(true)
            .tag("fair")
            .tag("2026")
            .matchOrder(IdentifierKind.PHONE, IdentifierKind.EMAIL)
            .duplicates(Duplicates.LAST_WINS)
            .mapping(new ColumnMapping(
                    Map.of(
                            "Mail",
                            Target.parse("email"),
                            "Vorname",
                            new Target.Field("first_name"),
                            "st",
                            new Target.StatusOf(Channel.PHONE),
                            "L",
                            new Target.OnList("a:b")),
                    false))
            .unknownColumns(UnknownColumns.CREATE_FIELD)
            .eraseToken("<clear>")
            .zone(ZoneId.of("Europe/Berlin"))
            .keptRows(KeptRows.ALL)
            .chunkRows(7)
            .build();

    @Test
    void optionsGoToJsonAndBack() {
        assertThat(ImportOptions.fromJson(EVERYTHING.toJson())).isEqualTo(EVERYTHING);
        assertThat(ImportOptions.fromJson(ImportOptions.defaults().toJson())).isEqualTo(ImportOptions.defaults());
    }

    @Test
    void whatJsonDoesNotNameKeepsItsDefault() {
        assertThat(ImportOptions.fromJson("{}")).isEqualTo(ImportOptions.defaults());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"version":2}                      | version 2
                    {"mergeOptions":"OVERWRITE"}       | 'mergeOptions': there is no such option
                    {"mergeOption":"SOMETIMES"}        | 'mergeOption'
                    {"chunkRows":"many"}               | 'chunkRows': a whole number is needed
                    {"createLists":"yes"}              | 'createLists': true or false is needed
                    {"zone":"Mars/Olympus"}            | 'zone'
                    {"mapping":{"columns":{"a":"b"}}}  | 'b' is no column target
                    []                                 | must be a JSON object
                    {                                  | no JSON
                    """)
    void jsonThatIsNotUnderstoodIsRefusedWithItsReason(String json, String reason) {
        assertThatThrownBy(() -> ImportOptions.fromJson(json))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void contradictoryOptionsAreRefused() {
        assertThatThrownBy(
                        () -> ImportOptions.builder().list("News").list("NEWS").build())
                .hasMessageContaining("named twice");
        assertThatThrownBy(() -> ImportOptions.builder().matchOrder().build()).hasMessageContaining("match order");
        assertThatThrownBy(() -> ImportOptions.builder()
                        .matchOrder(IdentifierKind.EMAIL, IdentifierKind.EMAIL)
                        .build())
                .hasMessageContaining("each once");
        assertThatThrownBy(() ->
                        ImportOptions.builder().matchOrder(IdentifierKind.ID).build())
                .hasMessageContaining("external_id");
        assertThatThrownBy(() -> ImportOptions.builder().chunkRows(0).build()).hasMessageContaining("1 to 10000");
        assertThatThrownBy(() -> ImportOptions.builder().eraseToken(" ").build())
                .hasMessageContaining("blank");
        assertThatThrownBy(() -> ImportOptions.builder().tag(" ").build()).hasMessageContaining("tag");
        assertThatThrownBy(() -> ImportOptions.builder().list("").build()).hasMessageContaining("list name");
    }
}
