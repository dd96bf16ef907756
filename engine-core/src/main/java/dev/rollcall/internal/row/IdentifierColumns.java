package dev.rollcall.internal.row;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import dev.rollcall.internal.header.HeaderMapping;
import dev.rollcall.internal.text.Blanks;
import dev.rollcall.mapping.Target;
import dev.rollcall.model.IdentifierKind;
import dev.rollcall.model.Placeholders;
import dev.rollcall.options.IdentifierRules;
import dev.rollcall.options.ImportOptions;
import dev.rollcall.source.Cell;
import dev.rollcall.source.Row;

/** A collector of {@link IdentifierFindings}: it accepts the rows of a survey one by one. Used by one thread. */
final class IdentifierColumns {
    private static final String ONE = "1";

    /** The number of cells that prove a cut: one number may end with zeros by chance, and two may. */
    private static final int MIN_CUT = 3;

    private final boolean looksForZeros;
    private final boolean looksForCut;
    private final Map<IdentifierKind, Column> columns = new EnumMap<>(IdentifierKind.class);

    IdentifierColumns(HeaderMapping mapping, ImportOptions options) {
        IdentifierRules rules = options.values().identifiers();
        this.looksForZeros = rules.placeholderTexts().containsZero();
        this.looksForCut = !rules.rounded();
        TargetColumns.forEach(
                mapping, Target.Identifies.class, (index, target) -> columns.put(target.kind(), new Column(index)));
    }

    void add(Row row) {
        if (looksForZeros || looksForCut) {
            for (Column column : columns.values()) {
                column.add(row);
            }
        }
    }

    IdentifierFindings findings() {
        Set<IdentifierKind> zeros = EnumSet.noneOf(IdentifierKind.class);
        Set<IdentifierKind> cut = EnumSet.noneOf(IdentifierKind.class);
        columns.forEach((kind, column) -> {
            if (looksForZeros && column.zeros == 1 && column.holdsOne) {
                zeros.add(kind);
            }
            if (looksForCut && !column.holdsWhole && column.cut.size() >= MIN_CUT) {
                cut.add(kind);
            }
        });
        return new IdentifierFindings(zeros, cut);
    }

    /** The evidence in one column. */
    private static final class Column {
        private final int index;
        private long zeros;
        private boolean holdsOne;
        private boolean holdsWhole;
        private final Set<String> cut = new HashSet<>();

        Column(int index) {
            this.index = index;
        }

        /** Reports whether the number is 1; it may be padded with zeros, like a zero beside it. */
        private static boolean isOne(String text) {
            int last = text.length() - 1;
            return text.endsWith(ONE) && (last == 0 || Placeholders.isZero(text.substring(0, last)));
        }

        void add(Row row) {
            if (!(row.cells().get(index) instanceof Cell.Given given)) {
                return;
            }
            String text = Blanks.strip(CellText.of(given.value()));
            if (Placeholders.isZero(text)) {
                zeros++;
            } else if (isOne(text)) {
                holdsOne = true;
            } else if (!holdsWhole && SpreadsheetNumber.isTooLong(text)) {
                holdsWhole = !SpreadsheetNumber.isCut(text);
                if (cut.size() < MIN_CUT) {
                    cut.add(text);
                }
            }
        }
    }
}
