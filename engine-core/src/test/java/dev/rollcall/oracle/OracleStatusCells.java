package dev.rollcall.oracle;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import dev.rollcall.fault.FaultCode;
import dev.rollcall.mapping.Claim;
import dev.rollcall.mapping.ConsentScope;
import dev.rollcall.mapping.Target;
import dev.rollcall.model.Availability;
import dev.rollcall.model.Channel;
import dev.rollcall.model.Status;
import dev.rollcall.options.EverybodyLeft;
import dev.rollcall.options.ImportOptions;
import dev.rollcall.source.Cell;

/** The statuses that the cells of one row request; of several the strongest counts. */
final class OracleStatusCells {
    private static final List<String> YES = List.of("true", "yes", "y", "1", "on", "x", "ja", "oui", "да", "✓", "はい");
    private static final List<String> NO = List.of("false", "no", "n", "0", "off", "nein", "non", "нет", "いいえ");
    private static final List<String> NOTHING = List.of("null", "n/a", "-", "none", "\\n");
    private static final List<String> ZEROS = List.of("0", "0000-00-00", "0000-00-00 00:00:00", "0/0/00", "1970-01-01");

    /** The row's own statuses of lists, by list key; they take precedence over the statuses for every row. */
    private final Map<String, Status> lists = new HashMap<>();

    private final OracleRow row;
    private final List<Target> targets;
    private final ImportOptions options;

    OracleStatusCells(OracleRow row, List<Target> targets, ImportOptions options) {
        this.row = row;
        this.targets = targets;
        this.options = options;
    }

    /** Reads a cell if its column has such a target. */
    void read(String column, Target target, Cell cell) {
        if (target instanceof Target.Flag flag) {
            flag(column, flag, text(cell));
        } else if (target instanceof Target.TimeOf time) {
            time(column, time, text(cell));
        } else if (cell instanceof Cell.Given && target instanceof Target.StatusOf of) {
            word(column, scope(of.channel()), text(cell));
        } else if (cell instanceof Cell.Given && target instanceof Target.StatusOfContact) {
            word(column, new ConsentScope.OfContact(), text(cell));
        } else if (cell instanceof Cell.Given && target instanceof Target.OnList on) {
            word(column, new ConsentScope.OfList(on.name()), text(cell));
        } else if (cell instanceof Cell.Given && target instanceof Target.AvailabilityOf of) {
            Object meaning = OracleWords.meaning(text(cell), options);
            if (meaning instanceof Availability availability) {
                lowerAvailability(of.channel(), availability);
            } else if (!OracleWords.NOTHING.equals(meaning)) {
                refuse(FaultCode.INVALID_STATUS, column);
            }
        }
    }

    /** Adds the opt-outs of a file in which everybody has left, and the statuses of lists. */
    void finish() {
        EverybodyLeft left = options.consent().everybodyLeft();
        if (left != null) {
            boolean email = targets.contains(Target.email());
            boolean phone = targets.contains(Target.phone());
            if (left.from().isEmpty() && (email || !phone)) {
                request(scope(Channel.EMAIL), left.status(), null);
            }
            if (left.from().isEmpty() && (phone || !email)) {
                request(scope(Channel.PHONE), left.status(), null);
            }
            left.from().forEach(scope -> request(scope, left.status(), null));
        }
        lists.forEach((list, own) -> {
            Status every = row.lists.get(list);
            boolean both = every != null && OracleConsent.closed(every) && OracleConsent.closed(own);
            row.lists.put(list, both ? OracleConsent.strongest(every, own) : own);
            if (both && OracleConsent.strongest(every, own) != own) {
                row.listColumns.remove(list);
            }
        });
    }

    private static String text(Cell cell) {
        return cell instanceof Cell.Given given ? OracleText.of(given.value()) : "";
    }

    private static ConsentScope scope(Channel channel) {
        return new ConsentScope.OfChannel(channel);
    }

    private void word(String column, ConsentScope scope, String text) {
        Object meaning = OracleWords.meaning(text, options);
        boolean whole = scope instanceof ConsentScope.OfContact;
        boolean list = scope instanceof ConsentScope.OfList;
        if (meaning instanceof Availability availability) {
            lowerAvailability(scope instanceof ConsentScope.OfChannel of ? of.channel() : Channel.EMAIL, availability);
        } else if (meaning instanceof Status status) {
            if (status == Status.EXCLUDED && !list || OracleConsent.waiting(status) && whole) {
                refuse(FaultCode.INVALID_STATUS, column);
            } else {
                request(scope, whole && OracleConsent.open(status) ? Status.ACTIVE : status, column);
            }
        } else if (!OracleWords.NOTHING.equals(meaning)) {
            refuse(FaultCode.INVALID_STATUS, column);
        }
    }

