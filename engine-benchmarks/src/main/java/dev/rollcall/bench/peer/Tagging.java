package dev.rollcall.bench.peer;

import java.util.ArrayList;
import java.util.List;

import dev.rollcall.bench.workload.Column;

/** A tag that the contact of an address gets. */
record Tagging(String email, String tag) {
    /** Returns all tags of a chunk of rows. */
    static List<Tagging> of(Iterable<? extends PeerRow> chunk) {
        List<Tagging> all = new ArrayList<>();
        for (PeerRow row : chunk) {
            String tags = row.cell(Column.TAGS);
            if (tags != null) {
                for (String tag : tags.split(",", -1)) {
                    all.add(new Tagging(row.key(), tag.strip()));
                }
            }
        }
        return all;
    }
}
