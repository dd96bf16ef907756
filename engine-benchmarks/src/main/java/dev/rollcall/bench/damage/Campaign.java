package dev.rollcall.bench.damage;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

import dev.rollcall.bench.damage.DamageKind.Place;
import dev.rollcall.bench.damage.Reading.ReadRow;
import dev.rollcall.fault.FaultCode;
import org.jspecify.annotations.Nullable;

import static java.util.Objects.requireNonNull;

/**
 * The measurement: reads clean files, damages each in every way at its first, second, middle and last row, and reads
 * the damaged files. The column changes from file to file, so that each is tried. A damaged file with the same content
 * is not counted.
 */
final class Campaign {
    private final long seed;
    private final Map<DamageKind, DamageTally> damage = new EnumMap<>(DamageKind.class);
    private final Map<String, SourceTally> sources = new LinkedHashMap<>();
    private int files;

    /** A clean file, its reading by the engine, and its content. */
    private record CleanReading(
            CleanFile file, SourceTally source, Reading reading, Set<ReadRow> rows, List<List<String>> content) {}

    Campaign(long seed) {
        this.seed = seed;
        for (DamageKind kind : DamageKind.values()) {
            damage.put(kind, new DamageTally());
        }
    }

    void add(CleanFile file) {
        files++;
        Reading clean = Reading.of(file.text());
        SourceTally source = sources.computeIfAbsent(file.source(), name -> new SourceTally());
        source.addClean(files, clean, file.expected());
        if (!clean.refused()) {
            CleanReading read = new CleanReading(
                    file, source, clean, Set.copyOf(clean.rows()), file.csv().content());
            for (DamageKind kind : DamageKind.values()) {
                if (file.canBeImported() || kind.place() != Place.TEXT) {
                    rows(file.csv()).forEach(row -> damage(read, kind, row));
                }
            }
        }
    }

    private static List<Integer> rows(WrittenCsv csv) {
        int rows = csv.rows();
        return Stream.of(1, 2, rows / 2 + 1, rows)
                .filter(row -> row <= rows)
                .distinct()
                .toList();
    }

    private void damage(CleanReading clean, DamageKind kind, int row) {
        WrittenCsv csv = clean.file().csv();
        Random random = new Random(seed + files * 1_009L + 31L * kind.name().hashCode() + row);
        int columns = csv.cells(row).size();
        for (int i = 0; i < columns; i++) {
            int column = (files + row + i) % columns;
            String text = damaged(csv, clean.content(), kind, new Spot(row, column, random));
            if (text != null) {
                count(clean, kind, row, text, "file " + files + ", row " + row + ", column " + (column + 1));
                return;
            }
        }
    }

    private void count(CleanReading clean, DamageKind kind, int row, String text, String place) {
        Set<FaultCode> known = kind.place() == Place.ROW ? clean.reading().codes(row) : Set.of();
        Damaged damaged = new Damaged(Reading.of(text), clean.reading(), clean.rows(), known);
        boolean noticed = damaged.isNoticed() || isNoticedByImport(clean.file(), kind, damaged, text);
        clean.source().addDamaged(noticed);
        requireNonNull(damage.get(kind)).add(noticed, damaged.isNoticed() && damaged.hasWrongRowUnmarked(), place);
    }

    /**
     * Returns whether a whole import reports more than the source alone: it also validates texts and names of columns.
     */
    private static boolean isNoticedByImport(CleanFile file, DamageKind kind, Damaged damaged, String text) {
        return file.canBeImported()
                && (kind.place() == Place.TEXT || !damaged.hasSameHeader())
                && WholeImport.reports(text, kind.alsoNoticedBy());
    }

    private static @Nullable String damaged(WrittenCsv csv, List<List<String>> content, DamageKind kind, Spot spot) {
        String text = kind.damage().in(csv, spot);
        boolean same = text == null
                || StrictCsv.read(text, csv.delimiter())
                        .map(WrittenCsv::content)
                        .filter(content::equals)
                        .isPresent();
        return same ? null : text;
    }

    Map<DamageKind, DamageTally> damage() {
        return damage;
    }

    /** Returns the tallies by the source of the clean files. */
    Map<String, SourceTally> sources() {
        return sources;
    }
}
