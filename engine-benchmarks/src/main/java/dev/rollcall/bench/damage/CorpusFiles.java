package dev.rollcall.bench.damage;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The clean files of a folder with a folder {@code csv} in it: valid CSV in UTF-8, of one width, under distinct names
 * that no row repeats.
 */
final class CorpusFiles {
    private static final Pattern NAMES = Pattern.compile(".*\\.(csv|tsv|txt)");
    private static final String DELIMITERS = ",;\t|";
    private static final long LARGEST = 1 << 20;
    private static final int MOST_COLUMNS = 1_000;

    private CorpusFiles() {}

    /** Returns all clean files, by name. */
    static List<CleanFile> of(Path corpus) throws IOException {
        Path folder = corpus.resolve("csv");
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(Files::isRegularFile)
                    .filter(file -> NAMES.matcher(file.getFileName().toString()).matches())
                    .sorted()
                    .toList();
        }
        List<CleanFile> clean = new ArrayList<>();
        for (Path file : files) {
            String source = "corpus: " + folder.relativize(file).getName(0);
            text(file).flatMap(text -> clean(source, text)).ifPresent(clean::add);
        }
        return clean;
    }

    private static Optional<String> text(Path file) throws IOException {
        if (Files.size(file) > LARGEST) {
            return Optional.empty();
        }
        try {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            return Optional.of(text.startsWith("\ufeff") ? text.substring(1) : text);
        } catch (CharacterCodingException inAnotherCharset) {
            return Optional.empty();
        }
    }

    /**
     * Returns the text as a clean file, with the delimiter that gives the most columns; empty if it is not clean with
     * any.
     */
    static Optional<CleanFile> clean(String source, String text) {
        return DELIMITERS
                .chars()
                .mapToObj(delimiter -> StrictCsv.read(text, (char) delimiter))
                .flatMap(Optional::stream)
                .filter(CorpusFiles::isTable)
                .max(Comparator.comparing(csv -> csv.cells(0).size()))
                .map(csv -> CleanFile.found(source, text, csv));
    }

    private static boolean isTable(WrittenCsv csv) {
        int columns = csv.cells(0).size();
        return columns > 1
                && csv.rows() > 0
                && csv.records().stream().allMatch(cells -> cells.size() == columns)
                && columns <= MOST_COLUMNS
                && areNames(csv.values().get(0))
                && csv.records().lastIndexOf(csv.cells(0)) == 0;
    }

    private static boolean areNames(List<String> header) {
        Set<String> names = new HashSet<>();
        return header.stream()
                .allMatch(name -> !name.isBlank()
                        && name.chars().noneMatch(Character::isISOControl)
                        && names.add(name.strip().toLowerCase(Locale.ROOT)));
    }
}
