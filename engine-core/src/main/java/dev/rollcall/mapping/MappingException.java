package dev.rollcall.mapping;

import java.util.List;

/**
 * The columns of a source cannot be mapped as asked. The message names everything that stops the import, each with the option that settles
 * it, on the command line and in Java. It never shows cells.
 */
public final class MappingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<MappingProblem> problems;

    /** One problem of the header as a whole. */
    public MappingException(String message) {
        super(message);
        this.problems = List.of(new MappingProblem(MappingProblem.Kind.HEADER, List.of(), message, List.of()));
    }

    /** @param problems at least one */
    public MappingException(List<MappingProblem> problems) {
        super(RefusalText.of(problems));
        this.problems = List.copyOf(problems);
    }

    /** Everything that stops the import, in the order of the columns where that is known. */
    public List<MappingProblem> problems() {
        return problems;
    }
}
