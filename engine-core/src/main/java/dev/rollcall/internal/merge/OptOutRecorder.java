package dev.rollcall.internal.merge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;

import dev.rollcall.model.Channel;
import dev.rollcall.model.ConsentLaw;
import dev.rollcall.model.Contact;
import dev.rollcall.model.Identifier;
import dev.rollcall.model.IdentifierKind;
import dev.rollcall.model.OptOutRecord;
import dev.rollcall.model.Stamp;
import dev.rollcall.model.Status;
import org.jspecify.annotations.Nullable;

/**
 * A record of what a chunk closes: one entry for each row and address whose status becomes closed, or closed more
 * strongly. Not thread-safe.
 */
final class OptOutRecorder {
    private final Stamp stamp;
    private final @Nullable UUID importId;
    private final BiFunction<Identifier, @Nullable Long, @Nullable Status> currentStatus;
    private final List<OptOutRecord> records = new ArrayList<>();
    /** The records of the current row, which may close an address in several steps. */
    private final Map<Subject, OptOutRecord> current = new LinkedHashMap<>();

    /** The statuses that the current row has opened by a grant, as they were before the row. */
    private final Map<Subject, Status> opened = new HashMap<>();

    private record Subject(Identifier address, @Nullable Long listId) {}

    /**
     * Creates an empty record.
     *
     * @param currentStatus the current status of an address, on a list or as a whole; null if nothing is known
     */
    OptOutRecorder(
            Stamp stamp,
            @Nullable UUID importId,
            BiFunction<Identifier, @Nullable Long, @Nullable Status> currentStatus) {
        this.stamp = stamp;
        this.importId = importId;
        this.currentStatus = currentStatus;
    }

    /** Begins the next row. */
    void nextRow() {
        records.addAll(current.values());
        current.clear();
        opened.clear();
    }

    /** Records that a grant is about to open an address. */
    void recordOpening(Identifier address, @Nullable Long listId) {
        Status before = currentStatus.apply(address, listId);
        if (before != null) {
            opened.putIfAbsent(new Subject(address, listId), before);
        }
    }

    /** Records that a contact is about to change to {@code after}. */
    void recordClosure(Contact after) {
        for (Channel channel : after.channels().keySet()) {
            Status status = after.effective(channel).orElseThrow();
            if (status.isClosed()) {
                recordClosure(address(after, channel), null, status);
            }
        }
        after.memberships().forEach((key, membership) -> {
            if (membership.status().isClosed() && after.channels().containsKey(key.channel())) {
                recordClosure(address(after, key.channel()), key.listId(), membership.status());
            }
        });
    }

    private static Identifier address(Contact contact, Channel channel) {
        return contact.identifier(IdentifierKind.of(channel)).orElseThrow();
    }

    /** Records that an address is about to change to {@code after}, on a list or as a whole. */
    void recordClosure(Identifier address, @Nullable Long listId, Status after) {
        if (!after.isClosed()) {
            return;
        }
        Subject subject = new Subject(address, listId);
        Status before = opened.containsKey(subject) ? opened.get(subject) : currentStatus.apply(address, listId);
        if (before == null || !before.isClosed() || ConsentLaw.stronger(before, after) != before) {
            current.put(subject, new OptOutRecord(0, address, listId, after, stamp.at(), importId));
        }
    }

    List<OptOutRecord> records() {
        nextRow();
        return List.copyOf(records);
    }
}
