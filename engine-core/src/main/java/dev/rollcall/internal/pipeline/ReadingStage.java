package dev.rollcall.internal.pipeline;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

import dev.rollcall.internal.patch.Chunk;
import dev.rollcall.internal.patch.Patch;
import dev.rollcall.internal.row.CellText;
import dev.rollcall.source.Cell;
import dev.rollcall.source.Row;
import dev.rollcall.source.RowCursor;
import dev.rollcall.source.SourceException;

/** Reads rows, maps them to patches and hands them over in chunks. Runs on a thread of its own. */
final class ReadingStage implements Runnable {
    /** Most characters in a chunk, empty cells counted too, but for a single row that has more. */
    static final int MAX_CHUNK_CHARACTERS = 2 << 20;

    /** What an empty cell counts. */
    private static final int CHARACTERS_OF_A_CELL = 50;

    private final Plan plan;
    private final Handover handover;

    ReadingStage(Plan plan, Handover handover) {
        this.plan = plan;
        this.handover = handover;
    }

    @Override
    public void run() {
        Throwable failure = null;
        try {
            read();
        } catch (Throwable e) {
            failure = e;
        }
        handover.end(failure);
    }

    private void read() throws IOException, InterruptedException {
        try (RowCursor cursor = plan.source().open()) {
            if (!cursor.header().equals(plan.survey().mapping().header())) {
                throw new SourceException(
                        SourceException.Kind.CHANGED, "the source has another header than when it was surveyed");
            }
            RowDigest digest = new RowDigest();
            List<Patch> patches = new ArrayList<>();
            int characters = 0;
            long rows = 0;
            for (Row row = cursor.next(); row != null; row = cursor.next()) {
                Patch patch = plan.mapper().map(row, plan.survey().duplicates().winnerOf(row.number()));
                digest.add(patch.identifiers().key());
                patches.add(patch);
                rows++;
                characters += size(row);
                if (patches.size() == plan.options().chunkRows() || characters >= MAX_CHUNK_CHARACTERS) {
                    handover.put(new Chunk(List.copyOf(patches), cursor.bytesRead()));
                    patches.clear();
                    characters = 0;
                }
            }
            if (!patches.isEmpty()) {
                handover.put(new Chunk(List.copyOf(patches), cursor.bytesRead()));
            }
            requireSameRows(rows, digest);
        }
    }

    /** That there are as many is checked at the very end, where it is known what was committed. */
    private void requireSameRows(long rows, RowDigest digest) throws SourceException {
        OptionalLong surveyed = plan.survey().digest();
        if (rows == plan.survey().rows() && surveyed.isPresent() && surveyed.getAsLong() != digest.sum()) {
            throw new SourceException(
                    SourceException.Kind.CHANGED,
                    "the source gave other rows than when it was surveyed; do not change it while it is imported, and"
                            + " give its rows an order");
        }
    }

    /** In characters; a cell without any costs memory too. */
    private static int size(Row row) {
        int characters = 0;
        for (Cell cell : row.cells()) {
            characters += CellText.of(cell).length() + CHARACTERS_OF_A_CELL;
        }
        return characters;
    }
}
