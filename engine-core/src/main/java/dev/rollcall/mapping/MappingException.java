package dev.rollcall.mapping;

import java.util.List;

/**
 * Thrown if the columns of a source cannot be mapped as requested. The message names every problem, each with the
 * option that settles it, on the command line and in Java. It never shows cells.
 */
public final class MappingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<MappingProblem> problems;

    /** Creates an exception with one problem of the header as a whole. */
    public MappingException(String message) {
        super(message);
        this.problems = List.of(new MappingProblem(MappingProblem.Kind.HEADER, List.of(), message, List.of()));
    }

    /**
     * Creates an exception with several problems.
     *
     * @param message the message about all of them
     * @param problems the problems, at least one
     */
    public MappingException(String message, List<MappingProblem> problems) {
        super(message);
        this.problems = List.copyOf(problems);
    }

    /** Returns everything that stops the import, in the order of the columns if that is known. */
    public List<MappingProblem> problems() {
        return problems;
    }
}
