package dev.rollcall.mapping;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import dev.rollcall.internal.text.Blanks;
import dev.rollcall.internal.text.Name;
import dev.rollcall.model.Channel;
import dev.rollcall.model.IdentifierKind;

/**
 * The scope of leaving or agreeing: a channel, one list, or everything. Immutable. Written as {@code email},
 * {@code phone}, {@code list:NAME} or {@code contact}.
 */
public sealed interface ConsentScope {
    /** The kinds of scopes. */
    enum Kind {
        /** {@link OfChannel}. */
        CHANNEL,
        /** {@link OfList}. */
        LIST,
        /** {@link OfContact}. */
        CONTACT
    }

    /** The e-mail channel. */
    ConsentScope EMAIL = new OfChannel(Channel.EMAIL);
    /** The phone channel. */
    ConsentScope PHONE = new OfChannel(Channel.PHONE);
    /** The contact as a whole. */
    ConsentScope CONTACT = new OfContact();

    /**
     * Everything that is sent to the address of a channel.
     *
     * @param channel the channel
     */
    record OfChannel(Channel channel) implements ConsentScope {
        @Override
        public Kind kind() {
            return Kind.CHANNEL;
        }

        @Override
        public Target status() {
            return Target.status(channel);
        }

        @Override
        public String toString() {
            return channel.name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One list, through every channel.
     *
     * @param name the name of the list, 1 to 255 characters
     */
    record OfList(String name) implements ConsentScope {
        /** @throws IllegalArgumentException if the name does not have 1 to 255 characters */
        public OfList {
            name = Name.ofList(name);
        }

        @Override
        public Kind kind() {
            return Kind.LIST;
        }

        @Override
        public Target status() {
            return Target.statusOnList(name);
        }

        @Override
        public String toString() {
            return "list:" + name;
        }
    }

    /** Everything, including addresses that the contact gets later. */
    record OfContact() implements ConsentScope {
        @Override
        public Kind kind() {
            return Kind.CONTACT;
        }

        @Override
        public Target status() {
            return new Target.StatusOfContact();
        }

        @Override
        public String toString() {
            return "contact";
        }
    }

    /**
     * Returns the scopes that the people of a file have left: the named ones; if none is named, the channels that the
     * file has address columns for, or both channels if it has none.
     *
     * @param named the scopes that the request names
     * @param targets the targets of the file's columns
     */
    static Set<ConsentScope> left(List<ConsentScope> named, List<Target> targets) {
        Set<ConsentScope> left = new LinkedHashSet<>(named);
        for (Channel channel : Channel.values()) {
            if (named.isEmpty() && targets.contains(new Target.Identifies(IdentifierKind.of(channel)))) {
                left.add(new OfChannel(channel));
            }
        }
        return left.isEmpty() ? Set.of(EMAIL, PHONE) : left;
    }

    /** Returns the kind of this scope. */
    Kind kind();

    /** Returns the target of a column that holds the status of this scope, in words. */
    Target status();

    /**
     * Returns the scope that is written as {@code text}.
     *
     * @throws IllegalArgumentException if {@code text} is not a scope
     */
    static ConsentScope parse(String text) {
        return find(text)
                .orElseThrow(() -> new IllegalArgumentException(
                        "'" + Blanks.strip(text) + "' is none of email, phone, contact and list:NAME"));
    }

    /** Returns the scope that is written as {@code text}; empty if it is not a scope. */
    static Optional<ConsentScope> find(String text) {
        String stripped = Blanks.strip(text);
        int colon = stripped.indexOf(':');
        if (colon >= 0) {
            String word = Blanks.strip(stripped.substring(0, colon));
            String name = stripped.substring(colon + 1);
            return word.equalsIgnoreCase("list") && !Blanks.isBlank(name)
                    ? Optional.of(new OfList(name))
                    : Optional.empty();
        }
        return switch (stripped.toLowerCase(Locale.ROOT)) {
            case "email" -> Optional.of(EMAIL);
            case "phone" -> Optional.of(PHONE);
            case "contact" -> Optional.of(CONTACT);
            default -> Optional.empty();
        };
    }
}
