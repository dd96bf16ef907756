package dev.rollcall.internal.header;

import java.util.BitSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import dev.rollcall.mapping.Claim;
import dev.rollcall.mapping.ConsentScope;
import dev.rollcall.mapping.MappingProblem;
import dev.rollcall.mapping.Target;
import org.jspecify.annotations.Nullable;

/**
 * The meaning of a header whose words are about leaving or agreeing (ruling R-30). Only the owner of the file knows
 * whether the column says so, and in what words; but a column with such a header is never omitted silently, which would
 * turn people who have left into people to mail.
 *
 * @param form the apparent form of the cells
 * @param claim the apparent meaning of a yes, or of a time
 * @param scope the apparent scope, or null if it is one that the engine does not manage, such as letters or a fax
 */
record ConsentHeader(Form form, Claim claim, @Nullable ConsentScope scope) {
    private static final Pattern ENDS_WITH_PHONE = Pattern.compile(".{3,}(?:call|phone|sms|text)s?");

    /** The form of the cells of a column. */
    enum Form {
        FLAG,
        TIME,
        STATUS,
        /** A reason for leaving, in few words. */
        REASON,
        /** A reason for leaving, in the person's own words. */
        COMMENT,
        /** The time of a change to an unknown status. */
        CHANGE
    }

    /**
     * Returns the meaning of {@code header}; empty if it has no such words, or is about a link, a count, a text or the
     * like.
     */
    static Optional<ConsentHeader> of(String header) {
        return new Reading(HeaderWords.of(header)).result();
    }

    /** Returns the kind of problem that stops the import if the request does not settle the column. */
    MappingProblem.Kind kind() {
        if (form == Form.STATUS || form == Form.CHANGE) {
            return MappingProblem.Kind.STATUS;
        }
        return claim == Claim.OPT_IN ? MappingProblem.Kind.AGREEING : MappingProblem.Kind.LEAVING;
    }

    /** Reports whether a row with a time in the column has agreed, so that only rows without one need an answer. */
    boolean isOptInTime() {
        return form == Form.TIME && claim == Claim.OPT_IN;
    }

    /**
     * Reports whether the column can only say that people have left the given scopes, which the request says of
     * everybody.
     */
    boolean isSettledIf(Set<ConsentScope> left) {
        boolean plain = form != Form.STATUS && form != Form.REASON && form != Form.COMMENT;
        boolean weak = claim == Claim.OPT_OUT || claim == Claim.OPT_IN;
        return plain && weak && scope != null && (left.contains(scope) || left.contains(ConsentScope.CONTACT));
    }

    /** Returns the most likely target of the column. */
    Target likeliest() {
        if (scope == null || form == Form.CHANGE || form == Form.COMMENT) {
            return Target.ignored();
        }
        return switch (form) {
            case FLAG -> Target.flag(claim, scope);
            case TIME -> new Target.TimeOf(claim, scope);
            default -> scope.status();
        };
    }

    /** A header during its analysis. Used once. */
    private static final class Reading {
        private final HeaderWords header;
        private final BitSet left;
        private final BitSet suppressed;
        private final BitSet bounced;
        private final BitSet complained;
        private final BitSet agreed;
        private final BitSet topic;
        private final BitSet status;
        /** The places of all words about leaving. */
        private final BitSet leaving;
        /** The places of all words that give the header its meaning. */
        private final BitSet used;

        Reading(HeaderWords header) {
            this.header = header;
            this.left = ConsentWords.LEFT.find(header);
            this.suppressed = ConsentWords.SUPPRESSED.find(header);
            this.bounced = ConsentWords.BOUNCED.find(header);
            this.complained = ConsentWords.COMPLAINED.find(header);
            this.leaving = union(left, suppressed, bounced, complained);
            // "not subscribed" is about leaving, and not about agreeing as well
            this.agreed = unlessShared(ConsentWords.AGREED.find(header), leaving);
            this.topic = without(ConsentWords.TOPIC.find(header), leaving);
            BitSet statusWord = ConsentWords.STATUS.find(header);
            boolean ofThese = !leaving.isEmpty() || !agreed.isEmpty() || !topic.isEmpty();
            BitSet whole = ConsentWords.WHOSE_STATUS.find(header);
            this.status = ofThese ? union(whole, statusWord) : whole;
            this.used = union(leaving, agreed, topic, status);
        }

        /**
         * Returns {@code places}, or none if one of them is among {@code others}, as "allow" is in "do not allow
         * e-mails".
         */
        private static BitSet unlessShared(BitSet places, BitSet others) {
            return places.intersects(others) ? new BitSet() : places;
        }

