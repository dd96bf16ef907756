package dev.rollcall.options;

import java.util.Set;

/** The local parts that usually belong to a desk rather than a person. */
final class RoleNames {
    static final Set<String> USUAL = Set.of(
            "abuse",
            "accounts",
            "admin",
            "administrator",
            "all",
            "billing",
            "contact",
            "enquiries",
            "everyone",
            "help",
            "hostmaster",
            "hr",
            "info",
            "jobs",
            "mailer-daemon",
            "marketing",
            "no-reply",
            "noreply",
            "office",
            "orders",
            "postmaster",
            "press",
            "privacy",
            "root",
            "sales",
            "security",
            "service",
            "spam",
            "staff",
            "support",
            "team",
            "webmaster");

    private RoleNames() {}
}
