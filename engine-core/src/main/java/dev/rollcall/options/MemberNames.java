package dev.rollcall.options;

import dev.rollcall.internal.text.Name;

/** The names of the members of an option: which of them are the same, and where they end on a command line. */
enum MemberNames {
    /** Names of columns. */
    COLUMNS {
        @Override
        String twice(String name) {
            return "the mapping names the column '" + Name.clean(name) + "' twice";
        }
    },
    /** Names of fields. */
    FIELDS,
    /** Names of fields whose values may have an equals sign. */
    FIELDS_OF_ANYTHING {
        @Override
        int endIn(String word) {
            return word.indexOf('=');
        }
    },
    /** Words of status columns. */
    STATUS_WORDS {
        @Override
        String key(String name) {
            String key = StatusMeaning.key(name);
            if (key.isEmpty()) {
                throw new IllegalArgumentException("a word for a status cannot be blank");
            }
            return key;
        }

        @Override
        String twice(String name) {
            return "the word '" + name + "' is given a meaning twice, in two spellings; name it once";
        }
    };

    /** Returns the form of a name that is compared. */
    String key(String name) {
        return Name.key(name);
    }

    /** Returns the message about a name that occurs twice. */
    String twice(String name) {
        return "a field is named twice, in two spellings; name each once";
    }

    /** Returns the place of the equals sign after a name, or -1 if there is none. */
    int endIn(String word) {
        return word.lastIndexOf('=');
    }
}
