package dev.rollcall.bench.damage;

import org.jspecify.annotations.Nullable;

/** Damage to the header. The row of a spot says where a quote is closed that the header opens. */
final class HeaderDamage {
    private HeaderDamage() {}

    static @Nullable String strayQuote(WrittenCsv file, Spot spot) {
        return spot.random().nextBoolean()
                ? QuoteDamage.strayBehindOrInside(file, inHeader(file, spot))
                : QuoteDamage.strayBefore(file, inHeader(file, spot));
    }

    static @Nullable String quoteMissing(WrittenCsv file, Spot spot) {
        return spot.random().nextBoolean()
                ? QuoteDamage.closingMissing(file, inHeader(file, spot))
                : QuoteDamage.openingMissing(file, inHeader(file, spot));
    }

    /** A stray quote before a name, and one behind a cell of a row. */
    static @Nullable String rowsSwallowed(WrittenCsv file, Spot spot) {
        Spot opened = inHeader(file, spot);
        String name = file.cells(0).get(opened.column());
        int column = spot.random().nextInt(file.cells(spot.row()).size());
        String cell = file.cells(spot.row()).get(column);
        if (name.isEmpty() || WrittenCsv.isQuoted(name) || cell.isEmpty() || WrittenCsv.isQuoted(cell)) {
            return null;
        }
        return file.with(0, opened.column(), '"' + name)
                .with(spot.row(), column, cell + '"')
                .text();
    }

    static @Nullable String delimiterMissing(WrittenCsv file, Spot spot) {
        return CellDamage.join(file, inHeader(file, spot));
    }

    static @Nullable String delimiterTooMany(WrittenCsv file, Spot spot) {
        return CellDamage.split(file, inHeader(file, spot));
    }

    private static Spot inHeader(WrittenCsv file, Spot spot) {
        return new Spot(0, Math.min(spot.column(), file.cells(0).size() - 1), spot.random());
    }
}
