package dev.rollcall.options;

import java.util.List;
import java.util.stream.Stream;

import dev.rollcall.mapping.ConsentScope;
import dev.rollcall.model.Status;
import org.jspecify.annotations.Nullable;

import static dev.rollcall.options.OptionTypes.commaListOf;
import static dev.rollcall.options.OptionTypes.count;
import static dev.rollcall.options.OptionTypes.flag;
import static dev.rollcall.options.OptionTypes.oneOf;
import static dev.rollcall.options.OptionTypes.optional;
import static dev.rollcall.options.OptionTypes.text;
import static dev.rollcall.options.OptionTypes.textOf;

/** The parts of the statement that everybody in a file has left. */
final class EverybodyLeftParts {
    static final ImportOption<Status> STATUS = ImportOption.of(
            "consent.everybodyLeft.status",
            oneOf(Stream.of(Status.values()).filter(Status::isClosed).toArray(Status[]::new)),
            Status.UNSUBSCRIBED,
            "All people in the file have opted out, and get this status.");

    static final ImportOption<List<ConsentScope>> FROM = ImportOption.of(
            "consent.everybodyLeft.from",
            commaListOf(textOf(ConsentScope::parse)),
            List.of(),
            "What they have opted out of: `email`, `phone`, `contact`, `list:NAME`. Empty: the channels that"
                    + " the file has addresses of.");

    static final ImportOption<@Nullable String> REASON = ImportOption.of(
            "consent.everybodyLeft.reason",
            optional(text()),
            null,
            "The reason, for people. It is stored with addresses that belong to no contact.");

    static final ImportOption<Boolean> ONLY_OPT_OUTS = ImportOption.of(
            "consent.everybodyLeft.onlyOptOuts",
            flag(),
            false,
            "No contact is created. The opt-outs of unknown addresses are stored, and their rows are" + " IGNORED.");

    static final ImportOption<Long> MAX_CLOSED = ImportOption.of(
            "consent.everybodyLeft.maxClosed",
            count("maxClosed"),
            EverybodyLeft.MAX_CLOSED,
            "The number of known contacts that may be closed. A file that would close more is refused.");

    private static final List<ImportOption<?>> ALL = List.of(STATUS, FROM, REASON, ONLY_OPT_OUTS, MAX_CLOSED);

    static final OptionType<EverybodyLeft> TYPE =
            new ObjectType<>(ALL, EverybodyLeftParts::statement, EverybodyLeftParts::values);

    private EverybodyLeftParts() {}

    private static EverybodyLeft statement(OptionValues values) {
        return new EverybodyLeft(
                values.get(STATUS),
                values.get(FROM),
                values.get(REASON),
                values.get(ONLY_OPT_OUTS),
                values.get(MAX_CLOSED));
    }

    private static OptionValues values(EverybodyLeft statement) {
        return new OptionValues.Builder()
                .set(STATUS, statement.status())
                .set(FROM, statement.from())
                .set(REASON, statement.reason())
                .set(ONLY_OPT_OUTS, statement.onlyOptOuts())
                .set(MAX_CLOSED, statement.maxClosed())
                .build(ALL);
    }
}
