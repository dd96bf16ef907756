package dev.rollcall.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import dev.rollcall.mapping.Target;
import dev.rollcall.options.ImportOptions;
import dev.rollcall.options.RowRetention;
import dev.rollcall.options.RunRules;

/**
 * A file of many chunks, whose rows affect each other. One in ten rows repeats a person, one in fifty has another
 * person's phone, and some have only one address of a stored person.
 *
 * @param size how many rows it has; every third one belongs to a contact that is stored before
 */
public record LargerFile(int size) {
    private static final int MANY = 1_000_000;

    public static final List<String> HEADER =
            List.of("external id", "email", "phone", "first name", "email status", "remove");

    /** The options of its import: every row record is kept. */
    public static ImportOptions.Builder options() {
        return ImportOptions.builder().map("remove", new Target.Delete()).set(RunRules.KEPT_ROWS, RowRetention.ALL);
    }

    /** The contacts that are stored before, as rows of their own. */
    public List<List<Object>> known() {
        return IntStream.range(0, size)
                .filter(LargerFile::isStored)
                .mapToObj(LargerFile::person)
                .toList();
    }

    public List<List<Object>> rows(long seed) {
        Random random = new Random(seed);
        List<List<Object>> file = new ArrayList<>();
        for (int row = 0; row < size; row++) {
            int person = row > 0 && random.nextInt(10) == 0 ? random.nextInt(row) : row;
            boolean stored = isStored(person);
            boolean byPhone = stored && random.nextInt(15) == 0;
            boolean byEmail = stored && random.nextInt(4) == 0;
            String phone = random.nextInt(50) == 0 ? phone(random.nextInt(size)) : phone(person);
            file.add(List.of(
                    random.nextInt(20) == 0 ? "x" + person : "",
                    byPhone ? "" : email(person),
                    byEmail || random.nextInt(3) == 0 && !byPhone ? "" : phone,
                    "name " + row,
                    random.nextInt(30) == 0 ? "unsubscribed" : "",
                    random.nextInt(60) == 0 ? "1" : ""));
        }
        return file;
    }

    private static boolean isStored(int person) {
        return person % 3 == 0;
    }

    private static String phone(int person) {
        return "+4930" + (1_000_000 + person);
    }

    private static String email(int person) {
        // not in the order of the numbers
        return Integer.toString(person * 7919 % MANY, 36) + "p" + person + "@example.org";
    }

    private static List<Object> person(int person) {
        return List.of("", email(person), phone(person), "stored", "", "");
    }
}
