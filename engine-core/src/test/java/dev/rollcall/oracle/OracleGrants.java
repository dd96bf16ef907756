package dev.rollcall.oracle;

import java.time.Instant;
import java.util.UUID;

import dev.rollcall.model.Channel;
import dev.rollcall.model.ResubscribeGrant;
import dev.rollcall.model.Status;
import dev.rollcall.model.SuppressionOrigin;

/** The effect of a request's grant, and its records. It lifts no complaint. */
final class OracleGrants {
    private final OracleStore store;
    private final ResubscribeGrant grant;
    private final Instant now;
    private final UUID importId;

    /** @param grant null if the request has none; then nothing is opened */
    OracleGrants(OracleStore store, ResubscribeGrant grant, Instant now, UUID importId) {
        this.store = store;
        this.grant = grant;
        this.now = now;
        this.importId = importId;
    }

    /** Whether the grant lets {@code requested} replace {@code there}, a stored status or an entry on file. */
    boolean opens(Status there, Status requested) {
        boolean closed = OracleConsent.closed(there) || OracleConsent.waiting(there);
        return grant != null && OracleConsent.open(requested) && closed && there != Status.COMPLAINED;
    }

    /** Records that an address or its membership was opened, and lifts its entries on file. */
    void record(Channel channel, String key, String list, Status before, Status after) {
        for (SuppressionOrigin origin : SuppressionOrigin.values()) {
            if (origin == SuppressionOrigin.OPT_OUT
                    || origin == SuppressionOrigin.WAITING
                    || origin == SuppressionOrigin.REGISTRY && list != null) {
                store.suppressions.remove(
                        new OracleStore.Subject(OracleOptOuts.suppression(channel), key, list, origin));
            }
        }
        store.grants.add(new OracleStore.Granted(channel, key, list, before, after, grant, now, importId));
    }
}
