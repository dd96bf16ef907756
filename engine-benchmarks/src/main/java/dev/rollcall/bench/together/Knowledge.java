package dev.rollcall.bench.together;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The knowledge of a run, from what its calls have returned. Thread-safe.
 *
 * @param consents the opt-outs and grants
 * @param erased the people who were erased at least once
 * @param refused the people whom an import may refuse, or not put on a list
 * @param lists the lists that the host has created, by name
 * @param refusedLists those whose creation was refused
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
