package dev.rollcall.options;

/** What becomes of a row whose e-mail address belongs to a desk or a machine rather than a person (checklist F-46). */
public enum RoleAddresses {
    ACCEPT,
    /** It is imported with a warning. */
    WARN,
    /** The address counts as invalid. */
    REFUSE
}
