package dev.rollcall.options;

import java.util.Set;

/** The names of vendors' own fields. */
final class VendorFields {
    /** The fields that UniSender exports and does not import. */
    static final Set<String> UNISENDER_READ_ONLY = Set.of(
            "email_add_time",
            "email_confirm_time",
            "email_request_ip",
            "email_confirm_ip",
            "phone_add_time",
            "phone_request_ip",
            "id",
            "email_last_delivered_at",
            "email_last_read_at",
            "email_last_clicked_at");

    /** The fields that Everlytic maintains itself. */
    static final Set<String> EVERLYTIC_READ_ONLY = Set.of(
            "id",
            "date_create",
            "score",
            "rating",
            "email_status",
            "email_bounce_hard_count",
            "email_bounce_soft_count",
            "block_bounce_count",
            "sms_bounce_hard_count",
            "sms_bounce_soft_count",
            "sms_bounce_consecutive_count",
            "complaints_count",
            "forward_count",
            "invite_count",
            "bounce_unidentified_count",
            "autoresponder_count",
            "email_message_ids",
            "sms_message_ids",
            "email_message_count",
            "sms_message_count",
            "message_reads_inferred",
            "message_reads_unique",
            "message_link_clicks",
            "message_link_clicks_unique");

    /** The names of data fields; preferences have names of another form. */
    static final String DOTDIGITAL_NAMES = "[a-zA-Z0-9_-]{1,20}|Preference:[^>]+>.+";

    private VendorFields() {}
}
