package dev.rollcall.internal.row;

import java.util.Optional;

import dev.rollcall.fault.FaultCode;
import dev.rollcall.internal.patch.RequestedStatus;
import dev.rollcall.mapping.Claim;
import dev.rollcall.model.Availability;
import dev.rollcall.model.Channel;
import dev.rollcall.model.FieldValue;
import dev.rollcall.model.Status;
import dev.rollcall.options.StatusMeaning;
import org.jspecify.annotations.Nullable;

/** A reader of the cells of one column that speaks of leaving or agreeing. Immutable. */
interface StatusReader {
    /**
     * Adds the requests of {@code value} to {@code statuses}.
     *
     * @return the reason for which it is not understood, or null if it is
     */
    @Nullable
    FaultCode read(FieldValue value, RowStatuses statuses);

    /** Adds the requests of a blank cell to {@code statuses}. */
    default void readBlank(RowStatuses statuses) {
        // most blank cells request nothing
    }

    /** A column of statuses in words. */
    record OfWords(StatusScope scope, String column, StatusWords words) implements StatusReader {
        @Override
        public @Nullable FaultCode read(FieldValue value, RowStatuses statuses) {
            StatusMeaning meaning = words.meaning(CellText.of(value)).orElse(null);
            if (meaning == null) {
                return FaultCode.INVALID_STATUS;
            }
            return switch (meaning.kind()) {
                case STATUS -> request(((StatusMeaning.OfStatus) meaning).status(), statuses);
                case AVAILABILITY -> {
                    statuses.availability(scope.channel(), ((StatusMeaning.OfAvailability) meaning).availability());
                    yield null;
                }
                case NOTHING -> null;
            };
        }

        private @Nullable FaultCode request(Status status, RowStatuses statuses) {
            Status fitting = fitting(status);
            if (fitting == null) {
                return FaultCode.INVALID_STATUS;
            }
            scope.request(statuses, new RequestedStatus(fitting, column));
            return null;
        }

        /** Checks the scope of a status: a contact as a whole is ACTIVE or closed; only a membership is EXCLUDED. */
        private @Nullable Status fitting(Status status) {
            if (scope instanceof StatusScope.OfList) {
                return status;
            }
            boolean whole = scope instanceof StatusScope.OfContact;
            return switch (status.statusClass()) {
                case OPEN -> whole ? Status.ACTIVE : status;
                case WAITING -> whole ? null : status;
                case CLOSED -> status;
                case EXCLUDED -> null;
            };
        }
    }

    /** A column of availabilities. */
    record OfAvailabilities(Channel channel, StatusWords words) implements StatusReader {
        @Override
        public @Nullable FaultCode read(FieldValue value, RowStatuses statuses) {
            Optional<StatusMeaning> meaning = words.meaning(CellText.of(value));
            if (meaning.orElse(null) instanceof StatusMeaning.OfAvailability of) {
                statuses.availability(channel, of.availability());
                return null;
            }
            return meaning.orElse(null) instanceof StatusMeaning.Nothing ? null : FaultCode.INVALID_STATUS;
        }
    }

    /** A column of yes and no; a time in it is a yes, and words of statuses have their usual meaning. */
    record OfFlags(Claim claim, StatusScope scope, String column, StatusWords words, TimeMarks times)
            implements StatusReader {
        @Override
        public @Nullable FaultCode read(FieldValue value, RowStatuses statuses) {
            switch (AnswerWords.of(value)) {
                case YES -> applyClaim(claim, scope, column, statuses);
                case NO -> {
                    if (claim == Claim.OPT_IN) {
                        scope.request(statuses, new RequestedStatus(Status.UNSUBSCRIBED, column));
                    }
                }
                case NOTHING -> readBlank(statuses);
                case UNKNOWN -> {
                    return readOther(value, statuses);
                }
            }
            return null;
        }

        private @Nullable FaultCode readOther(FieldValue value, RowStatuses statuses) {
            Optional<StatusMeaning> meaning = words.meaning(CellText.of(value));
            if (meaning.isPresent()) {
                return readMeaning(meaning.get(), statuses) ? null : FaultCode.INVALID_YES_NO;
            }
            return new OfTimes(claim, scope, column, times).read(value, statuses) == null
                    ? null
                    : FaultCode.INVALID_YES_NO;
        }

        /** Reports whether {@code meaning} is an answer in this column. */
        private boolean readMeaning(StatusMeaning meaning, RowStatuses statuses) {
            return switch (meaning.kind()) {
                case STATUS -> readStatus(((StatusMeaning.OfStatus) meaning).status(), statuses);
                case AVAILABILITY -> {
                    if (claim == Claim.BOUNCED) {
                        statuses.availability(scope.channel(), ((StatusMeaning.OfAvailability) meaning).availability());
                    }
                    yield claim == Claim.BOUNCED;
                }
                case NOTHING -> {
                    readBlank(statuses);
                    yield true;
                }
            };
        }

        private boolean readStatus(Status status, RowStatuses statuses) {
            return switch (status.statusClass()) {
                case OPEN -> true;
                case CLOSED -> {
                    scope.request(statuses, new RequestedStatus(status, column));
                    yield true;
                }
                case WAITING -> {
                    readBlank(statuses);
                    yield claim == Claim.OPT_IN;
                }
                case EXCLUDED -> false;
            };
        }

        @Override
        public void readBlank(RowStatuses statuses) {
            applyBlank(claim, scope, statuses);
        }
    }

    /** A column of times. */
    record OfTimes(Claim claim, StatusScope scope, String column, TimeMarks times) implements StatusReader {
        @Override
        public @Nullable FaultCode read(FieldValue value, RowStatuses statuses) {
            switch (times.of(value)) {
                case TIME -> applyClaim(claim, scope, column, statuses);
                case NOTHING -> readBlank(statuses);
                case NO_TIME -> {
                    return FaultCode.INVALID_STATUS_TIME;
                }
            }
            return null;
        }

        @Override
        public void readBlank(RowStatuses statuses) {
            applyBlank(claim, scope, statuses);
        }
    }

    /** Applies a yes, or a time. Consent is not a request for a status, since a file opens nothing. */
    private static void applyClaim(Claim claim, StatusScope scope, String column, RowStatuses statuses) {
        switch (claim) {
            case OPT_OUT -> scope.request(statuses, new RequestedStatus(Status.UNSUBSCRIBED, column));
            case SUPPRESSED -> scope.request(statuses, new RequestedStatus(Status.SUPPRESSED, column));
            case COMPLAINED -> scope.request(statuses, new RequestedStatus(Status.COMPLAINED, column));
            case BOUNCED -> statuses.availability(scope.channel(), Availability.DEAD);
            case OPT_IN -> {}
        }
    }

    private static void applyBlank(Claim claim, StatusScope scope, RowStatuses statuses) {
        if (claim == Claim.OPT_IN) {
            scope.markUnconfirmed(statuses);
        }
    }
}
