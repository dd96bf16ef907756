package dev.rollcall.bench.damage;

import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Each kind of damage, shown in a file; {@code /} stands for a line end. */
class DamageKindTest {
    private static final String PLAIN = "ab;cd;ef/ka;lb;mc/nd;oe;/pf;qg;rh/";
    private static final String QUOTED = "\"ab\";\"cd\"/\"k\"\"a\";\"l;b\"/\"m/c\";\"n d\"/";

    private static String damage(DamageKind kind, String text, int row, int column) {
        WrittenCsv csv = StrictCsv.read(text.replace('/', '\n'), ';').orElseThrow();
        String damaged = kind.damage().in(csv, new Spot(row, column, new Random(1)));
        return damaged == null ? "none" : damaged.replace('\n', '/');
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            quoteCharacter = '`',
            value = {
                "SPLIT_BEFORE_BLANK 2 0 ab;cd;ef/ka;lb;mc/n;d;oe;/pf;qg;rh/",
                "SPLIT_BEFORE_BLANK 1 0 none",
                "SPLIT_BEFORE_TEXT 1 1 ab;cd;ef/ka;l;b;mc/nd;oe;/pf;qg;rh/",
                "SPLIT_BEFORE_TEXT 2 1 none",
                "DELIMITER_TWICE 1 1 ab;cd;ef/ka;;lb;mc/nd;oe;/pf;qg;rh/",
                "JOIN_BEFORE_BLANK 2 0 ab;cd;ef/ka;lb;mc/ndoe;/pf;qg;rh/",
                "JOIN_BEFORE_BLANK 1 0 none",
                "JOIN_BEFORE_TEXT 1 1 ab;cd;ef/ka;lbmc/nd;oe;/pf;qg;rh/",
                "JOIN_BEFORE_TEXT 1 2 none",
                "CELL_LOST 1 0 ab;cd;ef/lb;mc/nd;oe;/pf;qg;rh/",
                "STRAY_QUOTE_BEFORE 1 0 ab;cd;ef/\"ka;lb;mc/nd;oe;/pf;qg;rh/",
                "STRAY_QUOTE 2 2 none",
                "SINGLE_QUOTES 2 0 ab;cd;ef/ka;lb;mc/'nd';'oe';''/pf;qg;rh/",
                "PAIR_IN_ONE_ROW 1 1 ab;cd;ef/ka;\"lb;mc\"/nd;oe;/pf;qg;rh/",
                "PAIR_IN_ONE_ROW 1 2 none",
                "LINE_BREAK 1 2 ab;cd;ef/ka;lb;m/c/nd;oe;/pf;qg;rh/",
                "LINE_END_LOST 1 0 ab;cd;ef/ka;lb;mcnd;oe;/pf;qg;rh/",
                "LINE_END_LOST 3 0 none",
                "FOREIGN_LINE_END 3 0 none",
                "FILE_CUT 2 2 none",
                "HEADER_AGAIN 2 0 ab;cd;ef/ka;lb;mc/ab;cd;ef/nd;oe;/pf;qg;rh/",
                "NARROWER_BEHIND 1 0 ab;cd;ef/ka;lb;mc/nd;oe;/pf;qg;rh/cd;ef/lb;mc/",
                "WIDER_BEHIND 1 1 ab;cd;ef/ka;lb;mc/nd;oe;/pf;qg;rh/ab;added;cd;ef/ka;1;lb;mc/",
                "HEADER_DELIMITER_MISSING 1 0 abcd;ef/ka;lb;mc/nd;oe;/pf;qg;rh/",
                "HEADER_DELIMITER_SURPLUS 1 2 ab;cd;e;f/ka;lb;mc/nd;oe;/pf;qg;rh/"
            })
    void unquotedFilesAreDamagedAsShown(DamageKind kind, int row, int column, String damaged) {
        assertThat(damage(kind, PLAIN, row, column)).isEqualTo(damaged);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            quoteCharacter = '`',
            value = {
                "SPLIT_BEFORE_TEXT!1!1!\"ab\";\"cd\"/\"k\"\"a\";l;b/\"m/c\";\"n d\"/",
                "SPLIT_BEFORE_TEXT!1!0!none",
                "JOIN_BEFORE_TEXT!1!0!\"ab\";\"cd\"/\"k\"\"a\"\"l;b\"/\"m/c\";\"n d\"/",
                "CLOSING_QUOTE_MISSING!1!1!\"ab\";\"cd\"/\"k\"\"a\";\"l;b/\"m/c\";\"n d\"/",
                "OPENING_QUOTE_MISSING!1!1!\"ab\";\"cd\"/\"k\"\"a\";l;b\"/\"m/c\";\"n d\"/",
                "STRAY_QUOTE!1!1!none",
                "STRAY_QUOTE_BEFORE!1!1!none",
                "QUOTE_NOT_DOUBLED!1!0!\"ab\";\"cd\"/\"k\"a\";\"l;b\"/\"m/c\";\"n d\"/",
                "BLANK_BEFORE_QUOTE!1!0!\"ab\";\"cd\"/ \"k\"\"a\";\"l;b\"/\"m/c\";\"n d\"/",
                "BACKSLASH!1!0!\"ab\";\"cd\"/\"k\\\"a\";\"l;b\"/\"m/c\";\"n d\"/",
                "BACKSLASH!1!1!none",
                "SINGLE_QUOTES!1!0!\"ab\";\"cd\"/'k\"a';'l;b'/\"m/c\";\"n d\"/",
                "LINE_BREAK!1!0!none",
                "CUT_AT_LINE_END!1!0!none",
                "FILE_CUT_IN_QUOTES!2!0!\"ab\";\"cd\"/\"k\"\"a\";\"l;b\"/\"m/",
                "FILE_CUT_IN_QUOTES!1!0!none"
            })
    void quotedFilesAreDamagedAsShown(DamageKind kind, int row, int column, String damaged) {
        assertThat(damage(kind, QUOTED, row, column)).isEqualTo(damaged);
    }

