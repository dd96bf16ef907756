package dev.rollcall.options;

import java.util.ArrayList;
import java.util.List;

import dev.rollcall.model.Name;

/**
 * The rules for the lists that a row's contact is put on. Immutable.
 *
 * @param targets the lists that every accepted contact is put on, each named once; default none
 * @param create whether targets and list columns create lists that do not exist; default false: the import is refused
 * @param replace whether a row with list columns of a channel replaces the contact's memberships there, opt-outs
 *     excepted (ruling R-18); default false
 * @param byId whether cells name lists by their ids rather than by their names; default false
 * @param channels the channels that a list status applies to if it names none; default BY_ADDRESS
 * @param required whether a row that asks for no list is refused (checklist F-66); default false
 */
public record ListRules(
        List<ListTarget> targets,
        boolean create,
        boolean replace,
        boolean byId,
        ListChannels channels,
        boolean required) {
    private static final ListRules DEFAULTS =
            new ListRules(List.of(), false, false, false, ListChannels.BY_ADDRESS, false);

    /** @throws IllegalArgumentException if a list is named twice */
    public ListRules {
        targets = List.copyOf(targets);
        if (targets.stream().map(list -> Name.key(list.name())).distinct().count() < targets.size()) {
            throw new IllegalArgumentException("a list is named twice; name each once");
        }
    }

    /** Returns the defaults named above. */
    public static ListRules defaults() {
        return DEFAULTS;
    }

    /**
     * Returns a copy with one more target.
     *
     * @throws IllegalArgumentException if the list is a target already
     */
    public ListRules with(ListTarget target) {
        List<ListTarget> more = new ArrayList<>(targets);
        more.add(target);
        return new ListRules(more, create, replace, byId, channels, required);
    }

    /** Returns a copy with {@code create} set to {@code value}. */
    public ListRules withCreate(boolean value) {
        return new ListRules(targets, value, replace, byId, channels, required);
    }

    /** Returns a copy with {@code replace} set to {@code value}. */
    public ListRules withReplace(boolean value) {
        return new ListRules(targets, create, value, byId, channels, required);
    }

    /** Returns a copy with {@code byId} set to {@code value}. */
    public ListRules withById(boolean value) {
        return new ListRules(targets, create, replace, value, channels, required);
    }

    /** Returns a copy with {@code channels} set to {@code value}. */
    public ListRules withChannels(ListChannels value) {
        return new ListRules(targets, create, replace, byId, value, required);
    }

    /** Returns a copy with {@code required} set to {@code value}. */
    public ListRules withRequired(boolean value) {
        return new ListRules(targets, create, replace, byId, channels, value);
    }
}
