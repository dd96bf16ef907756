package dev.rollcall.internal.row;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

import dev.rollcall.fault.Fault;
import dev.rollcall.fault.FaultCode;
import dev.rollcall.internal.header.HeaderMapping;
import dev.rollcall.internal.text.Blanks;
import dev.rollcall.mapping.Target;
import dev.rollcall.model.IdentifierKind;
import dev.rollcall.options.ImportOptions;
import dev.rollcall.source.Cell;
import dev.rollcall.source.Row;

/** A reader of the match order of a row: the request's, or the identifier that the row names. Immutable. */
final class MatchByCells {
    private static final int NO_COLUMN = -1;
    private static final Map<String, List<IdentifierKind>> WORDS = new HashMap<>();

    static {
        put(IdentifierKind.ID, "id", "contactid");
        put(IdentifierKind.EMAIL, "email");
        put(IdentifierKind.PHONE, "phone", "mobile", "mobilenumber");
        put(IdentifierKind.EXTERNAL_ID, "externalid", "uniqueid");
    }

    private final List<String> header;
    private final int column;
    private final List<IdentifierKind> byDefault;
    private final ErasedCells erased;

    MatchByCells(HeaderMapping mapping, ImportOptions options) {
        this.header = mapping.header();
        this.column = mapping.targets().indexOf(new Target.MatchBy());
        this.byDefault = options.match().order();
        this.erased = new ErasedCells(options.merge().eraseToken());
    }

    private static void put(IdentifierKind kind, String... words) {
        for (String word : words) {
            WORDS.put(word, List.of(kind));
        }
    }

    /** Returns the match order of {@code row}; empty, so that it matches nobody, if it names something else. */
    List<IdentifierKind> order(Row row, Consumer<Fault> faults) {
        if (column == NO_COLUMN || !(row.cells().get(column) instanceof Cell.Given given) || erased.contains(given)) {
            return byDefault;
        }
        String text = CellText.of(given.value());
        List<IdentifierKind> named = WORDS.get(fold(text));
        if (named == null) {
            faults.accept(Fault.ofCell(FaultCode.INVALID_MATCH_BY, header.get(column), text));
            return List.of();
        }
        return named;
    }

    private static String fold(String word) {
        return Blanks.strip(word).toLowerCase(Locale.ROOT).replaceAll("[ _-]", "");
    }
}
