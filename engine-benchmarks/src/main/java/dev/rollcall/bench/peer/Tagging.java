package dev.rollcall.bench.peer;

import java.util.ArrayList;
import java.util.List;

import dev.rollcall.bench.workload.Column;

/** A tag that the contact with an address is to have. */
record Tagging(String email, String tag) {
    /** All that a chunk of rows asks for. */
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
