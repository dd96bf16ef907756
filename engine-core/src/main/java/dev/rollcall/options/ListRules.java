package dev.rollcall.options;

import java.util.List;

import dev.rollcall.internal.text.Name;

import static dev.rollcall.options.OptionTypes.flag;
import static dev.rollcall.options.OptionTypes.listOf;
import static dev.rollcall.options.OptionTypes.oneOf;

/** The rules for the lists that a row's contact is put on. Immutable. */
public final class ListRules extends OptionGroup {
    /** The lists that every accepted contact is put on, each named once. */
    public static final ImportOption<List<ListTarget>> TARGETS = ImportOption.of(
            "lists.targets",
            listOf(ListTargetParts.TYPE).checked(ListRules::requireNamesOnce),
            List.of(),
            "The lists that accepted contacts are added to, with a status for each.");

    /** The creation of lists that do not exist. Without it, the import is refused. */
    public static final ImportOption<Boolean> CREATE = ImportOption.of(
            "lists.create", flag(), false, "Unknown lists are created. Otherwise the import is refused.");

    /**
     * The replacement of the contact's memberships in a channel by the row's, opt-outs excepted, if the row has list
     * columns of the channel (ruling R-18).
     */
    public static final ImportOption<Boolean> REPLACE = ImportOption.of(
            "lists.replace",
            flag(),
            false,
            "A row with list columns removes its contact from all other lists. Opt-outs stay.");

    /** The naming of lists in cells by their ids rather than by their names. */
    public static final ImportOption<Boolean> BY_ID =
            ImportOption.of("lists.byId", flag(), false, "Cells name lists by id. Otherwise they name them by name.");

    /** The channels that a list status applies to if it names none. */
    public static final ImportOption<ListChannels> CHANNELS = ImportOption.of(
            "lists.channels",
            oneOf(ListChannels.values()),
            ListChannels.BY_ADDRESS,
            "The channel of a list status that names none. `BY_ADDRESS`: e-mail if the contact has an address,"
                    + " otherwise phone.");

    /** The refusal of rows that ask for no list (checklist F-66). */
    public static final ImportOption<Boolean> REQUIRED =
            ImportOption.of("lists.required", flag(), false, "Rows that name no list are refused.");

    static final List<ImportOption<?>> OPTIONS = List.of(TARGETS, CREATE, REPLACE, BY_ID, CHANNELS, REQUIRED);

    ListRules(OptionValues values) {
        super(values, OPTIONS);
    }

    private static List<ListTarget> requireNamesOnce(List<ListTarget> targets) {
        if (targets.stream().map(list -> Name.key(list.name())).distinct().count() < targets.size()) {
            throw new IllegalArgumentException("a list is named twice; name each once");
        }
        return targets;
    }

    /** Returns the value of {@link #TARGETS}. */
    public List<ListTarget> targets() {
        return get(TARGETS);
    }

    /** Returns the value of {@link #CREATE}. */
    public boolean create() {
        return get(CREATE);
    }

    /** Returns the value of {@link #REPLACE}. */
    public boolean replace() {
        return get(REPLACE);
    }

    /** Returns the value of {@link #BY_ID}. */
    public boolean byId() {
        return get(BY_ID);
    }

    /** Returns the value of {@link #CHANNELS}. */
    public ListChannels channels() {
        return get(CHANNELS);
    }

    /** Returns the value of {@link #REQUIRED}. */
    public boolean required() {
        return get(REQUIRED);
    }
}
