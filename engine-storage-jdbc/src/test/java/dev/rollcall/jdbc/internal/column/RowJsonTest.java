package dev.rollcall.jdbc.internal.column;

import java.util.List;

import dev.rollcall.fault.Fault;
import dev.rollcall.fault.FaultCode;
import dev.rollcall.fault.Severity;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RowJsonTest {
    private static final List<String> TEXTS = List.of(
            "",
            "plain",
            "it's \"quoted\"",
            "\"",
            "a \\",
            "two\r\nlines\t\u0000\u001f",
            "\u007f\u0080\u2028",
            "Ünï 漢字 \uD83D\uDC69\u200D\uD83D\uDCBB",
            "half \uD83D a character",
            "null");

    @Test
    void aFaultIsAnArrayOfCodeColumnTextAndDetail() {
        List<Fault> faults = List.of(
                Fault.ofCell(FaultCode.INVALID_EMAIL, "E-mail", "ann(at)example.com"),
                Fault.ofRow(FaultCode.NO_TIMESTAMP, "seen"));

        String text = RowJson.writeFaults(faults);

        assertThat(text)
                .isEqualTo("[[\"invalid_email\",\"E-mail\",\"ann(at)example.com\",null],"
                        + "[\"no_timestamp\",null,null,\"seen\"]]");
        assertThat(RowJson.readFaults(text)).isEqualTo(faults);
    }

    @Test
    void aSeverityIsWrittenOnlyIfItDiffersFromTheCodes() {
        List<Fault> faults = List.of(
                Fault.ofCell(FaultCode.INVALID_STATUS, "status", "maybe").withSeverity(Severity.WARNING),
                Fault.ofRow(FaultCode.MISSING_LIST));

        String text = RowJson.writeFaults(faults);

        assertThat(text)
                .isEqualTo("[[\"invalid_status\",\"status\",\"maybe\",null,\"warning\"],"
                        + "[\"missing_list\",null,null,null]]");
        assertThat(RowJson.readFaults(text)).isEqualTo(faults);
    }

    @Test
    void everyTextOfAFaultIsReadBackUnchanged() {
        List<Fault> faults = TEXTS.stream()
                .map(text -> new Fault(FaultCode.INVALID_EMAIL, text, text, text))
                .toList();

        assertThat(RowJson.readFaults(RowJson.writeFaults(faults))).isEqualTo(faults);
    }

    @Test
    void everyCellIsReadBackUnchanged() {
        assertThat(RowJson.writeCells(List.of("a", "", "b\"c"))).isEqualTo("[\"a\",\"\",\"b\\\"c\"]");
        assertThat(RowJson.readCells(RowJson.writeCells(TEXTS))).isEqualTo(TEXTS);
        assertThat(RowJson.readCells(RowJson.writeCells(List.of()))).isEmpty();
    }

    @Test
    void noFaultsAndNoCellsAreStoredAsNull() {
        assertThat(RowJson.writeFaults(List.of())).isNull();
        assertThat(RowJson.writeCells(null)).isNull();
        assertThat(RowJson.readFaults(null)).isEmpty();
        assertThat(RowJson.readCells(null)).isNull();
    }
}
