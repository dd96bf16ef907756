package dev.rollcall.bench.together;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The knowledge of a run, from what its calls have returned. Thread-safe.
 *
 * @param consents who has opted out, and was let in
 * @param erased who was erased at least once
 * @param refused whom an import may refuse, or keep off a list
 * @param lists the lists that the host has created, by name
 * @param refusedLists those that it was told it has not created
 */
record Knowledge(
        ConsentHistory consents,
        Set<Integer> erased,
        Set<Subject> refused,
        Set<String> lists,
        Set<String> refusedLists) {
    static Knowledge ofNothing() {
        return new Knowledge(
                new ConsentHistory(),
                ConcurrentHashMap.newKeySet(),
                ConcurrentHashMap.newKeySet(),
                ConcurrentHashMap.newKeySet(),
                ConcurrentHashMap.newKeySet());
    }
}
