package dev.rollcall.model;

/**
 * A named list of contacts.
 *
 * @param id assigned by the store, above 0
 * @param name shown as first given; two names that differ in case only are one list
 * @param reserved whether imports may put nobody on it; they may take people off, as an opt-out does
 */
public record ContactList(long id, String name, boolean reserved) {}
