package dev.rollcall.bench.damage;

import java.util.EnumSet;
import java.util.Set;

import dev.rollcall.fault.FaultCode;

/** The ways in which files are damaged. */
enum DamageKind {
    SPLIT_BEFORE_BLANK(Place.ROW, "delimiter in a cell without quotes, last cell blank", CellDamage::splitBeforeBlank),
    SPLIT_BEFORE_TEXT(Place.ROW, "delimiter in a cell without quotes, last cell filled", CellDamage::splitBeforeText),
    DELIMITER_TWICE(Place.ROW, "delimiter written twice", CellDamage::delimiterTwice),
    JOIN_BEFORE_BLANK(Place.ROW, "delimiter lost, last cell blank", CellDamage::joinBeforeBlank),
    JOIN_BEFORE_TEXT(Place.ROW, "delimiter lost, last cell filled", CellDamage::joinBeforeText),
    CELL_LOST(Place.ROW, "cell lost", CellDamage::cellLost),
    CLOSING_QUOTE_MISSING(Place.ROW, "closing quote missing", QuoteDamage::closingMissing),
    OPENING_QUOTE_MISSING(Place.ROW, "opening quote missing", QuoteDamage::openingMissing),
    STRAY_QUOTE(Place.ROW, "stray quote in or behind a text", QuoteDamage::strayBehindOrInside),
    STRAY_QUOTE_BEFORE(Place.ROW, "stray quote before a text", QuoteDamage::strayBefore),
    QUOTE_NOT_DOUBLED(Place.ROW, "quote inside of quotes not doubled", QuoteDamage::notDoubled),
    TEXT_BEHIND_QUOTE(Place.ROW, "text behind a closing quote", QuoteDamage::textBehind),
    BLANK_BEFORE_QUOTE(Place.ROW, "blank before a quote", QuoteDamage::blankBefore),
    BACKSLASH(Place.ROW, "quotes of a cell written with a backslash", QuoteDamage::backslash),
    SINGLE_QUOTES(Place.ROW, "single quotes in a row", QuoteDamage::singleQuotes),
    PAIR_IN_ONE_COLUMN(
            Place.ROW, "two stray quotes in a column, rows between them swallowed", QuoteDamage::pairInOneColumn),
    PAIR_IN_TWO_COLUMNS(Place.ROW, "two stray quotes in two columns and rows", QuoteDamage::pairInTwoColumns),
    PAIR_IN_ONE_ROW(Place.ROW, "two stray quotes in a row", QuoteDamage::pairInOneRow),
    LINE_BREAK(Place.ROW, "line break in a cell without quotes", CellDamage::lineBreak),
    CUT_AT_LINE_END(Place.ROW, "text of several lines cut at a line end", CellDamage::cutAtLineEnd),
    LINE_END_LOST(Place.ROW, "line end lost", FileDamage::lineEndLost),
    FOREIGN_LINE_END(Place.ROW, "one line ends with U+2028, U+0085 or U+001E", FileDamage::foreignLineEnd),
    FOREIGN_LINE_ENDS(Place.FILE, "all lines end so", FileDamage::foreignLineEnds),
    FILE_CUT(Place.ROW, "file cut off in a row", FileDamage::cutInRow),
    FILE_CUT_IN_QUOTES(Place.ROW, "file cut off at a line end in quotes", FileDamage::cutInQuotes),
    HEADER_AGAIN(Place.FILE, "header once more between rows", FileDamage::headerAgain),
    NARROWER_BEHIND(Place.FILE, "file followed by one with a column less", FileDamage::narrowerBehind),
    WIDER_BEHIND(Place.FILE, "file followed by one with a column more", FileDamage::widerBehind),
    HEADER_QUOTE_STRAY(Place.HEADER, "header: stray quote", HeaderDamage::strayQuote),
    HEADER_QUOTE_MISSING(Place.HEADER, "header: quote missing", HeaderDamage::quoteMissing),
    HEADER_SWALLOWS(Place.HEADER, "header: two stray quotes, rows swallowed", HeaderDamage::rowsSwallowed),
    HEADER_DELIMITER_MISSING(Place.HEADER, "header: delimiter lost", HeaderDamage::delimiterMissing),
    HEADER_DELIMITER_SURPLUS(Place.HEADER, "header: delimiter in a name", HeaderDamage::delimiterTooMany),
    CONTROL_CHARACTER(Place.TEXT, "control character in a cell", CellDamage::controlCharacter);

    /** The part of a file that is damaged. */
    enum Place {
        ROW,
        HEADER,
        FILE,
        /** A text without a change of cells: only a whole import validates it. */
        TEXT
    }

    private final Place place;
    private final String label;
    private final Damage damage;

    DamageKind(Place place, String label, Damage damage) {
        this.place = place;
        this.label = label;
        this.damage = damage;
    }

    Place place() {
        return place;
    }

    String label() {
        return label;
    }

    Damage damage() {
        return damage;
    }

    /** Returns the faults that show it besides those of moved cells. */
    Set<FaultCode> alsoNoticedBy() {
        return place == Place.TEXT ? EnumSet.of(FaultCode.INVALID_TEXT, FaultCode.INVALID_EMAIL) : Set.of();
    }
}
