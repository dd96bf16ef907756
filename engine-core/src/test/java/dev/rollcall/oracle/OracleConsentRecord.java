package dev.rollcall.oracle;

import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;

import dev.rollcall.fault.FaultCode;
import dev.rollcall.mapping.ConsentPart;
import dev.rollcall.model.ConsentRecord;
import dev.rollcall.model.FieldValue;

/** The consent record that the cells of a row make together (F-19). */
final class OracleConsentRecord {
    private static final String IPV4 = "(([1-9]?[0-9]|1[0-9][0-9]|2[0-4][0-9]|25[0-5])(\\.(?!$)|$)){4}";

    /** Texts and columns of the cells that have a value. */
    private final Map<ConsentPart, String> texts = new EnumMap<>(ConsentPart.class);

    private final Map<ConsentPart, String> columns = new EnumMap<>(ConsentPart.class);

    void put(ConsentPart part, String column, String text) {
        texts.put(part, OracleText.nfc(text));
        columns.put(part, column);
    }

    /** Reads the collected cells. */
    void read(OracleRow row, boolean complete, ZoneId zone) {
        if (texts.isEmpty()) {
            return;
        }
        for (ConsentPart part : ConsentPart.values()) {
            if (texts.containsKey(part) && !valid(part, texts.get(part), zone)) {
                row.fault(FaultCode.CONSENT_NOT_RECORDED, columns.get(part));
                return;
            }
        }
        boolean enough = complete
                ? texts.size() == ConsentPart.values().length
                : texts.containsKey(ConsentPart.TEXT) && texts.containsKey(ConsentPart.AT);
        if (!enough) {
            row.fault(FaultCode.CONSENT_NOT_RECORDED, null);
            return;
        }
        row.consent = new ConsentRecord(
                texts.get(ConsentPart.TEXT),
                OracleValues.instant((FieldValue) OracleValues.date(texts.get(ConsentPart.AT), zone), zone),
                texts.get(ConsentPart.URL),
                texts.get(ConsentPart.IP),
                texts.get(ConsentPart.USER_AGENT));
    }

    private static boolean valid(ConsentPart part, String text, ZoneId zone) {
        return switch (part) {
            case TEXT -> text.length() <= 10_000 && !OracleText.brokenOrControl(text.replace("\n", ""));
            case AT -> OracleValues.date(text, zone) instanceof FieldValue;
            case URL -> line(text) && text.matches("(?i)https?://[^/\\s]+(/\\S*)?");
            case IP -> text.matches(IPV4) || text.matches("[0-9a-fA-F]{0,4}(:[0-9a-fA-F]{0,4}){2,7}");
            case USER_AGENT -> line(text);
        };
    }

    private static boolean line(String text) {
        return text.length() <= 2_000 && !OracleText.brokenOrControl(text);
    }

    /** All parts of a record, whose own text hides them. */
    static String shown(ConsentRecord record) {
        return record.at() + " " + record.text() + " " + record.url() + " " + record.ip() + " " + record.userAgent();
    }
}
