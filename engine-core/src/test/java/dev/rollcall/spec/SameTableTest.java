package dev.rollcall.spec;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rollcall.ImportEngine;
import dev.rollcall.fault.FaultCode;
import dev.rollcall.mapping.Target;
import dev.rollcall.mapping.UnknownColumns;
import dev.rollcall.memory.InMemoryContactStore;
import dev.rollcall.model.FieldType;
import dev.rollcall.model.Outcome;
import dev.rollcall.options.ImportOptions;
import dev.rollcall.options.RowRetention;
import dev.rollcall.options.RunRules;
import dev.rollcall.report.ImportReport;
import dev.rollcall.source.RowSource;
import dev.rollcall.source.bytes.ByteOrigin;
import dev.rollcall.source.csv.CsvSource;
import dev.rollcall.source.json.JsonSource;
import dev.rollcall.source.rows.HostRows;
import dev.rollcall.store.ContactFilter;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A random table gives the same contacts and the same faults, whatever format it is written in. */
@Timeout(120)
class SameTableTest {
    private static final int TABLES = Integer.getInteger("rollcall.tables", 40);
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final List<String> HEADER =
            List.of("email", "phone", "first_name", "Points", "Since", "tags", "email_status", "delete");

    private static final List<List<String>> CELLS = List.of(
            List.of("ann@example.com", "ben@example.com", "Zoë@Example.com", "no address", "", "x@gmial.com"),
            List.of("+442079460100", "+442079460101", "12", "", "", ""),
            List.of("Ann", " \"Zoë\" ", "a,b;c\td|e", "two\nlines", "O'Neil", "=1+1", "漢字 \uD83D\uDC69", "", "\\", "#"),
            List.of("1", "1.50", "many", "1e3", "", "-7"),
            List.of("2024-02-29", "2023-02-29", "", "2024-01-01T10:00:00Z"),
            List.of("a,b", "", "fair", "[\"x, y\",\"z\"]"),
            List.of("", "", "active", "unsubscribed", "perhaps"),
            List.of("", "", "", "0", "1"));

    /** A row as a record of the host's. */
    private record Person(
            String email,
            String phone,
            String first_name,
            String Points,
            String Since,
            String tags,
            String email_status,
            String delete) {
        static Person of(List<String> row) {
            return new Person(
                    row.get(0), row.get(1), row.get(2), row.get(3), row.get(4), row.get(5), row.get(6), row.get(7));
        }
    }

    /** The result of an import, without positions. */
    private record Result(
            Map<Outcome, Long> outcomes, Map<FaultCode, Long> faults, List<String> rows, List<String> contacts) {}

    static Stream<Long> seeds() {
        return Stream.iterate(1L, seed -> seed + 1).limit(TABLES);
    }

    private static List<List<String>> table(long seed) {
        Random random = new Random(seed);
        List<List<String>> rows = new ArrayList<>();
        int count = 1 + random.nextInt(30);
        while (rows.size() < count) {
            List<String> row = CELLS.stream()
                    .map(cells -> cells.get(random.nextInt(cells.size())))
                    .toList();
            if (!String.join("", row).isBlank()) {
                rows.add(row);
            }
        }
        return rows;
    }

    private static String csv(List<List<String>> rows, char delimiter, String lineEnd) {
        return Stream.concat(Stream.of(HEADER), rows.stream())
                .map(row -> row.stream()
                        .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                        .collect(Collectors.joining(String.valueOf(delimiter))))
                .collect(Collectors.joining(lineEnd, "", lineEnd));
    }

    private static Map<String, String> object(List<String> row) {
        Map<String, String> object = new LinkedHashMap<>();
        for (int i = 0; i < HEADER.size(); i++) {
            object.put(HEADER.get(i), row.get(i));
        }
        return object;
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static CsvSource bytes(String csv, Charset charset) {
        return CsvSource.of(ByteOrigin.ofBytes(csv.getBytes(charset)));
    }

    private static Map<String, RowSource> sources(List<List<String>> rows) {
        List<Map<String, String>> objects =
                rows.stream().map(SameTableTest::object).toList();
        Map<String, Object> keyed = new LinkedHashMap<>();
        objects.forEach(object -> keyed.put("key " + keyed.size(), object));
        Map<String, RowSource> sources = new LinkedHashMap<>();
        sources.put("semicolons, CRLF", CsvSource.ofText(csv(rows, ';', "\r\n")));
        sources.put("tabs, CR", CsvSource.ofText(csv(rows, '\t', "\r")));
        sources.put("bars, UTF-16", bytes("\uFEFF" + csv(rows, '|', "\n"), StandardCharsets.UTF_16LE));
        sources.put("a separator line", CsvSource.ofText("sep=^\n" + csv(rows, '^', "\n")));
        sources.put("maps", HostRows.ofMaps(objects));
        sources.put("maps of a stream", HostRows.ofMaps(objects.stream()));
        sources.put("records", HostRows.ofRecords(Person.class, rows.stream().map(Person::of)));
        sources.put("rows of the host", HostRows.of(HEADER, rows));
        sources.put("an array of objects", JsonSource.ofText(json(objects)));
        sources.put(
                "lines",
                JsonSource.ofText(objects.stream().map(SameTableTest::json).collect(Collectors.joining("\n"))));
        sources.put("an object of objects", JsonSource.ofText(json(keyed)));
        sources.put("columns and rows", JsonSource.ofText(json(Map.of("field_names", HEADER, "data", rows))));
        sources.put("rows under a name", JsonSource.ofText(json(Map.of("total", 1, "contacts", objects))));
        return sources;
    }

    private static Result run(RowSource source) {
        try (ImportEngine engine = ImportEngine.on(new InMemoryContactStore())) {
            engine.fields().create("Points", FieldType.NUMBER);
            engine.fields().create("Since", FieldType.DATE);
            ImportReport report = engine.run(
                    source,
                    ImportOptions.builder()
                            .unknownColumns(UnknownColumns.FAIL)
                            .map("delete", Target.parse("delete"))
                            .set(RunRules.KEPT_ROWS, RowRetention.ALL)
                            .build());
            List<String> rows = engine.imports().rows(report.importId(), 0, 1_000).stream()
                    .map(row -> row.number() + " " + row.outcome() + " " + row.contactId() + " " + row.faults()
                            + row.cells())
                    .toList();
            List<String> contacts = engine.contacts().scan(ContactFilter.all(), 0, 1_000).stream()
                    .map(contact -> contact.email() + " " + contact.phone() + " " + contact.fields() + contact.tags()
                            + contact.channels())
                    .toList();
            return new Result(report.outcomes(), report.faults(), rows, contacts);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void eachFormatGivesTheSameImport(long seed) {
        List<List<String>> rows = table(seed);
        Result expected = run(CsvSource.ofText(csv(rows, ',', "\n")));

        sources(rows)
                .forEach((format, source) -> assertThat(run(source)).as(format).isEqualTo(expected));
    }
}
