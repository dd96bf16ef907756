package dev.rollcall.internal.dedupe;

import java.util.ArrayList;
import java.util.List;

/** Key records split by fingerprint into temporary files, so that each part can be resolved by itself. */
final class Partitions implements AutoCloseable {
    private static final int COUNT_BITS = 7;

    private final List<Partition> partitions = new ArrayList<>();

    Partitions() {
        try {
            for (int i = 0; i < 1 << COUNT_BITS; i++) {
                partitions.add(new Partition(TempFile.create()));
            }
        } catch (TempFileException e) {
            close();
            throw e;
        }
    }

    void add(long high, long low, long row) {
        partitions.get((int) (high >>> (Long.SIZE - COUNT_BITS))).add(high, low, row);
    }

    /** The parts, complete. */
    List<? extends KeyRecords> finished() {
        for (Partition partition : partitions) {
            partition.writer.flush();
        }
        return partitions;
    }

    @Override
    public void close() {
        for (Partition partition : partitions) {
            partition.file.close();
        }
    }

    private static final class Partition implements KeyRecords {
        private final TempFile file;
        private final LongWriter writer;

        Partition(TempFile file) {
            this.file = file;
            this.writer = new LongWriter(file);
        }

        void add(long high, long low, long row) {
            writer.write(high);
            writer.write(low);
            writer.write(row);
        }

        @Override
        public long size() {
            return writer.written() / 3;
        }

        @Override
        public void forEach(Visitor visitor) {
            LongReader reader = new LongReader(file, 0, writer.written());
            while (reader.hasNext()) {
                visitor.visit(reader.next(), reader.next(), reader.next());
            }
        }
    }
}
