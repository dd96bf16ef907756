package dev.rollcall.options;

import java.util.Objects;

import dev.rollcall.internal.text.Name;
import dev.rollcall.model.Status;

/**
 * A list that the contact of every accepted row is put on. Immutable.
 *
 * @param name the name of the list
 * @param status the requested status; the consent law decides the status of an existing member
 */
public record ListTarget(String name, Status status) {
    /** @throws IllegalArgumentException if the name does not have 1 to 255 characters */
    public ListTarget {
        Objects.requireNonNull(status, "a list target needs a status");
        name = Name.ofList(name);
    }
}
