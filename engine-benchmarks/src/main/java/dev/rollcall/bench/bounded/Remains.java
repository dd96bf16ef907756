package dev.rollcall.bench.bounded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import dev.rollcall.bench.measure.Traces;
import dev.rollcall.jdbc.internal.h2.CompactCopy;

/** The traces of an erased person in a closed H2 file. */
enum Remains {
    NOTHING("nothing in the file"),
    /** H2 writes a changed page to another position, and leaves the old one as it is. */
    IN_UNUSED_PAGES("something in pages of the file that are no longer used, until it is rewritten"),
    IN_USED_PAGES("something in the database");

    private final String words;

    Remains(String words) {
        this.words = words;
    }

    /** @param copy where a copy may be for a moment: it holds the pages that are used and no others */
    static Remains of(Traces person, Path file, Path copy) throws IOException {
        if (!person.areIn(file)) {
            return NOTHING;
        }
        CompactCopy.write(file, copy);
        boolean used = person.areIn(copy);
        Files.delete(copy);
        return used ? IN_USED_PAGES : IN_UNUSED_PAGES;
    }

    @Override
    public String toString() {
        return words;
    }
}
