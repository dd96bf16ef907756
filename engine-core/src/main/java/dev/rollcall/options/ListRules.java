package dev.rollcall.options;

import java.util.ArrayList;
import java.util.List;

import dev.rollcall.model.Name;

/**
 * Which lists a row's contact is put on.
 *
 * @param targets the lists that every accepted contact is put on; default none
 * @param create whether targets and list columns that do not exist are created; default no: they are refused
 * @param replace whether a row with list columns of a channel replaces the memberships that the contact has there, opt-outs
 *     excepted (ruling R-18); default no
 * @param byId whether cells name lists by their ids rather than by their names; default no
 * @param channels which channels a list status that names none speaks of; default BY_ADDRESS
 * @param required whether a row that asks for no list is refused (checklist F-66); default no
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

    public ListRules {
        targets = List.copyOf(targets);
        if (targets.stream().map(list -> Name.key(list.name())).distinct().count() < targets.size()) {
            throw new IllegalArgumentException("a list is named twice; name each once");
        }
    }

    public static ListRules defaults() {
        return DEFAULTS;
    }

    /** With one target more. */
    public ListRules with(ListTarget target) {
        List<ListTarget> more = new ArrayList<>(targets);
        more.add(target);
        return new ListRules(more, create, replace, byId, channels, required);
    }

    public ListRules withCreate(boolean value) {
        return new ListRules(targets, value, replace, byId, channels, required);
    }

    public ListRules withReplace(boolean value) {
        return new ListRules(targets, create, value, byId, channels, required);
    }

    public ListRules withById(boolean value) {
        return new ListRules(targets, create, replace, value, channels, required);
    }

    public ListRules withChannels(ListChannels value) {
        return new ListRules(targets, create, replace, byId, value, required);
    }

    public ListRules withRequired(boolean value) {
        return new ListRules(targets, create, replace, byId, channels, value);
    }
}
