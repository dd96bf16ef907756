package dev.rollcall.bench.together;

import java.util.List;

import dev.rollcall.ImportEngine;
import dev.rollcall.memory.InMemoryContactStore;
import dev.rollcall.model.OptOutRecord;
import dev.rollcall.model.Status;
import dev.rollcall.store.ContactStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The check at the end of a run finds everything that is wrong, and nothing else. */
class EndCheckTest {
    private static final RunPlan PLAN = RunPlan.of(1, 20);

    private final ContactStore store = new InMemoryContactStore();
    private final ImportEngine engine = ImportEngine.on(store);
    private final Knowledge known = Knowledge.ofNothing();

    @BeforeEach
    void importAll() {
        engine.lists().create(RunPlan.OLD_LIST);
        if (!PLAN.before().people().isEmpty()) {
            engine.run(PLAN.before().request());
        }
        PLAN.imports().forEach(planned -> engine.run(planned.request()));
    }

    private String findings() {
        Findings findings = new Findings();
        new EndCheck(engine, store, PLAN, known, findings).run();
        return findings.toString();
    }

    private static int storedPerson() {
        return PLAN.imports().stream()
                .filter(planned -> planned.keeping().keepsRows())
                .findFirst()
                .orElseThrow()
                .people()
                .get(0);
    }

    @Test
    void importsThatLostNothingPass() {
        assertThat(findings()).isEmpty();
    }

    @Test
    void aMissingPersonIsLostUnlessErased() {
        engine.contacts().erase(People.address(storedPerson()));
        assertThat(findings()).contains("person " + storedPerson() + " is lost");

        known.erased().add(storedPerson());
        assertThat(findings()).isEmpty();
    }

    @Test
    void aMissingFieldIsLost() {
        String field = PLAN.imports().get(0).field();
        engine.fields().delete(field);

        assertThat(findings()).contains("the field of import 1 is lost for person ");
    }

    @Test
    void anOptOutWithoutEffectIsFound() {
        Subject subject = new Subject(storedPerson(), null);
        known.consents().during(true, List.of(subject), all -> true);
        assertThat(findings()).contains(subject + " has opted out, and is not closed at the end");

        engine.contacts().unsubscribe(subject.address());
        assertThat(findings()).isEmpty();
    }

    @Test
    void aSuppressionSatisfiesAnOptOut() {
        Subject subject = new Subject(storedPerson(), null);
        known.consents().during(true, List.of(subject), all -> engine.contacts().unsubscribe(subject.address()));
        engine.contacts().erase(subject.address());
        known.erased().add(subject.person());

        assertThat(findings()).isEmpty();
    }

    @Test
    void aGrantWithoutEffectIsFound() {
        Subject subject = new Subject(storedPerson(), null);
        engine.contacts().unsubscribe(subject.address());
        known.consents().during(false, List.of(subject), all -> true);

        assertThat(findings()).contains(subject + " was let in, and is closed at the end");
    }

    @Test
    void anOptOutThatIsStillDeferredIsFound() {
        store.journal()
                .defer(new OptOutRecord(
                        0,
                        People.address(storedPerson()),
                        null,
                        Status.UNSUBSCRIBED,
                        store.journal().now(),
                        null));

        assertThat(findings()).contains("an opt-out is deferred still");
    }

    @Test
    void aPersonOfNoImportIsFound() {
        engine.run(new ImportPlan(
                        1,
                        List.of(PLAN.people() + 1),
                        RunPlan.OLD_LIST,
                        0,
                        Keeping.CHUNK_BY_CHUNK,
                        10,
                        PLAN.before().order(),
                        PLAN.before().keptRows(),
                        false,
                        false)
                .request());

        assertThat(findings()).contains("person " + (PLAN.people() + 1) + " is there, whom no import");
    }
}
