package dev.rollcall.internal.header;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

import dev.rollcall.mapping.MappingException;
import dev.rollcall.mapping.Target;
import dev.rollcall.mapping.UnknownColumns;
import dev.rollcall.model.IdentifierKind;
import dev.rollcall.options.ImportOptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The hits and misses of the words in headers of real exports ({@code headers.tsv}). The words were made from half A
 * and never from a row of half B, so that B shows how well they do on unseen files. Prints the figures of both.
 */
class HeaderWordsTest {
    /** A header, with its meaning as stated by a person who knows the tool. */
    private record Sample(String header, String kind, String half) {
        boolean isAboutConsent() {
            return kind.equals("LEAVES") || kind.equals("CONSENTS");
        }
    }

    private static Stream<Sample> samples() throws IOException {
        try (InputStream file = HeaderWordsTest.class.getResourceAsStream("headers.tsv")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.isBlank() && !line.startsWith("#"))
                            .map(line -> line.split("\t"))
                            .map(cells -> new Sample(cells[0], cells[1], cells[2]))
                            .toList()
                            .stream();
        }
    }

    /** Whether the import stops because of the column, if only for rows without a time. */
    private static boolean stops(String header) {
        try {
            return !map(header).optInTimes().isEmpty();
        } catch (MappingException stopped) {
            return stopped.problems().stream()
                    .anyMatch(problem -> problem.kind().isAboutConsent());
        }
    }

    /** Whether the column is mapped to consent because it has one of Rollcall's own names for that. */
    private static boolean isOwnName(String header) {
        return HeaderAliases.own(header)
                .filter(target -> target instanceof Target.StatusOf
                        || target instanceof Target.StatusOfContact
                        || target instanceof Target.AvailabilityOf
                        || target instanceof Target.ListsOf
                        || target instanceof Target.ConsentOf)
                .isPresent();
    }

    private static HeaderMapping map(String header) {
        return HeaderBinder.bind(
                List.of("email", header),
                ImportOptions.builder()
                        .map("email", Target.email())
                        .unknownColumns(UnknownColumns.IGNORE)
                        .matchOrder(IdentifierKind.EMAIL)
                        .build(),
                List.of());
    }

    @ParameterizedTest
    @CsvSource({"A, 1.00, 0.01", "B, 0.90, 0.02"})
    void consentHeadersStopTheImportAndOthersDoNot(String half, double leastFound, double mostFalse)
            throws IOException {
        List<Sample> leaving = samples()
                .filter(sample -> sample.half().equals(half) && sample.isAboutConsent())
                .toList();
        List<Sample> others = samples()
                .filter(sample -> sample.half().equals(half) && sample.kind().equals("OTHER"))
                .toList();
        double found = share(leaving, sample -> isOwnName(sample.header()) || stops(sample.header()));
        double wrong = share(others, sample -> !isOwnName(sample.header()) && stops(sample.header()));
        System.out.printf(
                "half %s: %d headers of leaving or agreeing, %.1f %% found; %d others, %.1f %% stop all the same%n",
                half, leaving.size(), 100 * found, others.size(), 100 * wrong);
        assertThat(found).isGreaterThanOrEqualTo(leastFound);
        assertThat(wrong).isLessThanOrEqualTo(mostFalse);
    }

    private static double share(List<Sample> samples, Predicate<Sample> condition) {
        return samples.stream().filter(condition).count() / (double) samples.size();
    }
}
