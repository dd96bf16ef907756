package dev.rollcall.oracle;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import dev.rollcall.job.ImportException;
import dev.rollcall.job.RefusedException;
import dev.rollcall.mapping.ConsentScope;
import dev.rollcall.mapping.Target;
import dev.rollcall.memory.InMemoryContactStore;
import dev.rollcall.model.Channel;
import dev.rollcall.options.ConsentRules;
import dev.rollcall.options.EverybodyLeft;
import dev.rollcall.options.ImportOptions;
import dev.rollcall.options.StatusMoves;
import dev.rollcall.store.ContactStore;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * R-31, on random stores and files: the number of known contacts that are open, counted naively, is the limit that the
 * request has to allow.
 */
class EverybodyLeftLimitTest {
    private static final int FILES = 400;

    @Test
    void aFileIsRefusedIfTheLimitIsBelowItsNumberOfOpenContacts() {
        int refused = 0;
        for (long seed = 1; seed <= FILES; seed++) {
            ContactStore store = new InMemoryContactStore();
            RandomImports random = new RandomImports(seed);
            random.fill(store);
            RandomImport file = random.next().on(store);
            EverybodyLeft left = EverybodyLeft.unsubscribed()
                    .withFrom(List.of(
                                    List.<ConsentScope>of(),
                                    List.of(ConsentScope.PHONE),
                                    List.of(ConsentScope.CONTACT),
                                    List.of(ConsentScope.parse("list:News"), ConsentScope.EMAIL))
                            .get((int) (seed % 4))
                            .toArray(ConsentScope[]::new));
            long open = open(file, left, OracleStore.of(store));
            String before = OracleStore.of(store).lines(name -> false);
            if (open > 0) {
                refused++;
                assertThatThrownBy(() -> run(store, file, left.withMaxClosed(open - 1)))
                        .as("seed " + seed + "\n" + file)
                        .isInstanceOf(ImportException.class)
                        .hasCauseInstanceOf(RefusedException.class)
                        .hasMessageContaining("would close " + open + " known contacts");
                assertThat(OracleStore.of(store).lines(name -> false)).isEqualTo(before);
            }
            assertThatCode(() -> run(store, file, left.withMaxClosed(open)))
                    .as("seed " + seed + "\n" + file)
                    .doesNotThrowAnyException();
        }
        assertThat(refused).as("files that close somebody").isGreaterThan(FILES / 10);
    }

    private static void run(ContactStore store, RandomImport file, EverybodyLeft left) {
        EngineUnderTest.run(store, file.source(), file.with(withEverybodyLeft(file, left)));
    }

    private static ImportOptions withEverybodyLeft(RandomImport file, EverybodyLeft left) {
        return file.options().toBuilder()
                .set(ConsentRules.GRANT, null)
                .set(ConsentRules.MOVES, StatusMoves.FREE)
                .everybodyLeft(left)
                .createLists(true)
                .build();
    }

    /**
     * The number of contacts that any valid identifier of any row reaches and that are open where {@code left} closes.
     */
    private static long open(RandomImport file, EverybodyLeft left, OracleStore store) {
        List<String> header = file.header().stream().map(String::strip).toList();
        ImportOptions options = withEverybodyLeft(file, left);
        List<Target> targets = OracleHeader.targets(header, options, store, new OracleResult());
        OracleReader reader = new OracleReader(header, targets, file.rows(), options, store);
        Set<OracleContact> open = new HashSet<>();
        for (int i = 0; i < file.rows().size(); i++) {
            reader.read(i + 1L, file.rows().get(i)).identifiers.forEach((kind, key) -> {
                OracleContact owner = store.owner(kind, key);
                if (owner != null && isOpen(owner, left, targets)) {
                    open.add(owner);
                }
            });
        }
        return open.size();
    }

    private static boolean isOpen(OracleContact contact, EverybodyLeft left, List<Target> targets) {
        boolean email = targets.contains(Target.email());
        boolean phone = targets.contains(Target.phone());
        boolean unnamed = left.from().isEmpty();
        return (unnamed && (email || !phone) || left.from().contains(ConsentScope.EMAIL))
                        && isOpen(contact, Channel.EMAIL)
                || (unnamed && (phone || !email) || left.from().contains(ConsentScope.PHONE))
                        && isOpen(contact, Channel.PHONE)
                || left.from().contains(ConsentScope.CONTACT) && OracleConsent.open(contact.contactStatus)
                || left.from().contains(ConsentScope.parse("list:News"))
                        && contact.memberships.entrySet().stream()
                                .anyMatch(
                                        membership -> membership.getKey().list().equals("news")
                                                && OracleConsent.open(
                                                        membership.getValue().status()));
    }

    private static boolean isOpen(OracleContact contact, Channel channel) {
        return contact.channels.containsKey(channel) && OracleConsent.open(contact.effective(channel));
    }
}
