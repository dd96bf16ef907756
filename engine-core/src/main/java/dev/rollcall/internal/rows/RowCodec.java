package dev.rollcall.internal.rows;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import dev.rollcall.fault.Fault;
import dev.rollcall.fault.FaultCode;
import dev.rollcall.fault.Severity;
import dev.rollcall.model.FieldValue;
import dev.rollcall.source.Cell;
import dev.rollcall.source.Row;
import org.jspecify.annotations.Nullable;

/**
 * A codec of rows as bytes. It is exact, including lone surrogates and NUL characters, since those are faults that are
 * reported later.
 */
public final class RowCodec {
    private static final FaultCode[] CODES = FaultCode.values();
    private static final Severity[] SEVERITIES = Severity.values();

    /**
     * The most characters written at once. {@link DataOutput#writeUTF} accepts 65,535 bytes, and a reader holds a
     * buffer as long as the longest text that it has read.
     */
    private static final int MAX_PIECE = 500;

    private static final int ABSENT = 0;
    private static final int BLANK = 1;
    private static final int ERASE = 2;
    private static final int TEXT = 3;
    private static final int NUMBER = 4;
    private static final int DAY = 5;
    private static final int MOMENT = 6;
    private static final int FALSE = 7;
    private static final int TRUE = 8;

    private RowCodec() {}

    /** Returns the ordinal of a constant. The same process reads it again, so ordinals are safe. */
    @SuppressWarnings("EnumOrdinal")
    private static int place(Enum<?> constant) {
        return constant.ordinal();
    }

    /** Writes a row. */
    public static void write(Row row, DataOutput out) throws IOException {
        out.writeLong(row.number());
        out.writeLong(row.line());
        out.writeInt(row.cells().size());
        for (Cell cell : row.cells()) {
            write(cell, out);
        }
        out.writeInt(row.faults().size());
        for (Fault fault : row.faults()) {
            out.writeShort(place(fault.code()));
            out.writeByte(place(fault.severity()));
            writeNullable(fault.column(), out);
            writeNullable(fault.text(), out);
            writeNullable(fault.detail(), out);
        }
    }

    /** Reads the number of the next row; {@link #read(long, DataInput)} must follow. */
    public static long readNumber(DataInput in) throws IOException {
        return in.readLong();
    }

    /** Reads the row whose number was just read. */
    public static Row read(long number, DataInput in) throws IOException {
        long line = in.readLong();
        Cell[] cells = new Cell[in.readInt()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = readCell(in);
        }
        int count = in.readInt();
        List<Fault> faults = count == 0 ? List.of() : new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            faults.add(new Fault(
                    CODES[in.readShort()],
                    SEVERITIES[in.readByte()],
                    readNullable(in),
                    readNullable(in),
                    readNullable(in)));
        }
        return new Row(number, line, Arrays.asList(cells), faults);
    }

    private static void write(Cell cell, DataOutput out) throws IOException {
        switch (cell.kind()) {
            case GIVEN -> write(((Cell.Given) cell).value(), out);
            case BLANK -> out.writeByte(BLANK);
            case ABSENT -> out.writeByte(ABSENT);
            case ERASE -> out.writeByte(ERASE);
        }
    }

    /** A writer of the values of one type. */
    @FunctionalInterface
    private interface ValueWriter {
        void write(FieldValue value, DataOutput out) throws IOException;
    }

    private static void write(FieldValue value, DataOutput out) throws IOException {
        ValueWriter writer = switch (value.type()) {
            case TEXT -> RowCodec::writeTextValue;
            case NUMBER -> RowCodec::writeNumber;
            case DATE -> value instanceof FieldValue.Day ? RowCodec::writeDay : RowCodec::writeMoment;
            case BOOLEAN -> RowCodec::writeBoolean;
        };
        writer.write(value, out);
    }

    private static void writeTextValue(FieldValue text, DataOutput out) throws IOException {
        out.writeByte(TEXT);
        writeText(((FieldValue.Text) text).text(), out);
    }

    private static void writeNumber(FieldValue value, DataOutput out) throws IOException {
        BigDecimal number = ((FieldValue.NumberValue) value).number();
        byte[] digits = number.unscaledValue().toByteArray();
        out.writeByte(NUMBER);
        out.writeInt(number.scale());
        out.writeInt(digits.length);
        out.write(digits);
    }

    private static void writeDay(FieldValue day, DataOutput out) throws IOException {
        out.writeByte(DAY);
        out.writeLong(((FieldValue.Day) day).date().toEpochDay());
    }

    private static void writeMoment(FieldValue moment, DataOutput out) throws IOException {
        Instant instant = ((FieldValue.Moment) moment).instant();
        out.writeByte(MOMENT);
        out.writeLong(instant.getEpochSecond());
        out.writeInt(instant.getNano());
    }

    private static void writeBoolean(FieldValue flag, DataOutput out) throws IOException {
        out.writeByte(((FieldValue.BooleanValue) flag).value() ? TRUE : FALSE);
    }

    private static Cell readCell(DataInput in) throws IOException {
        int type = in.readByte();
        return switch (type) {
            case ABSENT -> Cell.ABSENT;
            case BLANK -> Cell.BLANK;
            case ERASE -> Cell.ERASE;
            case TEXT -> new Cell.Given(new FieldValue.Text(readText(in)));
            case NUMBER -> new Cell.Given(new FieldValue.NumberValue(readDecimal(in)));
            case DAY -> new Cell.Given(new FieldValue.Day(LocalDate.ofEpochDay(in.readLong())));
            case MOMENT -> new Cell.Given(new FieldValue.Moment(Instant.ofEpochSecond(in.readLong(), in.readInt())));
            case FALSE, TRUE -> new Cell.Given(new FieldValue.BooleanValue(type == TRUE));
            default -> throw new IOException("no cell begins with " + type);
        };
    }

    private static BigDecimal readDecimal(DataInput in) throws IOException {
        int scale = in.readInt();
        byte[] digits = new byte[in.readInt()];
        in.readFully(digits);
        return new BigDecimal(new BigInteger(digits), scale);
    }

    private static void writeNullable(@Nullable String text, DataOutput out) throws IOException {
        out.writeBoolean(text != null);
        if (text != null) {
            writeText(text, out);
        }
    }

    private static @Nullable String readNullable(DataInput in) throws IOException {
        return in.readBoolean() ? readText(in) : null;
    }

    /** Writes a text of any length. */
    public static void writeText(String text, DataOutput out) throws IOException {
        int begin = 0;
        while (text.length() - begin > MAX_PIECE) {
            out.writeBoolean(true);
            out.writeUTF(text.substring(begin, begin + MAX_PIECE));
            begin += MAX_PIECE;
        }
        out.writeBoolean(false);
        out.writeUTF(text.substring(begin));
    }

    /** Reads a text. */
    public static String readText(DataInput in) throws IOException {
        if (!in.readBoolean()) {
            return in.readUTF();
        }
        StringBuilder text = new StringBuilder(in.readUTF());
        while (in.readBoolean()) {
            text.append(in.readUTF());
        }
        return text.append(in.readUTF()).toString();
    }
}
