package dev.rollcall.internal.row;

import dev.rollcall.internal.header.HeaderMapping;
import dev.rollcall.mapping.Target;

/** The columns of a file by the kind of their target. */
final class TargetColumns {
    private TargetColumns() {}

    /** A consumer of columns. */
    @FunctionalInterface
    interface Visitor<T extends Target> {
        /**
         * Accepts a column.
         *
         * @param index the position of its cell in each row, from 0
         */
        void visit(int index, T target);
    }

    /** Passes each column with a target of this kind to {@code visitor}, in their order. */
    static <T extends Target> void forEach(HeaderMapping mapping, Class<T> kind, Visitor<? super T> visitor) {
        for (int i = 0; i < mapping.targets().size(); i++) {
            Target target = mapping.targets().get(i);
            if (kind.isInstance(target)) {
                visitor.visit(i, kind.cast(target));
            }
        }
    }
}
