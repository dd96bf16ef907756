package dev.rollcall.source.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A random table written as CSV, with what a reader must make of it.
 *
 * @param text the CSV
 * @param header the column names
 * @param rows the cells, blank ones as empty texts, line ends as LF; without rows of blanks, which are none
 * @param lines the line each row starts on
 * @param ends how many characters of the text hold each row whole, without its line end
 */
record CsvTable(String text, List<String> header, List<List<String>> rows, List<Long> lines, List<Integer> ends) {
    private static final String ALPHABET = "aZ09 .@'#\\Ж\u00A0";

    /**
     * Writes tables.
     *
     * @param extra characters that occur in cells besides a few letters and those that CSV gives a meaning
     * @param separatorLine whether the first line names the delimiter
     * @param plainQuotes whether cells that are not quoted may hold quotes, as in {@code Ann "Annie" Ames}
     */
    record Writer(
            Random random, char delimiter, String lineEnd, String extra, boolean separatorLine, boolean plainQuotes) {
        CsvTable write(int columns, int rowCount) {
            Draft draft = new Draft();
            if (separatorLine) {
                draft.text.append("sep=").append(delimiter);
                endLine(draft);
            }
            List<String> header = new ArrayList<>();
            for (int column = 0; column < columns; column++) {
                header.add("name" + column);
            }
            record(draft, header);
            endLine(draft);
            for (int number = 0; number < rowCount; number++) {
                row(draft, columns, number == rowCount - 1);
            }
            return new CsvTable(draft.text.toString(), header, draft.rows, draft.lines, draft.ends);
        }

        private void row(Draft draft, int columns, boolean last) {
            while (random.nextInt(10) == 0) {
                draft.text.append(" ".repeat(random.nextInt(3)));
                endLine(draft);
            }
            List<String> cells = new ArrayList<>();
            for (int column = 0; column < columns; column++) {
                cells.add(cell());
            }
            long line = draft.line;
            record(draft, cells);
            if (!cells.stream().allMatch(Writer::looksBlank)) {
                draft.lines.add(line);
                draft.ends.add(draft.text.length());
                draft.rows.add(
                        cells.stream().map(cell -> looksBlank(cell) ? "" : cell).toList());
            }
            if (!last || random.nextBoolean()) {
                endLine(draft);
            }
        }

        private void record(Draft draft, List<String> cells) {
            for (int i = 0; i < cells.size(); i++) {
                String cell = cells.get(i);
                draft.text.append(i == 0 ? "" : delimiter);
                boolean looksLikeNoRow = cells.size() == 1 && looksBlank(cell);
                draft.text.append(looksLikeNoRow || mustBeQuoted(cell) || random.nextInt(4) == 0 ? quoted(cell) : cell);
                draft.line += cell.chars().filter(c -> c == '\n').count();
            }
        }

        /** The no-break space is the only blank of the alphabet that is no white space to Java. */
        private static boolean looksBlank(String cell) {
            return cell.chars().allMatch(c -> Character.isWhitespace(c) || c == '\u00A0');
        }

        private boolean mustBeQuoted(String cell) {
            return cell.indexOf(delimiter) >= 0
                    || cell.indexOf('\n') >= 0
                    || (plainQuotes ? looksDamaged(cell) : cell.indexOf('"') >= 0);
        }

        /** Whether its quotes could not be distinguished from damaged ones. */
        private static boolean looksDamaged(String cell) {
            return cell.strip().startsWith("\"")
                    || cell.chars().filter(c -> c == '"').count() % 2 != 0;
        }

        private String quoted(String cell) {
            return '"' + cell.replace("\"", "\"\"").replace("\n", lineEnd) + '"';
        }

        private void endLine(Draft draft) {
            draft.text.append(lineEnd);
            draft.line++;
        }

        private String cell() {
            String characters = ALPHABET + extra + "\"\n\t" + delimiter;
            StringBuilder cell = new StringBuilder();
            int length = random.nextInt(500) == 0 ? random.nextInt(20_000) : random.nextInt(8);
            for (int i = 0; i < length; i++) {
                cell.append(characters.charAt(random.nextInt(characters.length())));
            }
            return cell.toString();
        }
    }

    private static final class Draft {
        private final StringBuilder text = new StringBuilder();
        private final List<List<String>> rows = new ArrayList<>();
        private final List<Long> lines = new ArrayList<>();
        private final List<Integer> ends = new ArrayList<>();
        private long line = 1;
    }
}
