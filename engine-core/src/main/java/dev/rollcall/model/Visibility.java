package dev.rollcall.model;

/** Whether the people that contacts are about may see a field of theirs. The engine keeps it for the host, and shows nobody anything. */
public enum Visibility {
    PUBLIC,
    PRIVATE
}
