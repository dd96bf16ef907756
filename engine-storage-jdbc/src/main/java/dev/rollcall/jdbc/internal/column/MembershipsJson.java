package dev.rollcall.jdbc.internal.column;

import java.io.IOException;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.rollcall.model.Membership;
import dev.rollcall.model.MembershipKey;
import dev.rollcall.store.StoreException;
import org.jspecify.annotations.Nullable;

/**
 * The memberships of a contact as JSON text, each an array of list, channel, status, time and import:
 * {@code [[5,1,2,1767225600000000,null]]}. Canonical; null when there are none.
 */
public final class MembershipsJson {
    private static final int USUAL_LENGTH = 80;

    private static final String DAMAGED = "the memberships of a contact are damaged in the database";

    private MembershipsJson() {}

    public static @Nullable String write(SortedMap<MembershipKey, Membership> memberships) {
        if (memberships.isEmpty()) {
            return null;
        }
        StringBuilder json = new StringBuilder(USUAL_LENGTH);
        memberships.forEach((key, membership) -> {
            json.append(json.isEmpty() ? "[[" : ",[");
            json.append(key.listId()).append(',');
            json.append(CodeColumn.CHANNEL.of(key.channel())).append(',');
            json.append(CodeColumn.STATUS.of(membership.status())).append(',');
            json.append(TimeColumn.of(membership.since())).append(',');
            UUID importId = membership.importId();
            if (importId == null) {
                json.append("null]");
            } else {
                json.append('"').append(importId).append("\"]");
            }
        });
        return json.append(']').toString();
    }

    public static SortedMap<MembershipKey, Membership> read(@Nullable String text) {
        if (text == null) {
            return Collections.emptySortedMap();
        }
        SortedMap<MembershipKey, Membership> memberships = new TreeMap<>();
        try (JsonParser json = JsonColumn.FACTORY.createParser(text)) {
            require(json.nextToken() == JsonToken.START_ARRAY);
            while (json.nextToken() == JsonToken.START_ARRAY) {
                readOne(json, memberships);
            }
            require(json.currentToken() == JsonToken.END_ARRAY);
        } catch (IOException | IllegalArgumentException e) {
            throw JsonColumn.unexpected(DAMAGED, e);
        }
        return memberships;
    }

    private static void readOne(JsonParser json, SortedMap<MembershipKey, Membership> memberships) throws IOException {
        MembershipKey key = new MembershipKey(number(json), CodeColumn.CHANNEL.constant((int) number(json)));
        Membership membership = new Membership(
                CodeColumn.STATUS.constant((int) number(json)), TimeColumn.instant(number(json)), importId(json));
        require(json.nextToken() == JsonToken.END_ARRAY);
        memberships.put(key, membership);
    }

    private static long number(JsonParser json) throws IOException {
        require(json.nextToken() == JsonToken.VALUE_NUMBER_INT);
        return json.getLongValue();
    }

    private static @Nullable UUID importId(JsonParser json) throws IOException {
        String text = json.nextTextValue();
        require(text != null || json.currentToken() == JsonToken.VALUE_NULL);
        return text == null ? null : UUID.fromString(text);
    }

    private static void require(boolean asWritten) {
        if (!asWritten) {
            throw new StoreException(DAMAGED);
        }
    }
}
