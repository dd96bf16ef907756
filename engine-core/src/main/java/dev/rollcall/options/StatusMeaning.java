package dev.rollcall.options;

import java.text.Normalizer;
import java.util.Locale;

import dev.rollcall.internal.text.Blanks;
import dev.rollcall.model.Availability;
import dev.rollcall.model.Status;

/**
 * The meaning of a word in a status column: a status, an availability, or nothing. Immutable. Written as
 * {@code active}, {@code unsubscribed}, {@code temporary}, {@code dead}, {@code nothing} and so on.
 */
public sealed interface StatusMeaning {
    /** The kinds of meanings. */
    enum Kind {
        /** {@link OfStatus}. */
        STATUS,
        /** {@link OfAvailability}. */
        AVAILABILITY,
        /** {@link Nothing}. */
        NOTHING
    }

    /**
     * A request for a status.
     *
     * @param status the requested status
     */
    record OfStatus(Status status) implements StatusMeaning {
        @Override
        public Kind kind() {
            return Kind.STATUS;
        }

        @Override
        public String toString() {
            return status.name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * An availability. It lowers the availability of the phone channel if the column is about phones, and of the e-mail
     * channel otherwise.
     *
     * @param availability the availability
     */
    record OfAvailability(Availability availability) implements StatusMeaning {
        @Override
        public Kind kind() {
            return Kind.AVAILABILITY;
        }

        @Override
        public String toString() {
            return availability.name().toLowerCase(Locale.ROOT);
        }
    }

    /** No meaning: the cell counts as blank. */
    record Nothing() implements StatusMeaning {
        @Override
        public Kind kind() {
            return Kind.NOTHING;
        }

        @Override
        public String toString() {
            return "nothing";
        }
    }

    /** Returns the kind of this meaning. */
    Kind kind();

    /**
     * Returns the meaning that is written as {@code text}.
     *
     * @throws IllegalArgumentException if {@code text} is not a meaning
     */
    static StatusMeaning parse(String text) {
        String word = Blanks.strip(text).toUpperCase(Locale.ROOT);
        if (word.equals("NOTHING")) {
            return new Nothing();
        }
        for (Status status : Status.values()) {
            if (status.name().equals(word)) {
                return new OfStatus(status);
            }
        }
        for (Availability availability : Availability.values()) {
            if (availability.name().equals(word)) {
                return new OfAvailability(availability);
            }
        }
        throw new IllegalArgumentException(
                "'" + Blanks.strip(text) + "' is no status; use active, inactive, new, pending,"
                        + " forwarded, unsubscribed, suppressed, complained, excluded, available,"
                        + " temporary, dead or nothing");
    }

    /**
     * Returns the key that words are compared by. Case, accents, spaces, dashes, underscores and full stops do not
     * matter, unless the word has nothing else.
     */
    static String key(String word) {
        String plain =
                Normalizer.normalize(Blanks.strip(word), Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        StringBuilder key = new StringBuilder(plain.length());
        plain.codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK
                        && !Character.isWhitespace(c)
                        && "_-.".indexOf(c) < 0)
                .forEach(key::appendCodePoint);
        // a word that has only such signs is compared unchanged
        return (key.isEmpty() ? plain : key.toString())
                .replace('ı', 'i')
                .replace('ł', 'l')
                .replace("ß", "ss");
    }
}
