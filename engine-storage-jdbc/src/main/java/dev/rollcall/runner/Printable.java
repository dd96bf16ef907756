package dev.rollcall.runner;

/**
 * A conversion of text from files to harmless text for a terminal, on one line: control characters, which can move the
 * cursor or rewrite the screen, and the invisible ones that reorder text become escapes.
 */
final class Printable {
    private Printable() {}

    static String of(String text) {
        StringBuilder printable = new StringBuilder(text.length());
        text.codePoints().forEach(c -> append(printable, c));
        return printable.toString();
    }

    /** Returns JSON with the same meaning and harmless texts: names of columns come from files. */
    static String ofJson(String json) {
        StringBuilder printable = new StringBuilder(json.length());
        json.codePoints().forEach(c -> {
            // JSON has escaped control characters inside of texts, so these are its own line ends
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
            // of the format characters, only the joiners are part of words
            case Character.FORMAT -> c == 0x200C || c == 0x200D;
            default -> true;
        };
    }
}
