package dev.rollcall.jdbc;

/** The scope of an open handle, such as a transaction, in which work runs. */
interface HandleScope {
    /**
     * Runs work that changes nothing, and returns its result.
     *
     * @param doing what the work is, for messages: "counting contacts"
     */
    <T> T read(String doing, Connections.Work<T> work);

    /**
     * Runs work that may change something, and returns its result.
     *
     * @param doing what the work is, for messages: "creating a list"
     */
    <T> T change(String doing, Connections.Work<T> work);
}
