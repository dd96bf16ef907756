package dev.rollcall.internal.pipeline;

/** A listener to the progress of a survey, called once for {@link #EVERY} rows. */
@FunctionalInterface
public interface SurveyListener {
    int EVERY = 16_384;

    void surveyed(long rows, long bytes);
}
