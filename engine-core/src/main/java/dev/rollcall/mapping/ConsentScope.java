package dev.rollcall.mapping;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import dev.rollcall.model.Blanks;
import dev.rollcall.model.Channel;
import dev.rollcall.model.IdentifierKind;
import dev.rollcall.model.Name;

/**
 * What somebody has left, or has agreed to: a channel, one list, or everything. Written as {@code email}, {@code phone},
 * {@code list:NAME} or {@code contact}.
 */
public sealed interface ConsentScope {
    ConsentScope EMAIL = new OfChannel(Channel.EMAIL);
    ConsentScope PHONE = new OfChannel(Channel.PHONE);
    ConsentScope CONTACT = new OfContact();

    /** All that is sent to the address of a channel. */
    record OfChannel(Channel channel) implements ConsentScope {
        @Override
        public Target status() {
            return new Target.StatusOf(channel);
        }

        @Override
        public String toString() {
            return channel.name().toLowerCase(Locale.ROOT);
        }
    }

    /** One list, by whatever channel. */
    record OfList(String name) implements ConsentScope {
        public OfList {
            name = Name.ofList(name);
        }

        @Override
        public Target status() {
            return new Target.OnList(name);
        }

        @Override
        public String toString() {
            return "list:" + name;
        }
    }

    /** Everything, on addresses that come later as well. */
    record OfContact() implements ConsentScope {
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
     * What the people of a file have left: what is named, or else the channels that the file has a column of addresses for, or both
     * channels if it has none.
     *
     * @param targets what the columns of the file feed
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

    /** The target of a column that holds its status, in words. */
    Target status();

    /**
     * The scope that is written as {@code text}.
     *
     * @throws IllegalArgumentException if there is none
     */
    static ConsentScope parse(String text) {
        return find(text)
                .orElseThrow(() -> new IllegalArgumentException(
                        "'" + Blanks.strip(text) + "' is none of email, phone, contact and list:NAME"));
    }

    /** The scope that is written as {@code text}, if there is one. */
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
