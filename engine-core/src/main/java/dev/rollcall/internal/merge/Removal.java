package dev.rollcall.internal.merge;

import dev.rollcall.model.Contact;

/** The removal of a contact from a working set. The statuses that outlive it go on file under its addresses. */
public final class Removal {
    private Removal() {}

    /** Removes a contact; its closed and waiting statuses go on file (rulings ). */
    static void delete(WorkingContact working, WorkingSet contacts) {
        Contact last = working.current();
        last.channels().keySet().forEach(channel -> OptOuts.fileAll(last, channel, contacts));
        contacts.remove(working);
    }

    /** Removes a contact at the request of the person; its closed statuses go on file, its waiting ones do not. */
    public static void erase(WorkingContact working, WorkingSet contacts) {
        Contact last = working.current();
        last.channels().keySet().forEach(channel -> OptOuts.fileClosed(last, channel, contacts));
        last.identifiers().forEach(contacts::forgetWaiting);
        contacts.remove(working);
    }
}
