package dev.rollcall.jdbc;

import dev.rollcall.store.LostRaceException;

/** Whose turn it is to change a database. Thread-safe. */
interface Turns {
    /** Everybody's at any time: the database alone keeps transactions apart. */
    Turns FREE = new Turns() {
        @Override
        public <T> T during(Connections.Step<T> step) throws Exception {
            return step.take();
        }

        @Override
        public void enterChunk() {
            // many may
        }

        @Override
        public void leaveChunk() {
            // nobody waits for it
        }

        @Override
        public void ended() {
            // nobody waits for it
        }

        @Override
        public void awaitAnEnd() {
            // the database has waited itself
        }
    };

    /** Takes a step that may change something, when it is its turn. */
    <T> T during(Connections.Step<T> step) throws Exception;

    /**
     * Waits until no transaction of another chunk has changed something and is not at its end.
     *
     * @throws LostRaceException if that takes long
     */
    void enterChunk();

    /** Says, from any thread, that the transaction that entered is at its end. */
    void leaveChunk();

    /** Says that a transaction has ended. */
    void ended();

    /** Waits for the end of a transaction, but not for long. */
    void awaitAnEnd();
}
