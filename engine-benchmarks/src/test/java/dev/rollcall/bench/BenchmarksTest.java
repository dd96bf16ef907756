package dev.rollcall.bench;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;

import com.google.i18n.phonenumbers.NumberParseException;
import dev.rollcall.bench.workload.Column;
import dev.rollcall.bench.workload.Person;
import dev.rollcall.internal.merge.WorkingSet;
import dev.rollcall.internal.patch.Patch;
import dev.rollcall.internal.pipeline.Tally;
import dev.rollcall.model.Contact;
import dev.rollcall.model.Identifier;
import dev.rollcall.model.Outcome;
import dev.rollcall.options.ApplyOrder;
import dev.rollcall.options.DuplicateCheck;
import dev.rollcall.store.Changes;
import dev.rollcall.store.ContactFilter;
import dev.rollcall.store.Matches;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Each benchmark is called once and its result is checked, since one that does the wrong thing may be fast. */
class BenchmarksTest {
    private static Person person(long number, int edition) {
        return Person.of(PerRowBenchmark.SEED, number, edition);
    }

    @Test
    void parseReadsEveryCell() throws IOException {
        ParseBenchmark benchmark = new ParseBenchmark();
        benchmark.writeFile();
        try {
            assertThat(benchmark.parse()).isEqualTo(ParseBenchmark.ROWS * 12L);
        } finally {
            benchmark.deleteFile();
        }
    }

    @Test
    void bothDecodersReturnTheTextOfTheBytes() throws IOException {
        DecodeBenchmark benchmark = new DecodeBenchmark();
        benchmark.makeFile();
        String text = new String(benchmark.bytes(), StandardCharsets.UTF_8);
        assertThat(text(benchmark.rollcall())).isEqualTo(text);
        assertThat(text(benchmark.jdk())).isEqualTo(text);
        assertThat(List.of(benchmark.decodeByRollcall(), benchmark.decodeByJdk()))
                .containsOnly((long) text.length());
    }

    private static String text(Reader reader) throws IOException {
        StringWriter text = new StringWriter();
        try (reader) {
            reader.transferTo(text);
        }
        return text.toString();
    }

    @Test
    void mapReadsEveryRowWithoutFaults() {
        Patch[] patches = new MapBenchmark().mapAndValidate();
        assertThat(patches).hasSize(PerRowBenchmark.CHUNK);
        for (int i = 0; i < patches.length; i++) {
            Person person = person(i, 0);
            assertThat(patches[i].faults()).isEmpty();
            assertThat(patches[i].identifiers().email().key()).isEqualTo(person.cell(Column.EMAIL));
            assertThat(patches[i].identifiers().phone() == null)
                    .isEqualTo(person.cell(Column.PHONE).isEmpty());
            assertThat(patches[i].tags().tags()).isEqualTo(person.tags());
            assertThat(patches[i].fields()).hasSize(9);
        }
    }

    @Test
    void everyAddressAndNumberIsValidByEveryValidator() throws NumberParseException {
        ValidationBenchmark benchmark = new ValidationBenchmark();
        assertThat(List.of(
                        benchmark.addressesByRollcall(),
                        benchmark.addressesByJMail(),
                        benchmark.numbersByRollcall(),
                        benchmark.numbersByLibphonenumber()))
                .containsOnly(ValidationBenchmark.VALUES);
    }

    @Test
    void fingerprintsAreEqualExactlyForEqualKeys() {
        long[] halves = new FingerprintBenchmark().fingerprint();
        List<Identifier> keys = Sample.keys(FingerprintBenchmark.ROWS);
        Map<Identifier, List<Long>> fingerprints = new HashMap<>();
        for (int row = 0; row < keys.size(); row++) {
            if (keys.get(row) != null) {
                List<Long> fingerprint = List.of(halves[2 * row], halves[2 * row + 1]);
                assertThat(fingerprints.computeIfAbsent(keys.get(row), key -> fingerprint))
                        .isEqualTo(fingerprint);
            }
        }
        assertThat(fingerprints).hasSizeGreaterThan(FingerprintBenchmark.ROWS * 4 / 5);
        assertThat(Set.copyOf(fingerprints.values())).hasSameSizeAs(fingerprints.keySet());
    }

    @ParameterizedTest
    @CsvSource({"67108864, FINGERPRINT", "65536, FINGERPRINT", "67108864, WHOLE_KEYS", "65536, WHOLE_KEYS"})
    void theDuplicateIndexFindsATenth(long budgetBytes, DuplicateCheck check) throws IOException {
        DuplicateIndexBenchmark benchmark = new DuplicateIndexBenchmark();
        benchmark.check = check;
        benchmark.budgetBytes = budgetBytes;
        assertThat(benchmark.findDuplicates()).isEqualTo(DuplicateIndexBenchmark.ROWS / 10);
    }

    @ParameterizedTest
    @ValueSource(longs = {67108864, 262144})
    void sortOrdersRowsAsJavaSortsTheirKeys(long budgetBytes) throws IOException {
        SortBenchmark benchmark = new SortBenchmark();
        benchmark.budgetBytes = budgetBytes;
        List<Identifier> keys = Sample.keys(SortBenchmark.ROWS);
        Comparator<Long> byKey = Comparator.comparing(
                number -> keys.get((int) (number - 1)), Comparator.nullsFirst(Comparator.comparing(Identifier::key)));
        assertThat(benchmark.sort())
                .containsExactly(LongStream.rangeClosed(1, SortBenchmark.ROWS)
                        .boxed()
                        .sorted(byKey.thenComparing(Comparator.naturalOrder()))
                        .mapToLong(Long::longValue)
                        .toArray());
    }

