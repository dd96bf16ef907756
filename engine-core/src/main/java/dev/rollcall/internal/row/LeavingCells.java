package dev.rollcall.internal.row;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import dev.rollcall.internal.header.ConsentProblems;
import dev.rollcall.internal.header.HeaderMapping;
import dev.rollcall.internal.text.Name;
import dev.rollcall.internal.text.TextSet;
import dev.rollcall.mapping.MappingProblem;
import dev.rollcall.mapping.Target;
import dev.rollcall.options.ImportOptions;
import dev.rollcall.source.Cell;
import dev.rollcall.source.Row;

/**
 * The columns with cells that speak of leaving although their header does not, such as the column {@code State} of some
 * exports. Only columns that the request does not map, and that feed a field or nothing. Used by one thread.
 */
public final class LeavingCells {
    private static final TextSet WORDS =
            new TextSet(Set.of(("unsubscribed|unsubscribe|globally unsubscribed|unsubscribed via email|opted"
                            + " out|opted-out|optedout|opt-out|opt out|optout"
                            + "|do not contact|do not email|do not mail|hard bounced|hard bounce"
                            + "|hardbounced|bounced|bounce|soft bounced"
                            + "|marked as spam|flagged as spam|spam complaint|complained|blacklisted"
                            + "|blocklisted|suppressed"
                            + "|abgemeldet|abbestellt|désabonné|désabonnée|désinscrit|désinscrite"
                            + "|dado de baja|dada de baja|desuscrito"
                            + "|desuscrita|descadastrado|descadastrada|disiscritto|disiscritta"
                            + "|uitgeschreven|afgemeld|wypisany|wypisana"
                            + "|отписан|отписана|отписался|отписалась|abonelikten çıktı"
                            + "|avregistrerad|avprenumererad|配信停止|購読解除")
                    .split("\\|")));

    private final HeaderMapping mapping;
    private final List<Integer> columns = new ArrayList<>();
    private final Map<Integer, OccurrenceCounter> found = new TreeMap<>();

    public LeavingCells(HeaderMapping mapping, ImportOptions options) {
        this.mapping = mapping;
        Set<String> mapped =
                options.mapping().columns().keySet().stream().map(Name::key).collect(Collectors.toSet());
        boolean settled = !options.mapping().automatic()
                || options.mapping().fieldsBeforeWords()
                || options.consent().everybodyLeft() != null;
        if (settled) {
            return;
        }
        TargetColumns.forEach(mapping, Target.class, (index, target) -> {
            if ((target instanceof Target.Field || target instanceof Target.Ignored)
                    && !mapped.contains(Name.key(mapping.header().get(index)))) {
                columns.add(index);
            }
        });
    }

    /** Adds a row. */
    public void add(Row row) {
        for (int column : columns) {
            if (row.cells().get(column) instanceof Cell.Given given && WORDS.contains(CellText.of(given.value()))) {
                found.computeIfAbsent(column, unseen -> new OccurrenceCounter()).add(row.line());
            }
        }
    }

    /** Returns a problem for each of the columns. */
    public List<MappingProblem> problems() {
        List<MappingProblem> problems = new ArrayList<>();
        found.forEach((column, rows) -> problems.add(ConsentProblems.leavingCells(
                mapping.header().get(column), rows.count(), rows.lines().get(0))));
        return problems;
    }
}
