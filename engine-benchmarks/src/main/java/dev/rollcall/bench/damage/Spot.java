package dev.rollcall.bench.damage;

import java.util.List;
import java.util.Random;

/**
 * The spot at which a file is damaged.
 *
 * @param row which row, from 1
 * @param column which column, from 0
 * @param random decides everything else
 */
record Spot(int row, int column, Random random) {
    /** A place inside of a text of two characters or more, where something can be put in. */
    int inside(String text) {
        return 1 + random.nextInt(text.length() - 1);
    }

    /** A place inside of a text or behind it. */
    int insideOrBehind(String text) {
        return 1 + random.nextInt(text.length());
    }

    <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
