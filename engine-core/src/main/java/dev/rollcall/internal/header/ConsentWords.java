package dev.rollcall.internal.header;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

import dev.rollcall.internal.text.WordFile;

/** The words of {@code header-words.txt}, by meaning and by language. */
enum ConsentWords {
    LEFT,
    SUPPRESSED,
    BOUNCED,
    COMPLAINED,
    AGREED,
    TOPIC,
    STATUS,
    WHOSE_STATUS,
    LAST,
    LAST_OF_CONSENT,
    LAST_OF_TOPIC,
    FIRST,
    ANYWHERE,
    OBJECT,
    TIME,
    TIME_LAST,
    CHANGED,
    REASON,
    COMMENT,
    PHONE,
    OTHER_CHANNEL,
    CONTACT,
    BETWEEN;

    private static final String FILE = "header-words.txt";

    /** The word lists, loaded with the first header. */
    private static final class Lists {
        private static final Map<ConsentWords, WordList> ALL = read();
    }

    /** Returns the places of these words in {@code header}. */
    BitSet find(HeaderWords header) {
        return list().find(header, BETWEEN.list());
    }

    /** Reports whether {@code word} is one of them. */
    boolean contains(String word) {
        return list().contains(word);
    }

    private WordList list() {
        return Lists.ALL.getOrDefault(this, WordList.nothing());
    }

    private static Map<ConsentWords, WordList> read() {
        Map<ConsentWords, WordList> lists = new EnumMap<>(ConsentWords.class);
        WordFile.read(ConsentWords.class, FILE)
                .forEach((section, patterns) ->
                        lists.put(valueOf(section.toUpperCase(Locale.ROOT).replace(' ', '_')), WordList.of(patterns)));
        return lists;
    }
}