    @Test
    void mergeInsertsTheUnknownAndUpdatesTheChanged() {
        MergeBenchmark benchmark = new MergeBenchmark();
        WorkingSet merged = benchmark.mergeRows();
        assertThat(merged.changes()).isEqualTo(benchmark.diff()).isEqualTo(benchmark.diff());
        Changes changes = benchmark.diff();
        assertThat(changes.inserts()).hasSize(PerRowBenchmark.CHUNK / 2);
        assertThat(changes.updates()).hasSize(PerRowBenchmark.CHUNK / 8);
        assertThat(changes.updates())
                .allSatisfy(update -> assertThat(update.after().fields().get("city"))
                        .hasToString("Text[text="
                                + person(update.after().id() - 1, 1).cell(Column.CITY) + "]"));
    }

    @ParameterizedTest
    @EnumSource
    void findFindsTheKnownHalf(StoreLocation place) throws IOException {
        FindBenchmark benchmark = new FindBenchmark();
        benchmark.place = place;
        benchmark.fill();
        try {
            Matches matches = benchmark.find();
            assertThat(matches.contacts()).hasSize(PerRowBenchmark.CHUNK / 2);
            assertThat(matches.contacts())
                    .allSatisfy(contact -> assertThat(contact.memberships()).hasSize(1));
            assertThat(matches.contacts().stream()
                            .mapToInt(contact -> contact.tags().size())
                            .sum())
                    .isEqualTo(tags(FindBenchmark.STORED - PerRowBenchmark.CHUNK / 2, FindBenchmark.STORED));
        } finally {
            benchmark.close();
        }
    }

    @ParameterizedTest
    @EnumSource
    void writeInsertsEachChunkOnce(StoreLocation place) throws IOException {
        WriteBenchmark benchmark = new WriteBenchmark();
        benchmark.place = place;
        benchmark.open();
        try {
            for (int round = 0; round < 2; round++) {
                benchmark.prepare();
                assertThat(benchmark.write().inserts()).hasSize(PerRowBenchmark.CHUNK);
            }
            int written = 2 * PerRowBenchmark.CHUNK;
            List<Contact> stored = contacts(benchmark);
            assertThat(stored).hasSize(written);
            assertThat(stored.stream()
                            .mapToInt(contact -> contact.tags().size())
                            .sum())
                    .isEqualTo(tags(0, written));
        } finally {
            benchmark.close();
        }
    }

    private static List<Contact> contacts(GrowingStoreBenchmark benchmark) {
        int all = GrowingStoreBenchmark.CHUNKS * PerRowBenchmark.CHUNK;
        return benchmark.filled().store().scan(ContactFilter.all(), 0, all);
    }

    @ParameterizedTest
    @EnumSource
    void aChunkIsFoundMergedWrittenAndRecorded(StoreLocation place) throws IOException {
        ChunkBenchmark benchmark = new ChunkBenchmark();
        benchmark.place = place;
        benchmark.open();
        try {
            benchmark.prepare();
            assertThat(benchmark.apply().outcomes())
                    .containsExactlyInAnyOrderEntriesOf(Map.of(Outcome.INSERTED, 900L, Outcome.DUPLICATE, 100L));
            benchmark.prepare();
            Tally tally = benchmark.apply();
            assertThat(tally.outcomes())
                    .containsExactlyInAnyOrderEntriesOf(Map.of(
                            Outcome.INSERTED, 1_350L,
                            Outcome.UPDATED, 125L,
                            Outcome.UNCHANGED, 325L,
                            Outcome.DUPLICATE, 200L));
            assertThat(contacts(benchmark)).hasSize(1_350);
            assertThat(benchmark.records()).hasSize(200);
        } finally {
            benchmark.close();
        }
    }

    @Test
    void keyOrderAndFileOrderHaveTheSameTallyOfAllRows() throws IOException {
        Tally inKeyOrder = afterAllChunks(ApplyOrder.KEY);
        assertThat(inKeyOrder).isEqualTo(afterAllChunks(ApplyOrder.FILE));
        assertThat(inKeyOrder.rows()).isEqualTo(GrowingStoreBenchmark.CHUNKS * PerRowBenchmark.CHUNK);
    }

    private static Tally afterAllChunks(ApplyOrder order) throws IOException {
        ChunkBenchmark benchmark = new ChunkBenchmark();
        benchmark.order = order;
        benchmark.open();
        try {
            Tally tally = Tally.zero();
            for (int chunk = 0; chunk < GrowingStoreBenchmark.CHUNKS; chunk++) {
                benchmark.prepare();
                List<Identifier> keys = benchmark.keys();
                assertThat(keys.equals(keys.stream().sorted().toList())).isEqualTo(order == ApplyOrder.KEY);
                tally = benchmark.apply();
            }
            return tally;
        } finally {
            benchmark.close();
        }
    }

    @Test
    void anEmptyStoreReplacesAStoreThatHasAllItsChunks() throws IOException {
        WriteBenchmark benchmark = new WriteBenchmark();
        benchmark.open();
        try {
            Set<FilledStore> stores = new HashSet<>();
            for (int round = 0; round <= GrowingStoreBenchmark.CHUNKS; round++) {
                benchmark.prepare();
                benchmark.write();
                stores.add(benchmark.filled());
            }
            assertThat(stores).hasSize(2);
            assertThat(contacts(benchmark)).hasSize(PerRowBenchmark.CHUNK);
        } finally {
            benchmark.close();
        }
    }

    private static int tags(int first, int end) {
        int tags = 0;
        for (int number = first; number < end; number++) {
            tags += person(number, 0).tags().size();
        }
        return tags;
    }
}
