package dev.rollcall.kit;

import java.util.ArrayList;
import java.util.List;

import dev.rollcall.model.Confirmation;
import dev.rollcall.model.Contact;
import dev.rollcall.model.GrantRecord;
import dev.rollcall.model.OptOutRecord;
import dev.rollcall.model.Suppression;
import dev.rollcall.store.Changes;

/** Collects {@link Changes}. Not thread-safe. */
public final class Write {
    private final List<Contact> inserts = new ArrayList<>();
    private final List<Changes.Update> updates = new ArrayList<>();
    private final List<Contact> deletes = new ArrayList<>();
    private final List<Suppression> suppressions = new ArrayList<>();
    private final List<Suppression> lifted = new ArrayList<>();
    private final List<GrantRecord> grants = new ArrayList<>();
    private final List<Confirmation> confirmations = new ArrayList<>();
    private final List<OptOutRecord> optOuts = new ArrayList<>();

    public Write insert(Contact... contacts) {
        inserts.addAll(List.of(contacts));
        return this;
    }

    public Write update(Contact before, Contact after) {
        updates.add(new Changes.Update(before, after));
        return this;
    }

    public Write delete(Contact... contacts) {
        deletes.addAll(List.of(contacts));
        return this;
    }

    public Write suppress(Suppression... entries) {
        suppressions.addAll(List.of(entries));
        return this;
    }

    public Write lift(Suppression... entries) {
        lifted.addAll(List.of(entries));
        return this;
    }

    public Write grant(GrantRecord... opened) {
        grants.addAll(List.of(opened));
        return this;
    }

    public Write recordOptOuts(OptOutRecord... recorded) {
        optOuts.addAll(List.of(recorded));
        return this;
    }

    public Write requestConfirmations(Confirmation... requested) {
        confirmations.addAll(List.of(requested));
        return this;
    }

    public Changes changes() {
        return new Changes(
                List.copyOf(inserts),
                List.copyOf(updates),
                List.copyOf(deletes),
                List.copyOf(suppressions),
                List.copyOf(lifted),
                List.copyOf(grants),
                List.copyOf(confirmations),
                List.copyOf(optOuts));
    }
}
