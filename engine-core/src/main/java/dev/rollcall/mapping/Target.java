package dev.rollcall.mapping;

import java.util.Locale;
import java.util.Optional;

import dev.rollcall.model.Blanks;
import dev.rollcall.model.Channel;
import dev.rollcall.model.FieldDefinition;
import dev.rollcall.model.FieldType;
import dev.rollcall.model.IdentifierKind;
import dev.rollcall.model.Name;

/**
 * What a column feeds. Written as text in options files and on the command line: {@code id}, {@code email}, {@code phone},
 * {@code external_id}, {@code contact_status}, {@code email_status}, {@code phone_status}, {@code email_availability}, {@code phone_availability},
 * {@code email_lists}, {@code email_lists_since}, {@code email_lists_unsubscribed}, {@code email_lists_excluded}, the same four for
 * {@code phone}, {@code tags}, {@code consent_text}, {@code consent_at}, {@code consent_url}, {@code consent_ip},
 * {@code consent_user_agent}, {@code delete}, {@code on_existing}, {@code match_by}, {@code read_only}, {@code ignore},
 * {@code list:NAME}, {@code field:NAME}; and for columns of yes and no {@code opt_out:SCOPE}, {@code opt_in:SCOPE},
 * {@code suppressed:SCOPE}, {@code complained:SCOPE}, {@code bounced:SCOPE}, for columns of times {@code opt_out_time:SCOPE} and so on,
 * where SCOPE is {@code email}, {@code phone}, {@code contact} or {@code list:NAME}.
 */
public sealed interface Target {
    /** An identifier of the contact. The engine's own id only matches; it is never assigned. */
    record Identifies(IdentifierKind kind) implements Target {
        @Override
        public String toString() {
            return kind.name().toLowerCase(Locale.ROOT);
        }
    }

    /** A field. One that does not exist must be created first, or by the request's unknown-columns option. */
    record Field(String name) implements Target {
        public Field {
            name = new FieldDefinition(name, FieldType.TEXT).name();
        }

        @Override
        public String toString() {
            return "field:" + name;
        }
    }

    /** The consent status of a channel. */
    record StatusOf(Channel channel) implements Target {
        @Override
        public String toString() {
            return channel.name().toLowerCase(Locale.ROOT) + "_status";
        }
    }

    /** How the contact stands as a whole: on, off, or why it is closed (checklist F-77). */
    record StatusOfContact() implements Target {
        @Override
        public String toString() {
            return "contact_status";
        }
    }

    /** The availability of a channel. */
    record AvailabilityOf(Channel channel) implements Target {
        @Override
        public String toString() {
            return channel.name().toLowerCase(Locale.ROOT) + "_availability";
        }
    }

    /** The contact's status on one list; a blank cell asks for nothing. */
    record OnList(String name) implements Target {
        public OnList {
            name = Name.ofList(name);
        }

        @Override
        public String toString() {
            return "list:" + name;
        }
    }

    /** Yes or no, to what {@code claim} says. Several columns may feed the same: the strongest closing of a row counts. */
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

    /** A time: since then {@code claim} holds. A blank cell, or a date that is all zeros, says nothing but what a blank flag says. */
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

    /** Lists of one channel, separated by commas. The columns of a channel belong together (ruling R-18). */
    record ListsOf(Channel channel, Part part) implements Target {
        /** What such a column says. */
        public enum Part {
            /** The lists to be on. */
            LISTS(""),
            /** Since when, one time for each of them. */
            SINCE("_since"),
            /** The lists that the person has left. */
            UNSUBSCRIBED("_unsubscribed"),
            /** The lists to be taken off, without prejudice. */
            EXCLUDED("_excluded");

            private final String suffix;

            Part(String suffix) {
                this.suffix = suffix;
            }
        }

        @Override
        public String toString() {
            return channel.name().toLowerCase(Locale.ROOT) + "_lists" + part.suffix;
        }
    }

    /** A part of the proof that the person has agreed to something. The columns make one record together (checklist F-19). */
    record ConsentOf(ConsentPart part) implements Target {
        @Override
        public String toString() {
            return "consent_" + part.name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether the contact is to be deleted: 1 or 0. */
    record Delete() implements Target {
        @Override
        public String toString() {
            return "delete";
        }
    }

    /** What becomes of the row if its contact is known: update, ignore or add. A blank cell leaves it to the request. */
    record OnExisting() implements Target {
        @Override
        public String toString() {
            return "on_existing";
        }
    }

    /** Which identifier the row's contact is found by: id, email, phone or external_id. A blank cell leaves it to the request. */
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

    /** Nothing; a row that gives a value gets a warning. */
    record ReadOnly() implements Target {
        @Override
        public String toString() {
            return "read_only";
        }
    }

    /** Nothing. */
    record Ignored() implements Target {
        @Override
        public String toString() {
            return "ignore";
        }
    }

    /**
     * The target that is written as {@code text}.
     *
     * @throws IllegalArgumentException if there is none
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
