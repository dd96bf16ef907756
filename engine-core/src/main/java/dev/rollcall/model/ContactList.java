package dev.rollcall.model;

/**
 * A named list of contacts. Immutable.
 *
 * @param id the number that the store assigns, above 0
 * @param name the name as first given; two names that differ only in case name the same list
 * @param reserved whether imports may not put contacts on the list; they may remove contacts, as an opt-out does
 */
public record ContactList(long id, String name, boolean reserved) {}
