package dev.rollcall.runner;

/**
 * Text from files made harmless for a terminal and kept on one line: control characters, which can move the cursor or rewrite the
 * screen, and the invisible ones that reorder text are shown as escapes.
 */
final class Printable {
    private Printable() {}

    static String of(String text) {
        StringBuilder printable = new StringBuilder(text.length());
        text.codePoints().forEach(c -> append(printable, c));
        return printable.toString();
    }

    /** JSON that means the same, its texts made harmless as well: names of columns come from files. */
    static String ofJson(String json) {
        StringBuilder printable = new StringBuilder(json.length());
        json.codePoints().forEach(c -> {
            // JSON has escaped what is below a blank inside of texts, so these are its own line ends
            if (c < ' ' || isShown(c)) {
                printable.appendCodePoint(c);
            } else {
                for (char half : Character.toChars(c)) {
                    printable.append("\\u%04x".formatted((int) half));
                }
            }
        });
        return printable.toString();
    }

    private static void append(StringBuilder printable, int c) {
        switch (c) {
            case '\n' -> printable.append("\\n");
            case '\r' -> printable.append("\\r");
            case '\t' -> printable.append("\\t");
            default -> {
                if (isShown(c)) {
                    printable.appendCodePoint(c);
                } else {
                    printable.append("\\u{%x}".formatted(c));
                }
            }
        }
    }

    private static boolean isShown(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                false;
            // of the format characters only the joiners are part of words
            case Character.FORMAT -> c == 0x200C || c == 0x200D;
            default -> true;
        };
    }
}
