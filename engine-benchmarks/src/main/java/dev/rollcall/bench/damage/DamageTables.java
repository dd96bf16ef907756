package dev.rollcall.bench.damage;

import java.util.List;
import java.util.Map;

import dev.rollcall.bench.measure.MarkdownTable;

/** The findings of a campaign, as Markdown. */
final class DamageTables {
    private static final double LEAST_NOTICED = 98;
    private static final double MOST_ALARMS = 1;

    private final StringBuilder text = new StringBuilder();
    private final double noticedPercent;
    private final double alarmPercent;

    DamageTables(Campaign campaign) {
        this.noticedPercent = damage(campaign.damage());
        this.alarmPercent = alarms(campaign.sources());
    }

    private double damage(Map<DamageKind, DamageTally> damage) {
        MarkdownTable table = new MarkdownTable(
                1, List.of("damage", "files", "noticed", "missed", "% noticed", "noticed, other wrong rows unmarked"));
        StringBuilder misses = new StringBuilder();
        damage.forEach((kind, tally) -> {
            row(table, kind.label(), tally.files(), tally.noticed(), tally.withWrongRows());
            if (!tally.misses().isEmpty()) {
                misses.append("- missed: ").append(kind.label()).append(": ");
                misses.append(String.join("; ", tally.misses())).append('\n');
            }
        });
        int files = damage.values().stream().mapToInt(DamageTally::files).sum();
        int noticed = damage.values().stream().mapToInt(DamageTally::noticed).sum();
        int wrong =
                damage.values().stream().mapToInt(DamageTally::withWrongRows).sum();
        row(table, "all", files, noticed, wrong);
        text.append(table).append('\n');
        text.append(misses).append(misses.length() > 0 ? "\n" : "");
        return percent(noticed, files);
    }

    private static void row(MarkdownTable table, String label, int files, int noticed, int wrong) {
        table.row(List.of(
                label,
                MarkdownTable.number(0, files),
                MarkdownTable.number(0, noticed),
                MarkdownTable.number(0, files - noticed),
                MarkdownTable.number(1, percent(noticed, files)),
                MarkdownTable.number(0, wrong)));
    }

    private double alarms(Map<String, SourceTally> sources) {
        MarkdownTable table =
                new MarkdownTable(1, List.of("clean files", "files", "false alarms", "%", "damaged", "% noticed"));
        StringBuilder examples = new StringBuilder();
        sources.forEach((source, tally) -> {
            row(table, source, tally.files(), tally.alarms(), tally.damaged(), tally.noticed());
            if (!tally.examples().isEmpty()) {
                examples.append("- false alarm: ").append(source).append(": ");
                examples.append(String.join("; ", tally.examples())).append('\n');
            }
        });
        int files = sources.values().stream().mapToInt(SourceTally::files).sum();
        int wrong = sources.values().stream().mapToInt(SourceTally::alarms).sum();
        int damaged = sources.values().stream().mapToInt(SourceTally::damaged).sum();
        int noticed = sources.values().stream().mapToInt(SourceTally::noticed).sum();
        row(table, "all", files, wrong, damaged, noticed);
        text.append(table).append('\n');
        text.append(examples).append(examples.length() > 0 ? "\n" : "");
        return percent(wrong, files);
    }

    private static void row(MarkdownTable table, String label, int files, int alarms, int damaged, int noticed) {
        table.row(List.of(
                label,
                MarkdownTable.number(0, files),
                MarkdownTable.number(0, alarms),
                MarkdownTable.number(2, percent(alarms, files)),
                MarkdownTable.number(0, damaged),
                MarkdownTable.number(1, percent(noticed, damaged))));
    }

    private static double percent(int some, int all) {
        return 100.0 * some / all;
    }

    /** Whether at least 98 % of the damage was noticed, with false alarms in at most 1 % of the clean files. */
    boolean areGood() {
        return noticedPercent >= LEAST_NOTICED && alarmPercent <= MOST_ALARMS;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