        private static BitSet union(BitSet... sets) {
            BitSet union = new BitSet();
            for (BitSet set : sets) {
                union.or(set);
            }
            return union;
        }

        /** Returns {@code places}, or none if all of them are among {@code others}. */
        private static BitSet without(BitSet places, BitSet others) {
            BitSet left = (BitSet) places.clone();
            left.andNot(others);
            return left.isEmpty() ? left : places;
        }

        Optional<ConsentHeader> result() {
            boolean anything =
                    !used.isEmpty() && ConsentWords.ANYWHERE.find(header).isEmpty();
            if (!anything || isAboutItsLastWord() || isAboutItsFirstWord()) {
                return Optional.empty();
            }
            return Optional.of(new ConsentHeader(form(), claim(), scope()));
        }

        /**
         * Reports whether the header is about its last word, as in "unsubscribe link", but not in "opted out of the
         * campaign".
         */
        private boolean isAboutItsLastWord() {
            int last = header.size() - 1;
            BitSet counters = ConsentWords.LAST.find(header);
            if (leaving.isEmpty() && status.isEmpty()) {
                counters.or(ConsentWords.LAST_OF_CONSENT.find(header));
                if (agreed.isEmpty()) {
                    counters.or(ConsentWords.LAST_OF_TOPIC.find(header));
                }
            }
            if (!counters.get(last) || status.get(last)) {
                return false;
            }
            if (last > 0
                    && ConsentWords.OBJECT.contains(header.get(last - 1))
                    && !(leaving.isEmpty() && agreed.isEmpty())) {
                return false;
            }
            for (int i = used.length(); i < last; i++) {
                if (ConsentWords.BETWEEN.contains(header.get(i))) {
                    return false;
                }
            }
            return true;
        }

        /** Reports whether the header is about its first word, as in "taux de rebond". */
        private boolean isAboutItsFirstWord() {
            BitSet counters = ConsentWords.FIRST.find(header);
            if (!counters.get(0) || used.get(0)) {
                return false;
            }
            int next = counters.nextClearBit(0);
            while (next < header.size() && !used.get(next) && ConsentWords.BETWEEN.contains(header.get(next))) {
                next++;
            }
            return next < header.size() && used.get(next);
        }

        private Form form() {
            boolean changed = !free(ConsentWords.CHANGED).isEmpty();
            boolean time = !free(ConsentWords.TIME).isEmpty()
                    || free(ConsentWords.TIME_LAST).get(header.size() - 1);
            if (time || changed) {
                return changed || !status.isEmpty() ? Form.CHANGE : Form.TIME;
            }
            if (!status.isEmpty() || (!leaving.isEmpty() && !agreed.isEmpty())) {
                return Form.STATUS;
            }
            if (!leaving.isEmpty() && !free(ConsentWords.COMMENT).isEmpty()) {
                return Form.COMMENT;
            }
            return !leaving.isEmpty() && !free(ConsentWords.REASON).isEmpty() ? Form.REASON : Form.FLAG;
        }

        /** Returns the places of the words that are not words of a status. A compound word counts for both. */
        private BitSet free(ConsentWords words) {
            BitSet free = words.find(header);
            free.andNot(status);
            return free;
        }

        private Claim claim() {
            if (!complained.isEmpty()) {
                return Claim.COMPLAINED;
            } else if (!suppressed.isEmpty()) {
                return Claim.SUPPRESSED;
            } else if (!bounced.isEmpty()) {
                return Claim.BOUNCED;
            }
            return left.isEmpty() ? Claim.OPT_IN : Claim.OPT_OUT;
        }

        private @Nullable ConsentScope scope() {
            boolean email = header.words().stream().anyMatch(word -> word.contains("mail"));
            if (!email && (!ConsentWords.PHONE.find(header).isEmpty() || endsWithPhone())) {
                return ConsentScope.PHONE;
            }
            BitSet others = ConsentWords.OTHER_CHANNEL.find(header);
            others.andNot(topic);
            if (!email && !others.isEmpty()) {
                return null;
            }
            boolean contact = !email
                    && !left.isEmpty()
                    && bounced.isEmpty()
                    && status.isEmpty()
                    && topic.isEmpty()
                    && !ConsentWords.CONTACT.find(header).isEmpty();
            return contact ? ConsentScope.CONTACT : ConsentScope.EMAIL;
        }

        /** Reports whether a word ends with one for phones, as in "donotcall". */
        private boolean endsWithPhone() {
            return header.words().stream()
                    .anyMatch(word -> ENDS_WITH_PHONE.matcher(word).matches());
        }
    }
}
