package dev.rollcall.internal.order;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

import dev.rollcall.internal.rows.RowCodec;
import dev.rollcall.model.Identifier;
import dev.rollcall.model.IdentifierKind;

/** A codec of rows with their keys as bytes; see {@link RowCodec}. */
final class KeyedRowCodec {
    private static final IdentifierKind[] KINDS = IdentifierKind.values();
    private static final int NO_KEY = -1;

    private KeyedRowCodec() {}

    // the same process reads it again, so ordinals are safe
    @SuppressWarnings("EnumOrdinal")
    static void write(KeyedRow keyed, DataOutput out) throws IOException {
        Identifier key = keyed.key();
        out.writeByte(key == null ? NO_KEY : key.kind().ordinal());
        if (key != null) {
            RowCodec.writeText(key.key(), out);
        }
        RowCodec.write(keyed.row(), out);
    }

    /** Reads the sort key of the next row; {@link #read} must follow. */
    static SortKey readSortKey(DataInput in) throws IOException {
        int kind = in.readByte();
        Identifier key = kind == NO_KEY ? null : Identifier.ofKey(KINDS[kind], RowCodec.readText(in));
        return new SortKey(key, RowCodec.readNumber(in));
    }

    /** Reads the row whose sort key {@code at} was just read. */
    static KeyedRow read(SortKey at, DataInput in) throws IOException {
        return new KeyedRow(at.key(), RowCodec.read(at.number(), in));
    }
}
