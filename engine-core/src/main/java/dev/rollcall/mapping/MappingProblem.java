package dev.rollcall.mapping;

import java.util.List;

import dev.rollcall.model.Channel;

/**
 * One thing in a header that stops an import. Holds names of columns, never cells.
 *
 * @param columns the columns it is about, by name; none where the first line may be no header, but somebody's data
 * @param message what is wrong, in words
 * @param choices what the last of the columns could feed to settle it, the likeliest first; none where mapping it helps nothing
 */
public record MappingProblem(Kind kind, List<String> columns, String message, List<Target> choices) {
    /** What it is. */
    public enum Kind {
        /** The header as a whole: too long, or nothing in it identifies a contact. */
        HEADER,
        /** A column that looks as if it said who has left, and that nothing settles. */
        LEAVING,
        /** The same of one that looks as if it said who agrees to be written to. */
        AGREEING,
        /** The same of one that may say both, as a column of statuses does. */
        STATUS,
        /** A column of times of opting in, of which some row has none. */
        OPT_IN_TIME,
        /** Several columns feed one target. */
        CLASH,
        /** Nothing maps the column, and the request lets no such column pass. */
        UNKNOWN_COLUMN,
        /** The mapping names a column that is not there. */
        NO_SUCH_COLUMN,
        /** A column feeds a field that does not exist, or that cannot be created, or too many do. */
        FIELD;

        /** Whether it is about a column that may say who is to be written to, in whatever sense. */
        public boolean isAboutConsent() {
            return this == LEAVING || this == AGREEING || this == STATUS;
        }
    }

    public MappingProblem {
        columns = List.copyOf(columns);
        choices = List.copyOf(choices);
    }

    /**
     * A column whose cells say that people have left.
     *
     * @param rows in how many rows
     * @param first the line of the first of them
     */
    public static MappingProblem leavingCells(String column, long rows, long first) {
        String where = rows == 1 ? "in 1 row, on line " + first : "in " + rows + " rows, the first on line " + first;
        ConsentScope email = new ConsentScope.OfChannel(Channel.EMAIL);
        return new MappingProblem(
                Kind.STATUS,
                List.of(column),
                "the column " + RefusalText.quoted(column) + " holds words for people who have left, " + where,
                List.of(email.status(), new Target.Ignored()));
    }

    /**
     * A column of times of opting in.
     *
     * @param likeliest what it most likely feeds
     * @param why what is wrong with it, in words
     */
    public static MappingProblem optInTime(String column, Target likeliest, String why) {
        return new MappingProblem(
                Kind.OPT_IN_TIME,
                List.of(column),
                "the column " + RefusalText.quoted(column) + " looks like times of opting in; " + why,
                List.of(likeliest, new Target.Ignored()));
    }
}
