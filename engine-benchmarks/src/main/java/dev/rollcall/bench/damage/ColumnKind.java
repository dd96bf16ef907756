package dev.rollcall.bench.damage;

import java.util.List;
import java.util.Locale;
import java.util.Random;

/** The kind of a clean file's column. */
enum ColumnKind {
    EMAIL("email"),
    FIRST_NAME("first name"),
    LAST_NAME("last name"),
    COMPANY("company"),
    STREET("street"),
    CITY("city"),
    COMMENT("comment"),
    CUSTOMER_NUMBER("customer no."),
    LAST_ORDER("last order"),
    REVENUE("revenue"),
    CODE("code"),
    LANGUAGE("language");

    private static final List<String> FIRST_NAMES = List.of(
            "Ann",
            "Björn",
            "Céline",
            "Dörte",
            "Enrique",
            "Fatma",
            "Γιώργος",
            "Hana",
            "İpek",
            "Jean-Luc",
            "Ксения",
            "Léa",
            "Mary Ann",
            "Núria",
            "Ola",
            "太郎",
            "Zoë");
    private static final List<String> LAST_NAMES = List.of(
            "Ames",
            "O'Neill",
            "D'Angelo",
            "van 't Hof",
            "Peña",
            "Yılmaz",
            "Köhler-Weiß",
            "Соколова",
            "鈴木",
            "Ng",
            "St. John",
            "'s-Gravesande",
            "Papadópoulos");
    private static final List<String> COMPANIES =
            List.of("Bright & Co", "Nordwind AG", "Café Lumière", "L'Atelier", "Kiosk 24/7", "Ромашка", "Ace (UK)");
    private static final List<String> RICH_COMPANIES = List.of(
            "Hill, Dale and Partners",
            "The \"Blue\" Door",
            "\"Quoted\"",
            "Weld; Cut; Bend",
            "Pipes | Valves",
            "X, Inc.");
    private static final List<String> CITIES =
            List.of("Leeds", "São Paulo", "Kraków", "'s-Hertogenbosch", "Åre", "大阪", "Aix-en-Provence", "Bad Ems");
    private static final List<String> COMMENTS = List.of(
            "rang twice",
            "wants the catalogue in spring",
            "new",
            "see the file of 2019",
            "ürgent?",
            "25% off",
            "n'importe");
    private static final List<String> RICH_COMMENTS = List.of(
            "came, saw, left",
            "a 5\" disk",
            "3/4\" pipe, 6' long",
            "says \"maybe\"",
            "\"never again\"",
            "first line\nsecond line",
            "Dear all,\nthank you, Ann, for the book.\n\nKind regards,\nBen",
            "- milk\n- eggs, 12\n- bread",
            "list; of; things",
            "tab\there",
            " blank before",
            "blank behind ",
            "one|two",
            "C:\\temp\\",
            "'single'");

    private final String header;

    ColumnKind(String header) {
        this.header = header;
    }

    String header() {
        return header;
    }

    /**
     * A text for a row.
     *
     * @param rich whether delimiters, quotes, line ends and blanks at the ends may be in it
     */
    String text(int row, boolean rich, Random random) {
        boolean special = rich && random.nextInt(3) == 0;
        return switch (this) {
            case EMAIL -> "person" + row + "@example.org";
            case FIRST_NAME -> one(FIRST_NAMES, random);
            case LAST_NAME -> one(LAST_NAMES, random);
            case COMPANY -> one(special ? RICH_COMPANIES : COMPANIES, random);
            case STREET ->
                (special ? "Flat " + random.nextInt(40) + ", " : "") + (1 + random.nextInt(300))
                        + (special ? " Mill Lane\n" : " ") + "High Street";
            case CITY -> one(CITIES, random);
            case COMMENT -> one(special ? RICH_COMMENTS : COMMENTS, random);
            case CUSTOMER_NUMBER -> Integer.toString(10_000 + row);
            case LAST_ORDER ->
                String.format(Locale.ROOT, "2024-%02d-%02d", 1 + random.nextInt(12), 1 + random.nextInt(28));
            case REVENUE -> String.format(Locale.ROOT, special ? "%,.2f" : "%.2f", random.nextInt(1_000_000) / 100.0);
            case CODE -> String.format(Locale.ROOT, "%05d", random.nextInt(100_000));
            case LANGUAGE -> random.nextBoolean() ? "en" : "pt-BR";
        };
    }

    private static String one(List<String> texts, Random random) {
        return texts.get(random.nextInt(texts.size()));
    }
}
