package dev.rollcall.runner;

import java.util.ArrayList;
import java.util.List;

import dev.rollcall.mapping.ConsentScope;
import dev.rollcall.model.Status;
import dev.rollcall.options.EverybodyLeft;
import dev.rollcall.options.ImportOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options for people who have left: the meanings of words, and files of such people. */
final class LeavingArguments {
    @Option(
            names = "--status-word",
            paramLabel = "WORD=STATUS",
            description = "What a word in columns of statuses means, as in gold=active: active, inactive, new, pending,"
                    + " forwarded, unsubscribed, suppressed, complained, excluded, available,"
                    + " temporary, dead or nothing."
                    + " The usual words are known. Repeatable.")
    private List<ArgumentWords.StatusWord> statusWords = new ArrayList<>();

    @Option(
            names = "--everybody-left",
            description =
                    "Everybody in this file has left: its rows are imported as usual, with their channels closed.")
    private boolean everybodyLeft;

    @Option(
            names = "--left-status",
            paramLabel = "STATUS",
            description = "What they get with --everybody-left: unsubscribed (default), suppressed or complained.")
    private @Nullable Status status;

    @Option(
            names = "--left-from",
            split = ",",
            paramLabel = "SCOPE",
            description = "What they have left: email, phone, contact (everything, on later addresses too), list:NAME."
                    + " Default: the channels that the file has addresses of. Repeatable.")
    private @Nullable List<ConsentScope> from;

    @Option(
            names = "--left-reason",
            paramLabel = "TEXT",
            description = "Why, for people; kept with addresses that are nobody's.")
    private @Nullable String reason;

    @Option(
            names = "--only-opt-outs",
            description =
                    "Create nobody: addresses that are unknown go on file as opted out, and their rows are ignored.")
    private boolean onlyOptOuts;

    @Option(
            names = "--close-at-most",
            paramLabel = "COUNT",
            description =
                    "Refuse the file if it would close more known contacts that are open than this. Default: 100.")
    private @Nullable Long maxClosed;

    @Option(
            names = "--fields-before-words",
            description = "Headers that are the name of a field feed it, also where they seem to say who has left.")
    private boolean fieldsBeforeWords;

    /**
     * Sets the options that are present.
     *
     * @throws IllegalArgumentException if an option that requires --everybody-left is present without it
     */
    void apply(ImportOptions.Builder options) {
        statusWords.forEach(word -> options.statusWord(word.word(), word.meaning()));
        // flags only switch on: their absence does not revoke an options file
        if (fieldsBeforeWords) {
            options.mapping(columns -> columns.withFieldsBeforeWords(true));
        }
        EverybodyLeft given = options.build().consent().everybodyLeft();
        if (given == null && !everybodyLeft) {
            if (status != null || from != null || reason != null || onlyOptOuts || maxClosed != null) {
                throw new IllegalArgumentException("--left-status, --left-from, --left-reason, --only-opt-outs and"
                        + " --close-at-most go with --everybody-left");
            }
            return;
        }
        options.everybodyLeft(changed(given == null ? EverybodyLeft.unsubscribed() : given));
    }

    private EverybodyLeft changed(EverybodyLeft given) {
        EverybodyLeft left = given.withOnlyOptOuts(onlyOptOuts || given.onlyOptOuts());
        left = status == null ? left : left.withStatus(status);
        left = from == null ? left : left.withFrom(from.toArray(ConsentScope[]::new));
        left = reason == null ? left : left.withReason(reason);
        return maxClosed == null ? left : left.withMaxClosed(maxClosed);
    }
}
