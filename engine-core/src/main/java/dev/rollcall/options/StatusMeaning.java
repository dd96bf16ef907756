package dev.rollcall.options;

import java.text.Normalizer;
import java.util.Locale;

import dev.rollcall.model.Availability;
import dev.rollcall.model.Blanks;
import dev.rollcall.model.Status;

/**
 * What a word in a column of statuses means: a status, an availability, or nothing. Written as {@code active}, {@code unsubscribed},
 * {@code temporary}, {@code dead}, {@code nothing} and so on.
 */
public sealed interface StatusMeaning {
    /** The status is asked for. */
    record OfStatus(Status status) implements StatusMeaning {
        @Override
        public String toString() {
            return status.name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether mail or messages arrive: it lowers the availability, of the e-mail channel unless the column is one of phones. */
    record OfAvailability(Availability availability) implements StatusMeaning {
        @Override
        public String toString() {
            return availability.name().toLowerCase(Locale.ROOT);
        }
    }

    /** The cell is taken for a blank one. */
    record Nothing() implements StatusMeaning {
        @Override
        public String toString() {
            return "nothing";
        }
    }

    /**
     * The meaning that is written as {@code text}.
     *
     * @throws IllegalArgumentException if there is none
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
                        + " forwarded, unsubscribed, suppressed, complained, excluded, available, temporary, dead or nothing");
    }

    /** What words are compared by: case, accents, spaces, dashes, underscores and full stops do not matter, where there is more. */
    static String key(String word) {
        String plain =
                Normalizer.normalize(Blanks.strip(word), Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        StringBuilder key = new StringBuilder(plain.length());
        plain.codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK
                        && !Character.isWhitespace(c)
                        && "_-.".indexOf(c) < 0)
                .forEach(key::appendCodePoint);
        // a word of such signs only is compared as it stands
        return (key.isEmpty() ? plain : key.toString())
                .replace('ı', 'i')
                .replace('ł', 'l')
                .replace("ß", "ss");
    }
}
