package dev.rollcall.bench.workload;

import java.util.List;

/**
 * The words that people are made of. About a fifth is not ASCII, since a decoder that meets ASCII only hides half of
 * its cost, and some hold commas, quotes and line ends, since those need quoting. Every text is in NFC and trimmed.
 */
final class Vocabulary {
    /** The names that e-mail addresses are made of; ASCII, as in most addresses. */
    static final List<String> GIVEN = List.of(
            "anna", "boris", "chen", "dmitri", "elena", "farid", "giulia", "hans", "irina", "jonas", "karin", "leila",
            "marco", "nadia", "oliver", "petra", "quentin", "rosa", "stefan", "tatiana", "ursula", "viktor", "wei",
            "yusuf");

    static final List<String> FAMILY = List.of(
            "andersson",
            "bianchi",
            "castillo",
            "dubois",
            "eriksen",
            "ferreira",
            "garcia",
            "hoffmann",
            "ivanov",
            "jansen",
            "kowalski",
            "lindgren",
            "moreau",
            "novak",
            "okafor",
            "petrov",
            "quispe",
            "rossi",
            "schneider",
            "tanaka",
            "ueda",
            "virtanen",
            "wagner",
            "zhang");

    /** Domains that are reserved for examples, so that no mail can ever be delivered. */
    static final List<String> DOMAINS =
            List.of("example.com", "mail.example.org", "post.example.net", "mail.example.com");

    static final List<String> FIRST_NAMES = List.of(
            "Anna",
            "Boris",
            "Chloé",
            "David",
            "Elena",
            "François",
            "Grace",
            "Hans",
            "Isabel",
            "Jürgen",
            "Karin",
            "Łukasz",
            "Marco",
            "Nadia",
            "Oliver",
            "Анна",
            "Дмитрий",
            "Елена",
            "美咲",
            "伟");

    static final List<String> LAST_NAMES = List.of(
            "Andersson",
            "Bianchi",
            "Castillo",
            "Dubois",
            "Eriksen",
            "Ferreira",
            "García",
            "Hoffmann",
            "Jansen",
            "Kowalski",
            "Lindgren",
            "Müller",
            "Novák",
            "O'Brien",
            "Petersen",
            "Smirnova",
            "Иванов",
            "Петрова",
            "田中",
            "王");

    static final List<String> COMPANIES = List.of(
            "Acme Trading Ltd",
            "Blue Harbour Foods",
            "Cobalt Works GmbH",
            "Delta Logistics",
            "Ember Studio",
            "Fjord AS",
            "Granite & Sons",
            "Helix Diagnostics",
            "ООО Искра",
            "北星株式会社",
            "Juniper Lane",
            "Kestrel Air",
            "Lumen");

    /** Companies with a comma or quotes in their names. */
    static final List<String> QUOTED_COMPANIES = List.of(
            "Meyer, Sons & Co",
            "Smith, Jones and Partners",
            "The \"Old\" Mill",
            "Рога, Копыта",
            "Acme, Inc.",
            "Bar \"Seven\" Ltd");

    static final List<String> JOB_TITLES = List.of(
            "Senior Accountant",
            "Purchasing Agent",
            "Chef de Partie",
            "Product Designer",
            "Software Engineer",
            "Florist",
            "Head Nurse",
            "Pilot",
            "Главный инженер",
            "外科医生");

    static final List<String> QUOTED_JOB_TITLES =
            List.of("Director, Sales EMEA", "Head of \"Ops\"", "Clerk, night shift", "Lead, Research and Development");

    static final List<String> CITIES = List.of(
            "Aarhus",
            "Bilbao",
            "Cork",
            "Dresden",
            "Évora",
            "Florence",
            "Gdańsk",
            "Haarlem",
            "Izmir",
            "Kraków",
            "Lyon",
            "Malmö",
            "Москва",
            "Казань",
            "東京",
            "上海");

    static final List<String> COUNTRIES = List.of(
            "Germany",
            "France",
            "Spain",
            "Italy",
            "Poland",
            "Sweden",
            "Norway",
            "Denmark",
            "Netherlands",
            "Portugal",
            "Türkiye",
            "Россия",
            "日本",
            "中国",
            "Ireland",
            "Czechia");

    static final List<String> LANGUAGES = List.of("de", "fr", "es", "it", "pl", "sv", "ru", "ja", "zh", "en");

    static final List<String> NOTES = List.of(
            "prefers to be called in the morning",
            "met at the fair in Hanover",
            "renewal due in spring",
            "asked twice",
            "звонить утром",
            "要確認",
            "does not want any post",
            "knows the team from before");

    static final List<String> QUOTED_NOTES = List.of(
            "left, came back, left again",
            "said \"maybe next year\"",
            "first of two lines:\nand the second one",
            "call\nback, please",
            "от Ивана, лично",
            "has \"VIP\" status, so they say");

    static final List<String> TAGS =
            List.of("buyer", "vip", "newsletter", "trial", "partner", "2024 fair", "клиент", "赠品");

    /**
     * The cities that people move to; none of them, and none of the new job titles, is among {@link #CITIES} and {@link
     * #JOB_TITLES}.
     */
    static final List<String> NEW_CITIES = List.of("Utrecht", "Valencia", "Wrocław", "York", "Zürich", "Самара");

    static final List<String> NEW_JOB_TITLES = List.of("Manager", "Partner", "Retired", "Директор");

    private Vocabulary() {}
}
