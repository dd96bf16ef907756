package dev.rollcall.options;

import java.util.List;
import java.util.stream.Stream;

/** The list of all options, in the order of their groups. */
final class OptionCatalogue {
    static final List<ImportOption<?>> ALL = Stream.of(
                    MatchRules.OPTIONS,
                    MergeRules.OPTIONS,
                    ListRules.OPTIONS,
                    TagRules.OPTIONS,
                    ConsentRules.OPTIONS,
                    CellRules.OPTIONS,
                    ValueRules.OPTIONS,
                    GuardRules.OPTIONS,
                    ColumnRules.OPTIONS,
                    RunRules.OPTIONS)
            .flatMap(List::stream)
            .toList();

    private OptionCatalogue() {}
}
