package dev.rollcall.internal.header;

import java.util.List;

import dev.rollcall.mapping.ConsentScope;
import dev.rollcall.mapping.MappingProblem;
import dev.rollcall.mapping.MappingProblem.Kind;
import dev.rollcall.mapping.Target;

/** The problems of columns whose cells may say who may be mailed. */
public final class ConsentProblems {
    private ConsentProblems() {}

    /**
     * Returns the problem of a column whose cells say that people have left.
     *
     * @param rows the number of such rows
     * @param first the line of the first of them
     */
    public static MappingProblem leavingCells(String column, long rows, long first) {
        String where = rows == 1 ? "in 1 row, on line " + first : "in " + rows + " rows, the first on line " + first;
        return new MappingProblem(
                Kind.STATUS,
                List.of(column),
                "the column " + RefusalText.quoted(column) + " holds words for people who have left, " + where,
                List.of(ConsentScope.EMAIL.status(), Target.ignored()));
    }

    /**
     * Returns the problem of a column of opt-in times.
     *
     * @param likeliest the most likely target
     * @param why the problem in words
     */
    public static MappingProblem optInTime(String column, Target likeliest, String why) {
        return new MappingProblem(
                Kind.OPT_IN_TIME,
                List.of(column),
                "the column " + RefusalText.quoted(column) + " looks like times of opting in; " + why,
                List.of(likeliest, Target.ignored()));
    }
}
