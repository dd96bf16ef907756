package dev.rollcall.source.json;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import dev.rollcall.source.Row;
import dev.rollcall.source.RowCursor;
import dev.rollcall.source.RowSource;
import dev.rollcall.source.SourceException;
import dev.rollcall.source.SourceException.Kind;
import dev.rollcall.source.SourceFindings;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a document. The columns are the names that its first rows have; if later rows have more, the source has
 * to be read again with all of them, which the findings say.
 */
final class JsonCursor implements RowCursor {
    /** The number of rows that show the columns. */
    private static final int FIRST_ROWS = 1_000;

    private final JsonTokens tokens;
    private final JsonPlan plan;
    private final Function<JsonPlan, RowSource> withPlan;
    private final JsonColumns columns;
    private final JsonRows rows;
    private final List<String> header;
    private final Deque<JsonDraft> first = new ArrayDeque<>();
    private long number;
    private boolean ended;

    /** @param withPlan the source with another plan */
    JsonCursor(JsonTokens tokens, JsonPlan plan, Function<JsonPlan, RowSource> withPlan) throws IOException {
        this.tokens = tokens;
        this.plan = plan;
        this.withPlan = withPlan;
        List<String> known = plan.columns() == null ? plan.shape().names() : plan.columns();
        columns = new JsonColumns(known == null ? List.of() : known);
        rows = JsonRows.open(tokens, plan.shape(), columns);
        while (plan.columns() == null && first.size() < FIRST_ROWS && !ended) {
            readAhead();
        }
        header = columns.names();
        if (first.isEmpty() && ended) {
            throw new SourceException(Kind.INVALID_FORMAT, "The JSON holds no rows, so it names no columns.");
        }
    }

    private void readAhead() throws IOException {
        JsonDraft draft = rows.next();
        if (draft == null) {
            ended = true;
        } else {
            first.add(draft);
        }
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public @Nullable Row next() throws IOException {
        if (first.isEmpty() && !ended) {
            readAhead();
        }
        JsonDraft draft = first.poll();
        if (draft == null) {
            return null;
        }
        number++;
        return draft.row(number, header.size());
    }

    @Override
    public SourceFindings findings() {
        if (columns.count() == header.size()) {
            return SourceFindings.NONE;
        } else if (plan.columns() != null) {
            throw new SourceException(Kind.CHANGED, "The JSON has other names than when it was read before.");
        }
        RowSource complete = withPlan.apply(new JsonPlan(plan.shape(), columns.names()));
        return new SourceFindings(complete, Map.of(), Set.of(), List.of());
    }

    @Override
    public long bytesRead() {
        return tokens.bytesRead();
    }

    @Override
    public void close() throws IOException {
        tokens.close();
    }
}
