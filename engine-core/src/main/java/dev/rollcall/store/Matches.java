package dev.rollcall.store;

import java.util.List;

import dev.rollcall.model.Contact;
import dev.rollcall.model.Suppression;

/**
 * The result of a look-up. Immutable if its lists are.
 *
 * @param contacts every contact that owns one of the identifiers, each once, complete with memberships and tags
 * @param suppressions every suppression, of any list and origin, of an e-mail address or phone number that is looked up
 *     or that one of the contacts owns, or of the domain of such an address
 */
public record Matches(List<Contact> contacts, List<Suppression> suppressions) {}
