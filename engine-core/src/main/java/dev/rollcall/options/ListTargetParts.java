package dev.rollcall.options;

import java.util.List;

import dev.rollcall.model.Status;

import static dev.rollcall.options.OptionTypes.oneOf;
import static dev.rollcall.options.OptionTypes.text;

/** The parts of a list that accepted contacts are put on. */
final class ListTargetParts {
    private static final OptionType<Status> STATUSES = oneOf(Status.values());

    private static final ImportOption<String> NAME =
            ImportOption.required("lists.targets.name", text(), "The name of the list.");
    private static final ImportOption<Status> STATUS =
            ImportOption.required("lists.targets.status", STATUSES, "The status that contacts get there.");

    private static final List<ImportOption<?>> ALL = List.of(NAME, STATUS);

    static final OptionType<ListTarget> TYPE =
            new ObjectType<>(ALL, ListTargetParts::target, ListTargetParts::values, ListTargetParts::parse);

    private ListTargetParts() {}

    private static ListTarget target(OptionValues values) {
        return new ListTarget(values.get(NAME), values.get(STATUS));
    }

    private static OptionValues values(ListTarget target) {
        return new OptionValues.Builder()
                .set(NAME, target.name())
                .set(STATUS, target.status())
                .build(ALL);
    }

    /** Returns the target of {@code NAME} or {@code NAME=STATUS}. */
    private static ListTarget parse(String word) {
        int equals = word.lastIndexOf('=');
        return equals < 0
                ? new ListTarget(word, Status.ACTIVE)
                : new ListTarget(word.substring(0, equals), STATUSES.parse(word.substring(equals + 1)));
    }
}
