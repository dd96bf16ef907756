package dev.rollcall.internal.row;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.rollcall.fault.Fault;
import dev.rollcall.fault.FaultCode;
import dev.rollcall.internal.patch.RequestedTags;
import dev.rollcall.internal.text.Blanks;
import dev.rollcall.internal.text.Name;
import dev.rollcall.options.TagRules;

/** The tags of one row while it is read (checklist F-17). Used once. */
final class TagCells {
    private static final ObjectReader JSON =
            new ObjectMapper().reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private static final String COMMA = ",";

    /** The separators of tags in other programs, besides the comma. */
    private static final List<String> OTHER_SEPARATORS = List.of(";", "|", ":::");

    /** The placeholder for an element of an array of tags that is not a tag. */
    private static final String NO_TAG = "\u0000";

    private final TagRules rules;
    private final Consumer<Fault> faults;
    private final Map<String, String> tags = new LinkedHashMap<>();
    private boolean given;
    private boolean anyBad;

    TagCells(TagRules rules, Consumer<Fault> faults) {
        this.rules = rules;
        this.faults = faults;
    }

    /** Adds a blank cell: there are no tags. */
    void blank() {
        given = true;
    }

    /** Adds a cell of tags, with separators or as a JSON array of texts. Reports the first invalid tag. */
    void read(String column, String text) {
        given = true;
        String bad = null;
        for (String part : split(text)) {
            String tag = Name.clean(part);
            if (tag.length() > Name.MAX_LENGTH || !CellText.isLabel(tag)) {
                bad = bad == null ? tag : bad;
            } else if (!tag.isEmpty()) {
                tags.putIfAbsent(Name.key(tag), tag);
            }
        }
        if (looksJoined(text, rules)) {
            faults.accept(Fault.ofCell(FaultCode.JOINED_TAGS, column, text));
        }
        if (bad != null) {
            anyBad = true;
            faults.accept(Fault.ofCell(FaultCode.INVALID_TAG, column, bad.equals(NO_TAG) ? text : bad));
        }
        if (tags.size() > rules.rowLimit()) {
            faults.accept(new Fault(FaultCode.TAG_LIMIT, column, null, tags.size() + " of " + rules.rowLimit()));
        }
    }

    /**
     * Reports whether something seems to separate the tags of {@code text} that is not a separator, so that they become
     * one tag.
     */
    static boolean looksJoined(String text, TagRules rules) {
        return rules.separator() == null
                && OTHER_SEPARATORS.stream().anyMatch(text::contains)
                && !isArray(Blanks.strip(text));
    }

    private List<String> split(String text) {
        String trimmed = Blanks.strip(text);
        if (!isArray(trimmed)) {
            String separator = rules.separator() == null ? COMMA : rules.separator();
            List<String> plain = List.of(text.split(Pattern.quote(separator), -1));
            return plain.stream().allMatch(TagCells::isQuoted)
                    ? plain.stream().map(TagCells::unquoted).toList()
                    : plain;
        }
        List<String> parts = new ArrayList<>();
        try {
            for (JsonNode tag : JSON.readTree(trimmed)) {
                parts.add(tag.isTextual() ? tag.textValue() : NO_TAG);
            }
        } catch (JsonProcessingException noArray) {
            parts.add(NO_TAG);
        }
        return parts;
    }

    /** Reports whether a tag has quotes as Mailchimp writes them. */
    private static boolean isQuoted(String part) {
        String tag = Blanks.strip(part);
        return tag.length() > 1
                && tag.startsWith("\"")
                && tag.endsWith("\"")
                && tag.indexOf('"', 1) == tag.length() - 1;
    }

    private static String unquoted(String part) {
        String tag = Blanks.strip(part);
        return tag.substring(1, tag.length() - 1);
    }

    /**
     * Reports whether a text is an array. Also one that is cut, as {@code ["first",} is: its parts would be tags that
     * nobody meant.
     */
    private static boolean isArray(String text) {
        boolean opens = text.startsWith("[");
        boolean closes = text.endsWith("]");
        return (opens && closes) || (opens && text.indexOf('"') >= 0) || (closes && text.endsWith("\"]"));
    }

    /** Returns the tags of every row, then the row's own. */
    RequestedTags wish() {
        // a cell that cannot be read as a whole replaces nothing
        return new RequestedTags(List.copyOf(withThoseOfEveryRow().values()), given && !anyBad);
    }

    private Map<String, String> withThoseOfEveryRow() {
        if (rules.add().isEmpty()) {
            return tags;
        }
        Map<String, String> all = new LinkedHashMap<>();
        rules.add().forEach(tag -> all.putIfAbsent(Name.key(tag), tag));
        tags.forEach(all::putIfAbsent);
        return all;
    }
}
