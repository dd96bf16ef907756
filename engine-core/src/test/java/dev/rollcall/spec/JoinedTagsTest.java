package dev.rollcall.spec;

import java.util.Map;
import java.util.Set;

import dev.rollcall.ImportEngine;
import dev.rollcall.fault.FaultCode;
import dev.rollcall.fault.Note;
import dev.rollcall.job.ImportRequest;
import dev.rollcall.model.Identifier;
import dev.rollcall.options.ImportOptions;
import dev.rollcall.options.ImportPreset;
import dev.rollcall.options.TagRules;
import dev.rollcall.report.ImportReport;
import dev.rollcall.source.csv.CsvSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** Tags that other programs separate by something else than a comma. */
class JoinedTagsTest {
    private final ImportEngine engine = ImportEngine.inMemory();

    private ImportReport run(ImportOptions options, String cell) {
        String csv = "email\ttags\nann@example.org\t" + cell + "\n";
        return engine.run(ImportRequest.of(CsvSource.ofText(csv).delimiter('\t'), options));
    }

    private Set<String> tags() {
        return Set.copyOf(engine.contacts()
                .find(Identifier.email("ann@example.org"))
                .orElseThrow()
                .tags()
                .values());
    }

    private static ImportOptions separatedBy(String separator) {
        return ImportOptions.builder().set(TagRules.SEPARATOR, separator).build();
    }

    @ParameterizedTest
    @ValueSource(strings = {"friend; colleague", "lead|vip|berlin", "* myContacts ::: Friends"})
    void joinedTagsAreOneTagWithAWarning(String cell) {
        ImportReport report = run(ImportOptions.defaults(), cell);

        assertThat(tags()).containsExactly(cell);
        assertThat(report.faults()).isEqualTo(Map.of(FaultCode.JOINED_TAGS, 1L));
    }

    @Test
    void joinedTagsAreSplitAtTheSeparatorOfTheRequest() {
        assertThat(run(separatedBy(";"), "friend; colleague").faults()).isEmpty();
        assertThat(tags()).containsExactlyInAnyOrder("friend", "colleague");

        run(separatedBy("|"), "lead|vip,berlin");
        assertThat(tags()).contains("lead", "vip,berlin");

        run(separatedBy(":::"), "Friends ::: Work");
        assertThat(tags()).contains("Friends", "Work");
    }

    @ParameterizedTest
    @ValueSource(strings = {"customer,vip", "[\"a;b\"]", "a:b", "a::b", "c++"})
    void tagsWithoutAnotherSeparatorHaveNoWarning(String cell) {
        assertThat(run(ImportOptions.defaults(), cell).faults()).isEmpty();
    }

    @Test
    void aCommaSetAsTheSeparatorAsInPresetsPreventsTheWarning() {
        assertThat(run(separatedBy(","), "friend; colleague").faults()).isEmpty();
        assertThat(ImportOptions.builder(ImportPreset.UNISENDER).build().tags().separator())
                .isEqualTo(",");
    }

    @Test
    void joinedTagsInMostCellsAreNotedOnce() {
        StringBuilder csv = new StringBuilder("email,tags\n");
        for (int i = 0; i < 30; i++) {
            csv.append(i).append("@example.org,a;b\n");
        }
        ImportReport report =
                engine.run(ImportRequest.of(CsvSource.ofText(csv.toString()).delimiter(',')));

        assertThat(report.faults()).isEmpty();
        assertThat(report.notes()).extracting(Note::code).containsExactly(FaultCode.JOINED_TAGS);
    }

    @Test
    void aSeparatorHasOneToTenCharacters() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ImportOptions.builder().set(TagRules.SEPARATOR, ""))
                .withMessage("what separates tags has 1 to 10 characters, not 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ImportOptions.builder().set(TagRules.SEPARATOR, "-".repeat(11)));
    }
}
