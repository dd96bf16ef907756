package dev.rollcall.internal.pipeline;

import java.io.IOException;
import java.util.Optional;

import dev.rollcall.internal.row.FileFindings;
import dev.rollcall.source.RowSource;

/** The passes of a survey: one, and more if the whole file shows that its rows must be read in another way. */
public final class SurveyPasses {
    /** The most passes: two find another reading of the source and of its identifiers, a third one reads with both. */
    private static final int MAX_PASSES = 3;

    private SurveyPasses() {}

    /**
     * Surveys the source: once, and again if the whole file shows that its rows must be read in another way (ruling
     *
     *
     * @return the survey, to be closed
     * @throws InterruptedException if the caller was interrupted; a source that blocks must notice it itself
     */
    public static Survey run(RowSource source, SurveySettings settings, SurveyListener listener)
            throws IOException, InterruptedException {
        SurveyPass.Reading reading = new SurveyPass.Reading(source, FileFindings.NONE);
        for (int number = 1; ; number++) {
            try (SurveyPass pass = SurveyPass.open(reading, settings)) {
                pass.run(listener);
                Optional<SurveyPass.Reading> other = pass.otherReading();
                if (number == MAX_PASSES || other.isEmpty()) {
                    return pass.survey();
                }
                reading = other.get();
            }
        }
    }
}
