package dev.rollcall.model;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The texts that people and programs write instead of a missing value, in lower case. */
final class PlaceholderTexts {
    /** Texts that databases and programs write, and zero. */
    private static final String PROGRAMS =
            "null|(null)|<null>|[null]|'null'|\\n|nil|<nil>|none|(none)|<none>|[none]|undefined"
                    + "|nan|-nan|<na>|na|n/a|n / a|n.a.|n.a|(n/a)|0|0.0|0.00|-1|00000000-0000-0000-0000-000000000000"
                    + "|nat|(undefined)|nothing|inf|-inf|infinity|-infinity|1.#qnan|1.#ind|-1.#ind|1.#inf"
                    + "|dbnull|array|[object object]|[]|{}|()|<>|\"\"|''|\"null\""
                    + "|blank|(blank)|<blank>|[blank]|empty|(empty)|<empty>|[empty]|(leer)|(vide)|(en blanco)|(vuoto)"
                    + "|(leeg)";

    /** Texts that spreadsheets show for errors and missing values, in several languages. */
    private static final String SPREADSHEETS =
            "#n/a|#n/a n/a|#na|#null!|#ref!|#value!|#name?|#div/0!|#num!|#error!|#spill!"
                    + "|#calc!|#getting_data|#field!|#blocked!|#unknown!|#connect!|#busy!|#python!|#external!"
                    + "|#nv|#wert!|#bezug!|#zahl!|#n/d|#valeur!"
                    + "|#nom?|#nombre!|#¡valor!|#¡ref!|#¿nombre?|#¡num!|#¡div/0!|#valor!|#valore!|#rif!|#nome?|#n/b"
                    + "|#waarde!"
                    + "|#verw!|#naam?|#arg!|#adr!|#nazwa?|#н/д|#знач!|#ссылка!|#имя?|#число!|#дел/0!|#yok|#değer!"
                    + "|#başv!|#ad?"
                    + "|#saknas!|#värdefel!|#referens!|#namn?";

    private static final String DASHES = "-|--|---|----|–|—|―|－|−|‐|(-)";

    private static final String SIGNS = "ー|…|/|//|'-|\"|〃|？|＿|＊|／";

    /** Answers that are values everywhere but in identifiers. */
    private static final String ANSWERS = "no|false|nein|non|não|nao|nee|nie|нет|нету|hayır|nej";

    /** Characters that people repeat to fill a cell, and that spreadsheets repeat in a narrow column. */
    private static final String REPEATED = "-|_|.|?|*|#|=|~";

    /** The largest number of repetitions. */
    private static final int REPEATS = 12;

    private static final String WORDS =
            "unknown|(unknown)|<unknown>|unspecified|missing|void|tbd|tba|n.n.|no data|no value"
                    + "|not available|not applicable|not provided|not specified|not set|not given|not known"
                    + "|none given|none provided"
                    + "|not found|no match"
                    + "|xx|xxx|xxxx|xxxxx|xxxxxx|guest|anonymous|anonymised|anonymized|redacted|ditto|idem"
                    + "|no email|no e-mail|no mail|noemail|nomail|no address|no phone|no number|no id|n/k" // English
                    + "|kein|keine|keiner|keines|keine angabe|keine angaben|keine e-mail|keine email|keine mail"
                    + "|keine nummer|k.a.|k. a."
                    + "|k.a|unbekannt|nicht bekannt|nicht vorhanden|nicht angegeben|fehlt|leer|entfällt|ohne"
                    + "|dito" // German
                    + "|aucun|aucune|sans|sans email|néant|neant|inconnu|inconnue|vide|non renseigné|non renseignée"
                    + "|non communiqué"
                    + "|pas d'email|pas de mail|n.c.|n/c|sans objet" // French
                    + "|ninguno|ninguna|sin|sin datos|sin dato|sin correo|sin email|sin teléfono|sin telefono"
                    + "|no tiene|no disponible"
                    + "|desconocido|desconocida|nulo|vacío|vacio|s/d" // Spanish
                    + "|nenhum|nenhuma|não tem|nao tem|sem|sem email|sem e-mail|sem telefone|desconhecido|vazio"
                    + "|não informado"
                    + "|nao informado|não disponível|n/d" // Portuguese
                    + "|nessuno|nessuna|sconosciuto|sconosciuta|non disponibile|non disp.|assente|n.d.|vuoto"
                    + "|non fornito" // Italian
                    + "|geen|geen email|onbekend|leeg|niet bekend|niet beschikbaar|n.v.t.|nvt" // Dutch
                    + "|brak|brak danych|nieznany|nieznana|nie podano|nie dotyczy|nie ma" // Polish
                    + "|нет данных|не указан|не указана|не указано|неизвестно|неизвестен|отсутствует|пусто"
                    + "|н/д" // Russian
                    + "|bilinmiyor|belirtilmemiş|boş|yok" // Turkish
                    + "|ingen|inga|inget|saknas|okänd|okänt|uppgift saknas" // Swedish
                    + "|なし|無し|無|ナシ|不明|未登録|未入力|該当なし|ｎ／ａ|無し。|なし。" // Japanese
                    + "|无|没有|未知|空|없음|لا يوجد"; // Chinese, Korean, Arabic

    /** Words with which people make up an address, each at itself. */
    private static final String MADE_UP =
            "none|no|na|null|nil|nobody|noone|unknown|undefined|noemail|no-email|no.email|nomail"
                    + "|no-mail|noaddress|notavailable|notprovided|notgiven|keine|keinemail|unbekannt"
                    + "|aucun|sansmail|pasdemail|inconnu|ninguno|sincorreo|sinemail|notiene|desconocido|nenhum|naotem"
                    + "|sememail"
                    + "|nessuno|nonho|geen|geenemail|onbekend|brak|niema|yok|ingen|saknas";

    /** The endings of the domains of invented addresses. */
    private static final String ENDINGS = "com|net|org|de|fr|es|it|nl|pl|br|com.br";

    private static final String ADDRESSES = "noemail@none.com|none@noemail.com|none@nomail.com|noemail@nomail.com"
            + "|nomail@noemail.com|no@none.com|none@no.com|no@noemail.com|na@none.com|noemail@example.com"
            + "|none@example.com"
            + "|no@example.com|na@example.com|null@example.com|unknown@example.com|nobody@nowhere.com|none@nowhere.com";

    private PlaceholderTexts() {}

    /** Returns all texts. */
    static Set<String> all() {
        Set<String> all = ofValues();
        all.addAll(split(ANSWERS));
        return all;
    }

    /** Returns the texts that are not values in columns other than those of identifiers. */
    static Set<String> ofValues() {
        Set<String> all = ofPrograms();
        for (String texts : List.of(SIGNS, WORDS, ADDRESSES)) {
            all.addAll(split(texts));
        }
        for (String sign : split(REPEATED)) {
            for (int times = 1; times <= REPEATS; times++) {
                all.add(sign.repeat(times));
            }
        }
        for (String word : split(MADE_UP)) {
            split(ENDINGS).forEach(ending -> all.add(word + "@" + word.replace(".", "") + "." + ending));
        }
        return all;
    }

    /** Returns the texts that programs write, and dashes. */
    static Set<String> ofPrograms() {
        Set<String> all = new TreeSet<>();
        for (String texts : List.of(PROGRAMS, SPREADSHEETS, DASHES)) {
            all.addAll(split(texts));
        }
        return all;
    }

    private static List<String> split(String texts) {
        return List.of(texts.split("\\|"));
    }
}
