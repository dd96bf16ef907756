package dev.rollcall.spec;

import dev.rollcall.ImportEngine;
import dev.rollcall.job.ImportException;
import dev.rollcall.job.ImportRequest;
import dev.rollcall.mapping.Target;
import dev.rollcall.model.Channel;
import dev.rollcall.model.Identifier;
import dev.rollcall.model.Status;
import dev.rollcall.options.ConsentRules;
import dev.rollcall.options.EverybodyLeft;
import dev.rollcall.options.ImportOptions;
import dev.rollcall.report.ImportReport;
import dev.rollcall.source.csv.CsvSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Columns whose cells hold words for opt-outs, while their header does not show it. */
class LeavingCellsExamplesTest {
    private static final String FILE = "Email Address,Name,State\nann@example.org,Ann,Active\nben@example.org,Ben,%s\n";

    private final ImportEngine engine = ImportEngine.inMemory();

    private ImportReport run(ImportOptions options, String csv) {
        return engine.run(ImportRequest.of(CsvSource.ofText(csv), options));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Unsubscribed", " OPTED OUT ", "Bounced", "Abgemeldet", "désabonné", "Dado de baja", "отписан"})
    void optOutWordsStopTheImportBeforeItsFirstRow(String cell) {
        assertThatThrownBy(() -> run(ImportOptions.defaults(), FILE.formatted(cell)))
                .isInstanceOf(ImportException.class)
                .hasMessageContaining("the column 'State' holds words for people who have left, in 1 row, on line 3")
                .hasMessageContaining("--map \"State=email_status\"")
                .hasMessageContaining("ignore");
        assertThat(engine.contacts().find(Identifier.email("ann@example.org"))).isEmpty();
    }

    @Test
    void optOutWordsInAnUnmappedColumnStopTheImportToo() {
        assertThatThrownBy(() -> run(ImportOptions.defaults(), "email,x\nann@example.org,unsubscribed\n"))
                .hasMessageContaining("--map \"x=email_status\"");
    }

    @Test
    void optOutWordsAreReadOnceTheirColumnIsMapped() {
        run(ImportOptions.builder().map("State", Target.status(Channel.EMAIL)).build(), FILE.formatted("Unsubscribed"));

        assertThat(engine.contacts()
                        .find(Identifier.email("ben@example.org"))
                        .orElseThrow()
                        .channels()
                        .get(Channel.EMAIL)
                        .status())
                .isEqualTo(Status.UNSUBSCRIBED);
    }

    @Test
    void optOutWordsAreAllowedIfTheColumnIsMappedOrEverybodyLeft() {
        String csv = FILE.formatted("Unsubscribed");
        run(ImportOptions.builder().map("State", Target.ignored()).build(), csv);
        run(
                ImportOptions.builder()
                        .set(ConsentRules.EVERYBODY_LEFT, EverybodyLeft.unsubscribed())
                        .build(),
                csv);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cancelled", "left", "off", "removed", "Bouncer", "she unsubscribed", "CA", "spam"})
    void ambiguousWordsDoNotStopTheImport(String cell) {
        run(ImportOptions.defaults(), FILE.formatted(cell));
        assertThat(engine.contacts().find(Identifier.email("ben@example.org"))).isPresent();
    }
}
