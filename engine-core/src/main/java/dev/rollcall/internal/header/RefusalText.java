package dev.rollcall.internal.header;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import dev.rollcall.mapping.Claim;
import dev.rollcall.mapping.MappingException;
import dev.rollcall.mapping.MappingProblem;
import dev.rollcall.mapping.MappingProblem.Kind;
import dev.rollcall.mapping.Target;

/** The message about the problems of a header: a line for each, with the option to use. */
public final class RefusalText {
    private static final String INDENT = "\n  ";

    private RefusalText() {}

    /** Returns the exception about all problems of a header, at least one. */
    public static MappingException exception(List<MappingProblem> problems) {
        return new MappingException(of(problems), problems);
    }

    private static String of(List<MappingProblem> problems) {
        List<String> lines = new ArrayList<>();
        for (MappingProblem problem : problems) {
            lines.add(problem.message() + remedy(problem));
        }
        if (problems.stream().anyMatch(RefusalText::mayBeOfPeopleWhoHaveLeft)) {
            lines.add(everybodyLeft(problems));
        }
        if (lines.size() == 1) {
            return lines.get(0);
        }
        return "nothing was imported; this has to be said first:" + INDENT + String.join(INDENT, lines);
    }

    /** Returns a name in quotes for a message, on one line. */
    static String quoted(String name) {
        return "'" + (name.chars().anyMatch(RefusalText::isHidden) ? escaped(name) : name) + "'";
    }

    private static String remedy(MappingProblem problem) {
        if (problem.choices().isEmpty()) {
            return "";
        }
        String column = problem.columns().get(problem.columns().size() - 1);
        Target likeliest = problem.choices().get(0);
        String others = problem.choices().stream().skip(1).map(Target::toString).collect(Collectors.joining(", "));
        return ": " + onCommandLine(column, likeliest) + " (in Java: " + inJava(column, likeliest) + ")"
                + (others.isEmpty() ? "" : "; other targets: " + others) + words(problem);
    }

    private static String words(MappingProblem problem) {
        boolean status =
                problem.kind().isAboutConsent() && isStatus(problem.choices().get(0));
        return status
                ? "; what its words mean, unless they are usual ones: --status-word \"WORD=unsubscribed\""
                        + " (in Java: .statusWord(\"WORD\", StatusMeaning.parse(\"unsubscribed\")))"
                : "";
    }

    private static boolean isStatus(Target target) {
        return target instanceof Target.StatusOf
                || target instanceof Target.StatusOfContact
                || target instanceof Target.OnList;
    }

    /**
     * Reports whether the file may have only people who have left: such a file has times or reasons, and one of both
     * kinds of people has yes or no.
     */
    private static boolean mayBeOfPeopleWhoHaveLeft(MappingProblem problem) {
        return problem.kind() == Kind.LEAVING && !(problem.choices().get(0) instanceof Target.Flag);
    }

    private static boolean isOptIn(Target target) {
        return (target instanceof Target.Flag flag && flag.claim() == Claim.OPT_IN)
                || (target instanceof Target.TimeOf time && time.claim() == Claim.OPT_IN);
    }

    /**
     * Returns the option for a file of people who have left. It settles a column that says only this; others may say
     * something stronger.
     */
    private static String everybodyLeft(List<MappingProblem> problems) {
        String others = problems.stream()
                .filter(problem -> problem.kind().isAboutConsent()
                        && mayBeStronger(problem.choices().get(0)))
                .map(problem -> " "
                        + onCommandLine(
                                problem.columns().get(0), problem.choices().get(0)))
                .collect(Collectors.joining());
        return "if everybody in this file has left: --everybody-left" + others
                + " (in Java: .everybodyLeft(EverybodyLeft.unsubscribed()))";
    }

    private static boolean mayBeStronger(Target target) {
        boolean plain = isOptIn(target)
                || (target instanceof Target.Flag flag && flag.claim() == Claim.OPT_OUT)
                || (target instanceof Target.TimeOf time && time.claim() == Claim.OPT_OUT);
        return !plain;
    }

    private static String onCommandLine(String column, Target target) {
        return "--map " + forShell(column + "=" + target);
    }

    private static String inJava(String column, Target target) {
        return ".map(" + inQuotes(column) + ", Target.parse(" + inQuotes(target.toString()) + "))";
    }

    /** Returns {@code text} as one word of a shell. */
    private static String forShell(String text) {
        if (text.chars().anyMatch(RefusalText::isHidden)) {
            return "$'" + escaped(text).replace("'", "\\'") + "'";
        }
        StringBuilder word = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ("\"\\$`".indexOf(c) >= 0) {
                word.append('\\');
            }
            word.append(c);
        }
        return word.append('"').toString();
    }

    /** Returns {@code text} as a Java literal. */
    private static String inQuotes(String text) {
        return '"' + escaped(text).replace("\"", "\\\"") + '"';
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                escaped.append("\\\\");
            } else if (isHidden(c)) {
                escaped.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }

    /** Reports whether a terminal acts on the character or does not show it: a text copied from there would lack it. */
    private static boolean isHidden(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            // the joiners are parts of words
            case Character.FORMAT -> c != 0x200C && c != 0x200D;
            default -> false;
        };
    }
}
