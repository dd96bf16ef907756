package dev.rollcall.jdbc.internal.column;

import java.util.HashMap;
import java.util.Map;
import java.util.function.ToIntFunction;

import dev.rollcall.model.Availability;
import dev.rollcall.model.Channel;
import dev.rollcall.model.FieldType;
import dev.rollcall.model.ImportStatus;
import dev.rollcall.model.Outcome;
import dev.rollcall.model.Status;
import dev.rollcall.model.SuppressionKind;
import dev.rollcall.model.SuppressionOrigin;
import dev.rollcall.model.Visibility;
import dev.rollcall.store.StoreException;

/** The numbers of an enumeration's constants in the database. A number never changes its meaning. */
public final class CodeColumn<E extends Enum<E>> {
    public static final CodeColumn<Status> STATUS = new CodeColumn<>(Status.class, status -> switch (status) {
        case NEW -> 1;
        case ACTIVE -> 2;
        case INACTIVE -> 3;
        case PENDING -> 4;
        case FORWARDED -> 5;
        case UNSUBSCRIBED -> 6;
        case SUPPRESSED -> 7;
        case COMPLAINED -> 8;
        case EXCLUDED -> 9;
    });

    public static final CodeColumn<Availability> AVAILABILITY =
            new CodeColumn<>(Availability.class, availability -> switch (availability) {
                case AVAILABLE -> 1;
                case TEMPORARY -> 2;
                case DEAD -> 3;
            });

    public static final CodeColumn<Channel> CHANNEL = new CodeColumn<>(Channel.class, channel -> switch (channel) {
        case EMAIL -> 1;
        case PHONE -> 2;
    });

    public static final CodeColumn<FieldType> FIELD_TYPE = new CodeColumn<>(FieldType.class, type -> switch (type) {
        case TEXT -> 1;
        case NUMBER -> 2;
        case DATE -> 3;
        case BOOLEAN -> 4;
    });

    public static final CodeColumn<Visibility> VISIBILITY =
            new CodeColumn<>(Visibility.class, visibility -> switch (visibility) {
                case PUBLIC -> 1;
                case PRIVATE -> 2;
            });

    public static final CodeColumn<SuppressionKind> SUPPRESSION_KIND =
            new CodeColumn<>(SuppressionKind.class, kind -> switch (kind) {
                case EMAIL -> 1;
                case PHONE -> 2;
                case DOMAIN -> 3;
            });

    public static final CodeColumn<SuppressionOrigin> SUPPRESSION_ORIGIN =
            new CodeColumn<>(SuppressionOrigin.class, origin -> switch (origin) {
                case REGISTRY -> 1;
                case OPT_OUT -> 2;
                case GLOBAL_REGISTRY -> 3;
                case WAITING -> 4;
            });

    public static final CodeColumn<ImportStatus> IMPORT_STATUS =
            new CodeColumn<>(ImportStatus.class, status -> switch (status) {
                case NOT_FINISHED -> 1;
                case FINISHED -> 2;
                case FAILED -> 3;
                case INVALID_FILE_FORMAT -> 4;
                case REJECTED_BY_WATCHDOG -> 5;
                case EXCEEDS_ALLOWED_CONTACT_LIMIT -> 6;
            });

    public static final CodeColumn<Outcome> OUTCOME = new CodeColumn<>(Outcome.class, outcome -> switch (outcome) {
        case INSERTED -> 1;
        case UPDATED -> 2;
        case UNCHANGED -> 3;
        case DELETED -> 4;
        case IGNORED -> 5;
        case DUPLICATE -> 6;
        case CONFLICT -> 7;
        case SUPPRESSED -> 8;
        case INVALID -> 9;
    });

    private final Class<E> type;
    private final ToIntFunction<E> numbers;
    private final Map<Integer, E> constants = new HashMap<>();

    private CodeColumn(Class<E> type, ToIntFunction<E> numbers) {
        this.type = type;
        this.numbers = numbers;
        for (E constant : type.getEnumConstants()) {
            E other = constants.put(of(constant), constant);
            if (other != null) {
                throw new IllegalStateException(constant + " and " + other + " have one number");
            }
        }
    }

    public int of(E constant) {
        return numbers.applyAsInt(constant);
    }

    /**
     * Returns the constant with a number.
     *
     * @throws StoreException if no constant has that number: the database has another version, or is damaged
     */
    public E constant(int number) {
        E constant = constants.get(number);
        if (constant == null) {
            throw new StoreException("the database holds an unknown " + type.getSimpleName() + ": " + number);
        }
        return constant;
    }
}
