package dev.rollcall.kit;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

import dev.rollcall.model.ImportStatus;
import dev.rollcall.store.Checkpoint;
import dev.rollcall.store.ImportRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The contract of the journal of imports. */
abstract class JournalContract extends OpenStore {
    private static final String LONG_JSON =
            "{\"text\":\"it's \\\"long\\\" 漢 \uD83D\uDC69 " + "x".repeat(50_000) + "\"}";

    private ImportRecord submit(int number) {
        ImportRecord submitted = ImportRecord.submitted(
                new UUID(0x8000_0000_0000_0000L + 99 - number, number),
                Contacts.NOW.plusNanos(1_000L * number),
                "contacts \"Ü\" " + number + ".csv",
                LONG_JSON);
        store.journal().submitted(submitted);
        return submitted;
    }

    @Test
    void theClockCountsMicroseconds() {
        Instant now = store.journal().now();

        assertThat(now).isEqualTo(now.truncatedTo(ChronoUnit.MICROS));
        assertThat(Duration.between(now, store.journal().now())).isGreaterThanOrEqualTo(Duration.ZERO);
    }

    @Test
    void anUnknownImportIsNotFound() {
        submit(1);

        assertThat(store.journal().find(new UUID(1, 1))).isEmpty();
        assertThat(store.journal().rows(new UUID(1, 1), 0, 10)).isEmpty();
    }

    @Test
    void aSubmittedImportIsFoundAsItWasSubmitted() {
        ImportRecord first = submit(1);
        ImportRecord second = submit(2);

        assertThat(store.journal().find(first.id())).contains(first);
        assertThat(store.journal().find(second.id())).contains(second);
    }

    @Test
    void theHistoryHasTheNewestFirst() {
        List<ImportRecord> submitted = new ArrayList<>();
        for (int number = 1; number <= 12; number++) {
            submitted.add(submit(number));
        }
        Collections.reverse(submitted);

        assertThat(store.journal().history(100)).isEqualTo(submitted);
        assertThat(store.journal().history(5)).isEqualTo(submitted.subList(0, 5));
        assertThat(store.journal().history(1)).isEqualTo(submitted.subList(0, 1));
    }

    @Test
    void anEmptyJournalHasNoHistory() {
        assertThat(store.journal().history(10)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = ImportStatus.class, mode = EnumSource.Mode.EXCLUDE, names = "NOT_FINISHED")
    void anImportEnds(ImportStatus status) {
        ImportRecord submitted = submit(1);
        ImportRecord other = submit(2);
        Instant end = Contacts.NOW.plusSeconds(60);

        store.journal().ended(submitted.id(), status, end, LONG_JSON);

        ImportRecord ended = new ImportRecord(
                submitted.id(),
                submitted.submittedAt(),
                status,
                submitted.source(),
                submitted.options(),
                null,
                end,
                LONG_JSON);
        assertThat(store.journal().find(submitted.id())).contains(ended);
        assertThat(store.journal().history(10)).containsExactly(other, ended);
    }

    @Test
    void theEndKeepsTheCheckpoint() {
        ImportRecord submitted = submit(1);
        commit(transaction -> transaction.record(new Checkpoint(submitted.id(), LONG_JSON), List.of()));

        store.journal().ended(submitted.id(), ImportStatus.FINISHED, Contacts.NOW, "{}");

        assertThat(store.journal().find(submitted.id()).orElseThrow().checkpoint())
                .isEqualTo(LONG_JSON);
    }

    @Test
    void theNewestCheckpointCounts() {
        ImportRecord first = submit(1);
        ImportRecord second = submit(2);
        commit(transaction -> transaction.record(new Checkpoint(first.id(), "1"), List.of()));
        commit(transaction -> {
            transaction.record(new Checkpoint(first.id(), "2"), List.of());
            transaction.record(new Checkpoint(first.id(), "3"), List.of());
            transaction.record(new Checkpoint(second.id(), "other"), List.of());
        });

        assertThat(store.journal().find(first.id()).orElseThrow().checkpoint()).isEqualTo("3");
        assertThat(store.journal().find(second.id()).orElseThrow().checkpoint()).isEqualTo("other");
    }

    @Test
    void aFailedImportCanContinueAndFinish() {
        ImportRecord submitted = submit(1);
        store.journal().ended(submitted.id(), ImportStatus.FAILED, Contacts.NOW, "failed");
        commit(transaction -> transaction.record(new Checkpoint(submitted.id(), "9"), List.of()));
        store.journal().ended(submitted.id(), ImportStatus.FINISHED, Contacts.NOW.plusSeconds(1), "finished");

        ImportRecord ended = store.journal().find(submitted.id()).orElseThrow();
        assertThat(ended.status()).isEqualTo(ImportStatus.FINISHED);
        assertThat(ended.endedAt()).isEqualTo(Contacts.NOW.plusSeconds(1));
        assertThat(ended.report()).isEqualTo("finished");
        assertThat(ended.checkpoint()).isEqualTo("9");
    }
}
