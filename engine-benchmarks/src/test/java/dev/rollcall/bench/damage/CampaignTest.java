package dev.rollcall.bench.damage;

import java.util.List;
import java.util.Set;

import dev.rollcall.fault.FaultCode;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CampaignTest {
    private static CleanFile file(String text, FaultCode... expected) {
        return CleanFile.made("test", StrictCsv.read(text, ',').orElseThrow(), Set.of(expected));
    }

    private static Campaign campaign(CleanFile file) {
        Campaign campaign = new Campaign(1);
        campaign.add(file);
        return campaign;
    }

    @Test
    void damageIsNoticedIfTheRowHasNewFaults() {
        Campaign campaign = campaign(file("email,name\na@x.org,Ann\nb@x.org,Ben\nc@x.org,Cara\n"));

        DamageTally lost = campaign.damage().get(DamageKind.CELL_LOST);
        assertThat(lost.files()).isEqualTo(3);
        assertThat(lost.noticed()).isEqualTo(3);
        assertThat(lost.misses()).isEmpty();
    }

    @Test
    void aFaultThatARowHadBeforeTheDamageDoesNotCount() {
        Campaign campaign = campaign(file("email,name,no\na@x.org,A\nb@x.org,B\n", FaultCode.SHORT_ROW));

        DamageTally lost = campaign.damage().get(DamageKind.CELL_LOST);
        assertThat(lost.files()).isEqualTo(2);
        assertThat(lost.noticed()).isZero();
        assertThat(lost.misses()).hasSize(2).first().asString().startsWith("file 1, row 1, column ");
        assertThat(campaign.sources().get("test").alarms()).isZero();
    }

    @Test
    void anUnexpectedFaultOfACleanFileIsAFalseAlarm() {
        assertThat(campaign(file("email,name\na@x.org\n")).sources().get("test").examples())
                .containsExactly("file 1 [short_row]");
        assertThat(campaign(file("email,email\na@x.org,b\n"))
                        .sources()
                        .get("test")
                        .examples())
                .containsExactly("file 1 refused");
    }

    @Test
    void wrongRowsWithoutAFaultAreFound() {
        Reading clean = Reading.of("a,b\n1,2\n3,4\n");
        Reading broken = Reading.of("a,b\n1,2\n3,4x\n9\n");

        Damaged damaged = new Damaged(broken, clean, Set.copyOf(clean.rows()), Set.of());

        assertThat(damaged.isNoticed()).isTrue();
        assertThat(damaged.hasWrongRowUnmarked()).isTrue();
        assertThat(new Damaged(clean, clean, Set.copyOf(clean.rows()), Set.of()).isNoticed())
                .isFalse();
    }

    @Test
    void damageThatOnlyAnImportNoticesIsSkippedForFilesThatCannotBeImported() {
        String text = "email,name\na@x.org,Ann\n";
        CleanFile found = CorpusFiles.clean("found", text).orElseThrow();

        assertThat(campaign(found).damage().get(DamageKind.CONTROL_CHARACTER).files())
                .isZero();
        DamageTally made = campaign(file(text)).damage().get(DamageKind.CONTROL_CHARACTER);
        assertThat(List.of(made.files(), made.noticed())).containsExactly(1, 1);
    }

    @Test
    void theTablesNameEachMissAndFailBelowTheThreshold() {
        Campaign bad = campaign(file("email,name,no\na@x.org,A\n", FaultCode.SHORT_ROW));

        DamageTables tables = new DamageTables(bad);
        assertThat(tables.areGood()).isFalse();
        assertThat(tables.toString())
                .contains("| cell lost | 1 | 0 | 1 | 0.0 | 0 |")
                .contains("- missed: cell lost: file 1, row 1, column ")
                .contains("| test | 1 | 0 | 0.00 | ");
    }
}
