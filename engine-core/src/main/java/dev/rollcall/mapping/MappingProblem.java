package dev.rollcall.mapping;

import java.util.List;

/**
 * A problem in a header that stops an import. It holds names of columns, never cells. Immutable.
 *
 * @param kind the kind of problem
 * @param columns the names of the affected columns; none if the first line may be personal data instead of a header
 * @param message the problem in words
 * @param choices the targets of the last of the columns that would settle the problem, the likeliest first; none if a
 *     target does not help
 */
public record MappingProblem(Kind kind, List<String> columns, String message, List<Target> choices) {
    /** The kind of a problem. */
    public enum Kind {
        /** A problem of the header as a whole: it is too long, or nothing in it identifies a contact. */
        HEADER,
        /** A column that seems to name people who have left, and that nothing settles. */
        LEAVING,
        /** A column that seems to name people who agree to be mailed, and that nothing settles. */
        AGREEING,
        /** A column that may say both, as a status column does, and that nothing settles. */
        STATUS,
        /** A column of opt-in times in which a row has none. */
        OPT_IN_TIME,
        /** Several columns with one target. */
        CLASH,
        /** A column that nothing maps, although the request requires a target for every column. */
        UNKNOWN_COLUMN,
        /** A mapping of a column that does not exist. */
        NO_SUCH_COLUMN,
        /** A column whose field does not exist or cannot be created, or too many columns with fields. */
        FIELD;

        /** Reports whether it is about a column that may say who may be mailed. */
        public boolean isAboutConsent() {
            return this == LEAVING || this == AGREEING || this == STATUS;
        }
    }

    /** Copies the lists. */
    public MappingProblem {
        columns = List.copyOf(columns);
        choices = List.copyOf(choices);
    }
}
