package dev.rollcall.internal.header;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import dev.rollcall.internal.text.Name;
import dev.rollcall.mapping.MappingProblem;
import dev.rollcall.mapping.MappingProblem.Kind;
import dev.rollcall.mapping.Target;

/**
 * The targets that several columns feed together, with those that only one may feed.
 *
 * @param explicit the keys of the column names that the request maps itself
 */
record SharedTargets(List<String> header, List<Target> targets, Set<String> explicit) {
    /** Returns a problem for each target that too many columns feed. */
    List<MappingProblem> clashes() {
        Map<String, List<Integer>> columns = new LinkedHashMap<>();
        for (int i = 0; i < targets.size(); i++) {
            if (!isForSeveral(targets.get(i))) {
                columns.computeIfAbsent(Name.key(targets.get(i).toString()), target -> new ArrayList<>())
                        .add(i);
            }
        }
        return columns.values().stream().filter(this::clash).map(this::problem).toList();
    }

    private static boolean isForSeveral(Target target) {
        return target instanceof Target.Tags
                || target instanceof Target.Flag
                || target instanceof Target.TimeOf
                || target instanceof Target.Ignored
                || target instanceof Target.ReadOnly;
    }

    /**
     * Reports whether the columns must not share their target. The strongest of several statuses counts, but the
     * request must map one of the columns explicitly.
     */
    private boolean clash(List<Integer> columns) {
        Target target = targets.get(columns.get(0));
        boolean status = target instanceof Target.StatusOf
                || target instanceof Target.StatusOfContact
                || target instanceof Target.OnList;
        return columns.size() > 1 && !(status && columns.stream().anyMatch(this::isExplicit));
    }

    private boolean isExplicit(int column) {
        return explicit.contains(Name.key(header.get(column)));
    }

    /** Returns the problem, about the last column that the request does not map itself. */
    private MappingProblem problem(List<Integer> columns) {
        List<Integer> ordered = new ArrayList<>(columns);
        ordered.sort((one, other) -> Boolean.compare(isExplicit(other), isExplicit(one)));
        List<String> names = ordered.stream().map(header::get).toList();
        String all = names.stream()
                .limit(names.size() - 1L)
                .map(name -> RefusalText.quoted(name))
                .collect(Collectors.joining(", "));
        return new MappingProblem(
                Kind.CLASH,
                names,
                "the columns " + all + " and " + RefusalText.quoted(names.get(names.size() - 1)) + " both feed "
                        + targets.get(columns.get(0)) + "; map one of them to something else, or to ignore",
                List.of(Target.ignored()));
    }
}
