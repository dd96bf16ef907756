package dev.rollcall.oracle;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rollcall.fault.FaultCode;
import dev.rollcall.options.TagRules;

/** Cells of tags: with separators, or a JSON array of texts. */
final class OracleTags {
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private OracleTags() {}

    /** Reads a blank cell of a tag column. */
    static void blank(OracleRow row) {
        row.ownTags = row.ownTags == null ? new HashSet<>() : row.ownTags;
    }

    static void read(OracleRow row, String column, String text, TagRules rules) {
        blank(row);
        boolean bad = false;
        for (String part : parts(text, rules.separator())) {
            String tag = part == null ? null : OracleText.name(part);
            if (tag == null || !OracleText.isLabel(tag)) {
                bad = true;
            } else if (!tag.isEmpty()) {
                row.ownTags.add(OracleText.key(tag));
                row.tags.putIfAbsent(OracleText.key(tag), tag);
            }
        }
        boolean other = text.contains(";") || text.contains("|") || text.contains(":::");
        if (other && rules.separator() == null && !isArray(text)) {
            row.fault(FaultCode.JOINED_TAGS, column);
        }
        if (bad) {
            row.badTags = true;
            row.fault(FaultCode.INVALID_TAG, column);
        }
        if (row.ownTags.size() > rules.rowLimit()) {
            row.invalid = true;
            row.fault(FaultCode.TAG_LIMIT, column);
        }
    }

    private static List<String> separated(String text, String separator) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int end = text.indexOf(separator); end >= 0; end = text.indexOf(separator, start)) {
            parts.add(text.substring(start, end));
            start = end + separator.length();
        }
        parts.add(text.substring(start));
        return parts;
    }

    private static boolean isArray(String text) {
        boolean whole = text.startsWith("[") && text.endsWith("]");
        boolean cut = text.startsWith("[") && text.contains("\"") || text.endsWith("\"]");
        return whole || cut;
    }

    /** The tags of a cell; null for an element that is no text. */
    private static List<String> parts(String text, String separator) {
        if (!isArray(text)) {
            List<String> plain = separated(text, separator == null ? "," : separator);
            return plain.stream().allMatch(part -> part.strip().matches("\"[^\"]*\""))
                    ? plain.stream().map(part -> part.strip().replace("\"", "")).toList()
                    : plain;
        }
        List<String> parts = new ArrayList<>();
        try {
            for (JsonNode element : JSON.readTree(text)) {
                parts.add(element.textValue());
            }
        } catch (JsonProcessingException malformed) {
            parts.add(null);
        }
        return parts;
    }
}