    private void flag(String column, Target.Flag flag, String text) {
        String word = text.toLowerCase(Locale.ROOT);
        if (word.isEmpty() || NOTHING.contains(word)) {
            blank(flag.claim(), flag.scope());
        } else if (YES.contains(word)) {
            yes(column, flag.claim(), flag.scope());
        } else if (!NO.contains(word)) {
            other(column, flag, text);
        } else if (flag.claim() == Claim.OPT_IN) {
            request(flag.scope(), Status.UNSUBSCRIBED, column);
        }
    }

    /** Reads a cell that is neither yes nor no: a status, or a time, which means yes. */
    private void other(String column, Target.Flag flag, String text) {
        Object meaning = OracleWords.meaning(text, options);
        boolean blankTime = ZEROS.contains(text.toLowerCase(Locale.ROOT));
        if (OracleWords.NOTHING.equals(meaning) || meaning == null && blankTime) {
            blank(flag.claim(), flag.scope());
        } else if (meaning == null && isTime(text)) {
            yes(column, flag.claim(), flag.scope());
        } else if (meaning instanceof Availability availability && flag.claim() == Claim.BOUNCED) {
            lowerAvailability(((ConsentScope.OfChannel) flag.scope()).channel(), availability);
        } else if (meaning instanceof Status status && OracleConsent.closed(status)) {
            request(flag.scope(), status, column);
        } else if (meaning instanceof Status status && OracleConsent.waiting(status) && flag.claim() == Claim.OPT_IN) {
            blank(flag.claim(), flag.scope());
        } else if (!(meaning instanceof Status status && OracleConsent.open(status))) {
            refuse(FaultCode.INVALID_YES_NO, column);
        }
    }

    private void time(String column, Target.TimeOf time, String text) {
        String word = text.toLowerCase(Locale.ROOT);
        if (word.isEmpty() || NOTHING.contains(word) || ZEROS.contains(word)) {
            blank(time.claim(), time.scope());
        } else if (isTime(text)) {
            yes(column, time.claim(), time.scope());
        } else {
            refuse(FaultCode.INVALID_STATUS_TIME, column);
        }
    }

    /** Whether a text of random files is a time; cells that have moved may hold another column's text. */
    private static boolean isTime(String text) {
        return RandomTexts.OPT_OUT_TIMES.contains(text)
                || RandomTexts.MONTH_FIRST_DAYS.contains(text)
                || RandomTexts.DAYS.stream().map(String::strip).anyMatch(text::equals);
    }

    private void yes(String column, Claim claim, ConsentScope scope) {
        switch (claim) {
            case OPT_OUT -> request(scope, Status.UNSUBSCRIBED, column);
            case SUPPRESSED -> request(scope, Status.SUPPRESSED, column);
            case COMPLAINED -> request(scope, Status.COMPLAINED, column);
            case BOUNCED -> lowerAvailability(((ConsentScope.OfChannel) scope).channel(), Availability.DEAD);
            case OPT_IN -> {}
        }
    }

    /** Reads a blank opt-in: the consent of the person is unknown. */
    private void blank(Claim claim, ConsentScope scope) {
        if (claim != Claim.OPT_IN) {
            return;
        }
        if (scope instanceof ConsentScope.OfChannel of) {
            row.unconfirmed.add(of.channel());
        } else if (scope instanceof ConsentScope.OfList of) {
            row.unconfirmedLists.add(OracleText.key(of.name()));
        } else {
            row.unconfirmed.addAll(List.of(Channel.values()));
        }
    }

    private void lowerAvailability(Channel channel, Availability availability) {
        row.availabilities.merge(channel, availability, OracleConsent::lower);
    }

    private void refuse(FaultCode code, String column) {
        row.invalid = true;
        row.fault(code, column);
    }

    private void request(ConsentScope scope, Status requested, String column) {
        if (scope instanceof ConsentScope.OfChannel of) {
            if (isStronger(requested, row.statuses.get(of.channel()))) {
                row.statuses.put(of.channel(), requested);
                row.statusColumns.put(of.channel(), column);
            }
        } else if (scope instanceof ConsentScope.OfList of) {
            String list = OracleText.key(of.name());
            if (isStronger(requested, lists.get(list))) {
                lists.put(list, requested);
                row.listColumns.put(list, column);
            }
        } else if (isStronger(requested, row.contactStatus)) {
            row.contactStatus = requested;
            row.contactStatusColumn = column;
        }
    }

    /** CLOSED, the stronger the higher, before EXCLUDED before WAITING before OPEN. */
    private static boolean isStronger(Status requested, Status there) {
        return there == null || strength(requested) > strength(there);
    }

    private static int strength(Status status) {
        return switch (status) {
            case NEW, ACTIVE, INACTIVE -> 0;
            case PENDING, FORWARDED -> 1;
            case EXCLUDED -> 2;
            case UNSUBSCRIBED -> 3;
            case SUPPRESSED -> 4;
            case COMPLAINED -> 5;
        };
    }
}
