package dev.rollcall.options;

/** The treatment of a row whose e-mail address belongs to a desk or a machine rather than a person (checklist F-46). */
public enum RoleAddresses {
    /** The row is imported without a warning. */
    ACCEPT,
    /** The row is imported with a warning. */
    WARN,
    /** The address counts as invalid. */
    REFUSE
}
