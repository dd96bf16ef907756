package dev.rollcall.options;

import java.util.Objects;

import dev.rollcall.model.Name;
import dev.rollcall.model.Status;

/**
 * A list that every accepted row's contact is put on.
 *
 * @param status what to ask for; the consent law decides what an existing member gets
 */
public record ListTarget(String name, Status status) {
    public ListTarget {
        Objects.requireNonNull(status, "a list target needs a status");
        name = Name.ofList(name);
    }
}
