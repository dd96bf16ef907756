package dev.rollcall.options;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAccessor;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DatePatternTest {
    private static TemporalAccessor read(String pattern, String text) {
        return DatePattern.formatter(pattern, 1930).parseBest(text, LocalDateTime::from, LocalDate::from);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "dd/MM/yyyy, 03/04/1986, 1986-04-03",
                "dd/MM/yyyy, 3/4/1986, 1986-04-03",
                "dd/mm/yyyy, 03/04/1986, 1986-04-03",
                "MM/DD/YYYY, 12/31/2020, 2020-12-31",
                "DD.MM.YYYY, 31.12.2020, 2020-12-31",
                "dd.MM.yy, 31.12.29, 2029-12-31",
                "dd.MM.yy, 31.12.30, 1930-12-31",
                "d.M.uuuu, 1.2.2003, 2003-02-01",
                "yyyy-MM-dd, 2003-02-01, 2003-02-01",
                "yyyyMMdd, 20030201, 2003-02-01",
                "ddMMyy, 010203, 2003-02-01",
                "d MMM yyyy, 3 Apr 1986, 1986-04-03",
                "MMMM d yyyy, april 3 1986, 1986-04-03",
                "'am' d.M.yyyy, am 3.4.1986, 1986-04-03"
            })
    void r40APatternMayBeWrittenAsPeopleWriteIt(String pattern, String text, LocalDate day) {
        assertThat(read(pattern, text)).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "dd/MM/yyyy HH:mm, 03/04/1986 09:05, 1986-04-03T09:05",
                "MM/dd/yyyy hh:mm:ss a, 04/03/1986 09:05:06 PM, 1986-04-03T21:05:06",
                "MM/dd/yyyy h:mm a, 4/3/1986 12:00 am, 1986-04-03T00:00",
                "dd.MM.yyyy hh:mm, 03.04.1986 21:05, 1986-04-03T21:05",
                "yyyy-MM-dd'T'HH:mm:ss.SSS, 1986-04-03T21:05:06.5, 1986-04-03T21:05:06.5"
            })
    void r40APatternMayHaveATime(String pattern, String text, LocalDateTime time) {
        assertThat(read(pattern, text)).isEqualTo(time);
    }

    @Test
    void aDayThatDoesNotExistIsNoDate() {
        assertThatThrownBy(() -> read("dd/MM/yyyy", "31/02/2020")).isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> read("dd/MM/yyyy", "03/04/86")).isInstanceOf(DateTimeException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bogus", "HH:mm", "dd/MM", "ddd/MM/yyyy", "dd/MM/yyyy 'at", "", "dd.MM.jjjj"})
    void r40AnInvalidPatternIsRefusedWhenItIsSet(String pattern) {
        assertThatThrownBy(() -> ImportOptions.builder().add(DateRules.PATTERNS, pattern))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no date pattern")
                .hasMessageContaining("dd/MM/yyyy");
    }

    @Test
    void aPivotOutOfRangeIsRefused() {
        assertThatThrownBy(() -> ImportOptions.builder().set(DateRules.YEAR_PIVOT, 0))
                .hasMessageContaining("1 to 9900");
    }
}
