package dev.rollcall.mapping;

import java.util.Locale;
import java.util.Optional;

import dev.rollcall.internal.text.Blanks;
import dev.rollcall.internal.text.Name;
import dev.rollcall.model.Channel;
import dev.rollcall.model.FieldDefinition;
import dev.rollcall.model.FieldType;
import dev.rollcall.model.IdentifierKind;

/**
 * The target of a column. Immutable. {@code toString()} is the text by which options files and the command line name
 * it, as in {@code email}, {@code field:city} or {@code opt_out:email}; {@link #parse} is its inverse. The message
 * about a wrong one has all of them.
 */
public sealed interface Target {
    /**
     * An identifier of the contact. The engine's own id is only matched; it is never assigned.
     *
     * @param kind the kind of identifier
     */
    record Identifies(IdentifierKind kind) implements Target {
        @Override
        public String toString() {
            return kind.name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A field. One that does not exist must be created first, or by the request's unknown-columns option.
     *
     * @param name the name of the field, 1 to 255 characters
     */
    record Field(String name) implements Target {
        /** @throws IllegalArgumentException if the name does not have 1 to 255 characters */
        public Field {
            name = new FieldDefinition(name, FieldType.TEXT).name();
        }

        @Override
        public String toString() {
            return "field:" + name;
        }
    }

    /**
     * The consent status of a channel.
     *
     * @param channel the channel
     */
    record StatusOf(Channel channel) implements Target {
        @Override
        public String toString() {
            return channel.name().toLowerCase(Locale.ROOT) + "_status";
        }
    }

    /** The status of the contact as a whole: on, off, or the reason why it is closed (checklist F-77). */
    record StatusOfContact() implements Target {
        @Override
        public String toString() {
            return "contact_status";
        }
    }

    /**
     * The availability of a channel.
     *
     * @param channel the channel
     */
    record AvailabilityOf(Channel channel) implements Target {
        @Override
        public String toString() {
            return channel.name().toLowerCase(Locale.ROOT) + "_availability";
        }
    }

    /**
     * The contact's status on one list; a blank cell requests nothing.
     *
     * @param name the name of the list, 1 to 255 characters
     */
    record OnList(String name) implements Target {
        /** @throws IllegalArgumentException if the name does not have 1 to 255 characters */
        public OnList {
            name = Name.ofList(name);
        }

        @Override
        public String toString() {
            return "list:" + name;
        }
    }

    /**
     * A yes or no to a claim. Several columns may feed the same one: the strongest closing of a row counts.
     *
     * @param claim the claim
     * @param scope the scope of the claim
     */
    record Flag(Claim claim, ConsentScope scope) implements Target {
        /** @throws IllegalArgumentException if the claim cannot be made of the scope */
        public Flag {
            requireFitting(claim, scope);
        }

        @Override
        public String toString() {
            return claim.word() + ":" + scope;
        }
    }

    /**
     * The time since which a claim holds. A blank cell, or a date with only zeros, means the same as a blank flag.
     *
     * @param claim the claim
     * @param scope the scope of the claim
     */
    record TimeOf(Claim claim, ConsentScope scope) implements Target {
        /** @throws IllegalArgumentException if the claim cannot be made of the scope */
        public TimeOf {
            requireFitting(claim, scope);
        }

        @Override
        public String toString() {
            return claim.word() + "_time:" + scope;
        }
    }

    private static void requireFitting(Claim claim, ConsentScope scope) {
        if (claim == Claim.BOUNCED && !(scope instanceof ConsentScope.OfChannel)) {
            throw new IllegalArgumentException(
                    "an address bounces, not a contact or a list; use bounced:email or bounced:phone");
        }
    }

    /**
     * Lists of one channel, separated by commas. The columns of a channel belong together (ruling R-18).
     *
     * @param channel the channel
     * @param part the part that the column holds
     */
    record ListsOf(Channel channel, ListPart part) implements Target {
        @Override
        public String toString() {
            return channel.name().toLowerCase(Locale.ROOT) + "_lists" + part.suffix();
        }
    }

    /**
     * A part of the proof that the person has agreed to something. The columns make one record together (checklist
     * F-19).
     *
     * @param part the part
     */
    record ConsentOf(ConsentPart part) implements Target {
        @Override
        public String toString() {
            return "consent_" + part.name().toLowerCase(Locale.ROOT);
        }
    }

    /** The request to delete the contact: 1 or 0. */
    record Delete() implements Target {
        @Override
        public String toString() {
            return "delete";
        }
    }

    /**
     * The treatment of the row if its contact is known: update, ignore or add. For a blank cell the request decides.
     */
    record OnExisting() implements Target {
        @Override
        public String toString() {
            return "on_existing";
        }
    }

    /**
     * The identifier that the row's contact is found by: id, email, phone or external_id. For a blank cell the request
     * decides.
     */
    record MatchBy() implements Target {
        @Override
        public String toString() {
            return "match_by";
        }
    }

    /** Tags, separated by commas or as a JSON array of texts. */
    record Tags() implements Target {
        @Override
        public String toString() {
            return "tags";
        }
    }

    /** No target; a row with a value gets a warning. */
    record ReadOnly() implements Target {
        @Override
        public String toString() {
            return "read_only";
        }
    }

    /** No target. */
    record Ignored() implements Target {
        @Override
        public String toString() {
            return "ignore";
        }
    }

    /** Returns the target of the e-mail address. */
    static Target email() {
        return new Identifies(IdentifierKind.EMAIL);
    }

    /** Returns the target of the phone number. */
    static Target phone() {
        return new Identifies(IdentifierKind.PHONE);
    }

    /** Returns the target of the host's own identifier. */
    static Target externalId() {
        return new Identifies(IdentifierKind.EXTERNAL_ID);
    }

    /** Returns the target of the engine's own identifier. */
    static Target id() {
        return new Identifies(IdentifierKind.ID);
    }

    /**
     * Returns the target of a field.
     *
     * @throws IllegalArgumentException if the name does not have 1 to 255 characters
     */
    static Target field(String name) {
        return new Field(name);
    }

    /** Returns the target of tags. */
    static Target tags() {
        return new Tags();
    }

    /** Returns the target of the consent status of a channel. */
    static Target status(Channel channel) {
        return new StatusOf(channel);
    }

    /**
     * Returns the target of the status on a list.
     *
     * @throws IllegalArgumentException if the name does not have 1 to 255 characters
     */
    static Target statusOnList(String name) {
        return new OnList(name);
    }

    /**
     * Returns the target of a yes or no to a claim.
     *
     * @throws IllegalArgumentException if the claim cannot be made of the scope
     */
    static Target flag(Claim claim, ConsentScope scope) {
        return new Flag(claim, scope);
    }

    /** Returns the target of a column that feeds nothing. */
    static Target ignored() {
        return new Ignored();
    }

    /**
     * Returns the target that is written as {@code text}.
     *
     * @throws IllegalArgumentException if {@code text} is not a target
     */
    static Target parse(String text) {
        String trimmed = Blanks.strip(text);
        int colon = trimmed.indexOf(':');
        Optional<Target> target = colon < 0
                ? TargetWords.plain(trimmed)
                : TargetWords.named(trimmed.substring(0, colon), trimmed.substring(colon + 1));
        return target.orElseThrow(
                () -> new IllegalArgumentException("'" + trimmed + "' is no column target; use " + TargetWords.all()));
    }
}
