package dev.rollcall.internal.header;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import dev.rollcall.internal.header.ListedHeader.Kind;
import org.junit.jupiter.api.Test;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

/** The list of real headers is valid: a measurement is only as good as its data. */
class HeaderListTest {
    private static final List<String> LANGUAGES =
            List.of("en", "de", "fr", "es", "pt", "it", "nl", "pl", "ru", "tr", "sv", "ja");
    private static final int MOST_DOUBTFUL = 15;

    private final List<ListedHeader> headers = ListedHeader.all();

    @Test
    void theFirstLineNamesTheColumns() {
        assertThat(ListedHeader.lines().get(0)).isEqualTo("header\tkind\thalf\tlanguage\tsource");
    }

    @Test
    void headersAreUniqueWhateverTheirCaseAndPunctuation() {
        assertThat(headers)
                .extracting(ListedHeader::folded)
                .doesNotHaveDuplicates()
                .doesNotContain("");
    }

    @Test
    void theHeaderAloneDecidesItsHalf() {
        assertThat(headers).allSatisfy(header -> assertThat(header.half()).isEqualTo(header.halfByChecksum()));
    }

    @Test
    void eachHeaderHasASource() {
        assertThat(headers)
                .extracting(ListedHeader::source)
                .allSatisfy(source -> assertThat(source).isNotBlank().isEqualTo(source.strip()));
    }

    @Test
    void atLeast150HeadersAreAboutConsentAnd150AreNot() {
        Map<Kind, Long> count = headers.stream().collect(groupingBy(ListedHeader::kind, counting()));

        assertThat(count.get(Kind.LEAVES) + count.get(Kind.CONSENTS)).isGreaterThanOrEqualTo(150);
        assertThat(count.get(Kind.LEAVES)).isGreaterThanOrEqualTo(60);
        assertThat(count.get(Kind.OTHER)).isGreaterThanOrEqualTo(150);
        assertThat(count.get(Kind.DOUBTFUL)).isLessThanOrEqualTo(MOST_DOUBTFUL);
    }

    @Test
    void eachLanguageHasHeadersThatStopTheImportAndOthers() {
        Map<String, List<Kind>> kinds = headers.stream()
                .collect(groupingBy(
                        ListedHeader::language, Collectors.mapping(ListedHeader::kind, Collectors.toList())));

        assertThat(kinds).containsOnlyKeys(LANGUAGES);
        assertThat(kinds.values()).allSatisfy(list -> assertThat(list).contains(Kind.LEAVES, Kind.OTHER));
    }
}