    @Test
    void randomDamageHasTheShapeOfItsKind() {
        assertThat(damage(DamageKind.STRAY_QUOTE, PLAIN, 1, 1)).matches("ab;cd;ef/ka;l(\"b|b\");mc/nd;oe;/pf;qg;rh/");
        assertThat(damage(DamageKind.QUOTE_NOT_DOUBLED, QUOTED, 2, 1)).matches(".*;\"(n\" d|n \"d)\"/");
        assertThat(damage(DamageKind.TEXT_BEHIND_QUOTE, QUOTED, 1, 0)).matches("\"ab\";\"cd\"/\"k\"\"a\"[^\";/]+;.*");
        assertThat(damage(DamageKind.CONTROL_CHARACTER, PLAIN, 1, 0)).matches("(?s)ab;cd;ef/k\\p{Cntrl}a;lb;mc/.*");
        assertThat(damage(DamageKind.CONTROL_CHARACTER, QUOTED, 2, 1)).matches("(?s).*;\"n ?\\p{Cntrl} ?d\"/");
        assertThat(damage(DamageKind.CUT_AT_LINE_END, QUOTED, 2, 0)).matches(".*/(m/c|\"m\"/c\");\"n d\"/");
        assertThat(damage(DamageKind.PAIR_IN_ONE_COLUMN, PLAIN.repeat(2), 1, 1))
                .matches("ab;cd;ef/ka;\"lb;mc/.*;(oe|qg|cd)\";.*");
        assertThat(damage(DamageKind.PAIR_IN_TWO_COLUMNS, PLAIN.repeat(2), 1, 0))
                .matches("ab;cd;ef/\"ka;lb;mc/[^\"]*[a-z]\"[;/].*");
    }

    @Test
    void aFileThatIsCutEndsInTheRow() {
        assertThat(damage(DamageKind.FILE_CUT, PLAIN, 3, 1)).matches("ab;cd;ef/ka;lb;mc/nd;oe;/pf;q?");
        assertThat(damage(DamageKind.FILE_CUT, PLAIN, 1, 0)).isEqualTo("ab;cd;ef/k");
    }

    @Test
    void foreignLineEndsReplaceOneOrAllLineEnds() {
        assertThat(damage(DamageKind.FOREIGN_LINE_END, PLAIN, 1, 0))
                .matches("ab;cd;ef/ka;lb;mc[\u2028\u0085\u001e]nd;oe;/pf;qg;rh/");
        assertThat(damage(DamageKind.FOREIGN_LINE_ENDS, PLAIN, 1, 0))
                .matches("ab;cd;ef([\u2028\u0085\u001e])ka;lb;mc\\1nd;oe;\\1pf;qg;rh\\1");
    }

    @Test
    void headerDamageOpensAQuoteThatOnlyARowMayClose() {
        assertThat(damage(DamageKind.HEADER_SWALLOWS, PLAIN, 1, 0)).matches("\"ab;cd;ef/.*(ka|lb|mc)\"[;/].*");
        assertThat(damage(DamageKind.HEADER_QUOTE_STRAY, PLAIN, 1, 2)).matches("ab;cd;(\"ef|e\"f|ef\")/ka.*");
        assertThat(damage(DamageKind.HEADER_QUOTE_MISSING, QUOTED, 1, 1)).matches("\"ab\";(\"cd|cd\")/.*");
    }

    /** Damage at any spot changes the file, or is impossible there. */
    @ParameterizedTest
    @EnumSource(DamageKind.class)
    void everyKindDamagesSomeFile(DamageKind kind) {
        String plain = damage(kind, PLAIN.repeat(2), 1, 0);
        String blankEnd = damage(kind, PLAIN, 2, 0);
        String quoted = damage(kind, QUOTED, 1, 0);
        String lines = damage(kind, QUOTED, 2, 0);

        assertThat(plain + blankEnd + quoted + lines).isNotEqualTo("nonenonenonenone");
        assertThat(plain).isNotEqualTo(PLAIN.repeat(2));
        assertThat(blankEnd).isNotEqualTo(PLAIN);
        assertThat(quoted).isNotEqualTo(QUOTED);
        assertThat(lines).isNotEqualTo(QUOTED);
    }
}
