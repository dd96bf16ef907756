package dev.rollcall.internal.header;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntFunction;

import dev.rollcall.mapping.MappingException;
import dev.rollcall.mapping.UnknownColumns;
import dev.rollcall.model.FieldDefinition;
import dev.rollcall.model.IdentifierKind;
import dev.rollcall.model.ImportStatus;
import dev.rollcall.options.ImportOptions;
import dev.rollcall.report.Committed;
import dev.rollcall.report.ImportReport;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class HeaderLimitsTest {
    private static final int LONGEST_REPORT = 1_000_000;

    private static HeaderMapping map(UnknownColumns unknown, List<String> header) {
        return HeaderBinder.bind(
                header,
                ImportOptions.builder()
                        .unknownColumns(unknown)
                        .matchOrder(IdentifierKind.EMAIL)
                        .build(),
                List.of());
    }

    private static List<String> header(int columns, IntFunction<String> name) {
        List<String> header = new ArrayList<>(List.of("email"));
        for (int i = 1; i < columns; i++) {
            header.add(name.apply(i));
        }
        return header;
    }

    private static void refuses(List<String> header, String message) {
        assertThatThrownBy(() -> map(UnknownColumns.IGNORE, header))
                .isInstanceOf(MappingException.class)
                .hasMessage(message);
    }

    @Test
    void aNameHasAtMost255Characters() {
        map(UnknownColumns.IGNORE, List.of("email", "n".repeat(255)));
        refuses(
                List.of("email", "n".repeat(256)),
                "the name of column 2 has more than 255 characters; is the first line a header?");
    }

    @Test
    void allNamesHaveAtMost200000Characters() {
        map(UnknownColumns.IGNORE, header(784, i -> "n".repeat(251) + (1_000 + i)));
        refuses(
                header(787, i -> "n".repeat(251) + (1_000 + i)),
                "the column names have more than 200,000 characters together; leave columns out");
    }

    @Test
    void aHeaderHasAtMost16384Columns() {
        map(UnknownColumns.IGNORE, header(16_384, i -> ""));
        refuses(header(16_385, i -> ""), "the header has more than 16,384 columns; leave some out");
    }

    @Test
    void theReportOfTheLongestHeaderCanBeStored() {
        List<IntFunction<String>> names =
                List.of(i -> "%012d".formatted(i), i -> "", i -> "x", i -> "\"".repeat(6) + i % 10, i -> "\u0001" + i);
        for (IntFunction<String> name : names) {
            for (UnknownColumns unknown : List.of(UnknownColumns.IGNORE, UnknownColumns.CREATE_FIELD)) {
                for (int columns : List.of(16_384, 8_000, 4_000)) {
                    assertThat(reportLength(unknown, header(columns, name))).isLessThan(LONGEST_REPORT - 10_000);
                }
            }
        }
    }

    /** 0 if the header is refused, as one with a repeated name is where it would become a field. */
    private static int reportLength(UnknownColumns unknown, List<String> header) {
        HeaderMapping mapping;
        try {
            mapping = map(unknown, header);
        } catch (MappingException refused) {
            return 0;
        }
        return new ImportReport(
                        UUID.randomUUID(),
                        ImportStatus.FINISHED,
                        0,
                        Map.of(),
                        Map.of(),
                        Map.of(),
                        mapping.described(),
                        mapping.ignored(),
                        List.of(),
                        mapping.newFields().stream().map(FieldDefinition::name).toList(),
                        Committed.ALL,
                        null,
                        0,
                        List.of(),
                        List.of(),
                        Instant.EPOCH,
                        Duration.ZERO)
                .toJson()
                .length();
    }
}
