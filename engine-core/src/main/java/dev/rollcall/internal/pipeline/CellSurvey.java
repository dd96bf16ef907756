package dev.rollcall.internal.pipeline;

import java.util.ArrayList;
import java.util.List;

import dev.rollcall.fault.Fault;
import dev.rollcall.fault.Note;
import dev.rollcall.internal.header.HeaderMapping;
import dev.rollcall.internal.header.RefusalText;
import dev.rollcall.internal.row.FileFindings;
import dev.rollcall.internal.row.FindingsCollector;
import dev.rollcall.internal.row.LeavingCells;
import dev.rollcall.internal.row.OptInTimes;
import dev.rollcall.mapping.MappingException;
import dev.rollcall.mapping.MappingProblem;
import dev.rollcall.options.ImportOptions;
import dev.rollcall.source.Row;
import dev.rollcall.source.SourceFindings;

/** The survey of cells: the findings and notes that only the whole file shows. Used by one thread. */
final class CellSurvey {
    private final FindingsCollector findings;
    private final OptInTimes optInTimes;
    private final LeavingCells leavingCells;

    CellSurvey(HeaderMapping mapping, ImportOptions options) {
        this.findings = new FindingsCollector(mapping, options);
        this.optInTimes = new OptInTimes(mapping, options);
        this.leavingCells = new LeavingCells(mapping, options);
    }

    /**
     * Adds a row.
     *
     * @param row the row with its texts unwrapped
     * @param faults the faults of the row and of its identifiers
     */
    void add(Row row, List<Fault> faults) {
        findings.add(row, faults);
        optInTimes.add(row);
        leavingCells.add(row);
    }

    FileFindings findings(SourceFindings source) {
        return findings.findings(source);
    }

    /** Returns the notes about the cells of the file as a whole. */
    List<Note> notes() {
        return findings.notes();
    }

    /**
     * Checks that the request explains every column whose cells speak of leaving or agreeing.
     *
     * @throws MappingException if one is not explained
     */
    void requireSettled() {
        List<MappingProblem> problems = new ArrayList<>(leavingCells.problems());
        problems.addAll(optInTimes.problems());
        if (!problems.isEmpty()) {
            throw RefusalText.exception(problems);
        }
    }
}
