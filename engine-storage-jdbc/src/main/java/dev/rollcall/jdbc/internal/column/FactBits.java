package dev.rollcall.jdbc.internal.column;

import java.util.EnumSet;
import java.util.Set;

import dev.rollcall.store.RowFact;

/** The facts of a row as the bits of a number. A bit never changes its meaning. */
public final class FactBits {
    private FactBits() {}

    private static int bit(RowFact fact) {
        return switch (fact) {
            case DELETE -> 1;
            case DELETE_OF_UNKNOWN -> 2;
            case EMAIL_SUPPLIED -> 4;
            case EMAIL_STORED -> 8;
            case EMAIL_NEW_AFTER -> 16;
        };
    }

    public static int of(Set<RowFact> facts) {
        int bits = 0;
        for (RowFact fact : facts) {
            bits |= bit(fact);
        }
        return bits;
    }

    public static Set<RowFact> facts(int bits) {
        Set<RowFact> facts = EnumSet.noneOf(RowFact.class);
        for (RowFact fact : RowFact.values()) {
            if ((bits & bit(fact)) != 0) {
                facts.add(fact);
            }
        }
        return facts;
    }
}
