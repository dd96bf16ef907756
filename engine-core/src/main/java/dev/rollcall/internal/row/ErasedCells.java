package dev.rollcall.internal.row;

import dev.rollcall.internal.text.Blanks;
import dev.rollcall.model.FieldValue;
import dev.rollcall.source.Cell;
import org.jspecify.annotations.Nullable;

/**
 * The cells that ask to clear a stored value.
 *
 * @param token the text of such cells, or null for none
 */
record ErasedCells(@Nullable String token) {
    boolean contains(Cell cell) {
        return cell instanceof Cell.Erase
                || (token != null
                        && cell instanceof Cell.Given given
                        && given.value() instanceof FieldValue.Text text
                        && Blanks.strip(text.text()).equals(token));
    }
}
