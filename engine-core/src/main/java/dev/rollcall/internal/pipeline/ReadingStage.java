package dev.rollcall.internal.pipeline;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import dev.rollcall.internal.patch.Chunk;
import dev.rollcall.internal.patch.Patch;
import dev.rollcall.internal.row.CellText;
import dev.rollcall.source.Cell;

/**
 * The stage that reads the rows of a pass and passes them on in chunks. It runs on a thread of its own, which closes
 * what it has opened.
 */
final class ReadingStage implements Runnable {
    /** The most characters in a chunk, with empty cells counted too; a single longer row is a chunk of its own. */
    static final int MAX_CHUNK_CHARACTERS = 2 << 20;

    /** The number of characters that an empty cell counts for. */
    private static final int CHARACTERS_OF_A_CELL = 50;

    private final Pass pass;
    private final int chunkRows;
    private final ChunkQueue queue;

    ReadingStage(Pass pass, int chunkRows, ChunkQueue queue) {
        this.pass = pass;
        this.chunkRows = chunkRows;
        this.queue = queue;
    }

    @Override
    public void run() {
        Throwable failure = null;
        try {
            read();
        } catch (Throwable e) {
            failure = e;
        }
        queue.end(failure);
    }

    private void read() throws IOException, InterruptedException {
        try (Patches rows = pass.open()) {
            List<Patch> patches = new ArrayList<>();
            int characters = 0;
            for (Patch patch = rows.next(); patch != null; patch = rows.next()) {
                queue.requireOpen();
                patches.add(patch);
                characters += size(patch);
                if (patches.size() == chunkRows || characters >= MAX_CHUNK_CHARACTERS) {
                    queue.put(new Chunk(List.copyOf(patches), rows.bytesRead()));
                    patches.clear();
                    characters = 0;
                }
            }
            if (!patches.isEmpty()) {
                queue.put(new Chunk(List.copyOf(patches), rows.bytesRead()));
            }
        }
    }

    /** Returns the size of a patch in characters; an empty cell needs memory too. */
    private static int size(Patch patch) {
        int characters = 0;
        for (Cell cell : patch.cells()) {
            characters += CellText.of(cell).length() + CHARACTERS_OF_A_CELL;
        }
        return characters;
    }
}
