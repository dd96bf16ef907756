package dev.rollcall.model;

/**
 * A named list of contacts.
 *
 * @param id assigned by the store, above 0
 * @param name shown as first given; two names that differ in case only are one list
 */
public record ContactList(long id, String name) {}
