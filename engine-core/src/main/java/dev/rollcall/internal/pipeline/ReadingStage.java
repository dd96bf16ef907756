package dev.rollcall.internal.pipeline;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import dev.rollcall.internal.patch.Chunk;
import dev.rollcall.internal.patch.Patch;
import dev.rollcall.internal.row.CellText;
import dev.rollcall.source.Cell;
import dev.rollcall.source.Row;
import dev.rollcall.source.RowCursor;
import dev.rollcall.source.SourceException;

/** Reads rows, maps them to patches and hands them over in chunks. Runs on a thread of its own. */
final class ReadingStage implements Runnable {
    /** Most characters in a chunk, but for a single row that has more. */
    static final int MAX_CHUNK_CHARACTERS = 1 << 20;

    private final Plan plan;
    private final Handover handover;

    ReadingStage(Plan plan, Handover handover) {
        this.plan = plan;
        this.handover = handover;
    }

    @Override
    public void run() {
        try {
            try {
                read();
                handover.end();
            } catch (InterruptedException interrupted) {
                throw interrupted;
            } catch (Throwable failure) {
                handover.fail(failure);
            }
        } catch (InterruptedException stopped) {
            // the applying stage has ended and wants no more chunks
            Thread.currentThread().interrupt();
        }
    }

    private void read() throws IOException, InterruptedException {
        try (RowCursor cursor = plan.source().open()) {
            if (!cursor.header().equals(plan.survey().mapping().header())) {
                throw new SourceException(
                        SourceException.Kind.CHANGED, "the source has another header than when it was surveyed");
            }
            List<Patch> patches = new ArrayList<>();
            int characters = 0;
            for (Row row = cursor.next(); row != null; row = cursor.next()) {
                patches.add(plan.mapper().map(row, plan.survey().duplicates().winnerOf(row.number())));
                characters += characters(row);
                if (patches.size() == plan.options().chunkRows() || characters >= MAX_CHUNK_CHARACTERS) {
                    handover.put(new Chunk(List.copyOf(patches), cursor.bytesRead()));
                    patches.clear();
                    characters = 0;
                }
            }
            if (!patches.isEmpty()) {
                handover.put(new Chunk(List.copyOf(patches), cursor.bytesRead()));
            }
        }
    }

    private static int characters(Row row) {
        int characters = 0;
        for (Cell cell : row.cells()) {
            characters += CellText.of(cell).length();
        }
        return characters;
    }
}
