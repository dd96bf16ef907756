package dev.rollcall.internal.row;

import java.util.Set;
import java.util.function.Consumer;

import dev.rollcall.fault.Fault;
import dev.rollcall.fault.FaultCode;
import dev.rollcall.model.EmailAddress;
import dev.rollcall.options.ImportOptions;
import dev.rollcall.options.RoleAddresses;

/**
 * The rule for addresses of desks and machines (checklist F-46). A request that asks for confirmations may accept them.
 * Immutable.
 */
final class RoleAddress {
    private final RoleAddresses policy;
    private final Set<String> names;

    RoleAddress(ImportOptions options) {
        this.policy = options.consent().unconfirmed()
                ? RoleAddresses.ACCEPT
                : options.values().roleAddresses();
        this.names = options.values().roleNames();
    }

    /** Reports whether {@code address} may be imported; adds a fault to {@code faults} if it is a role address. */
    boolean accepts(EmailAddress address, String column, Consumer<Fault> faults) {
        if (policy == RoleAddresses.ACCEPT || !names.contains(localPart(address))) {
            return true;
        }
        boolean accepted = policy == RoleAddresses.WARN;
        FaultCode code = accepted ? FaultCode.ROLE_ADDRESS_KEPT : FaultCode.ROLE_ADDRESS;
        faults.accept(Fault.ofCell(code, column, address.text()));
        return accepted;
    }

    /** Returns the local part without the addition behind a plus: info+shop is info. */
    private static String localPart(EmailAddress address) {
        String local = address.key().substring(0, address.key().lastIndexOf('@'));
        int plus = local.indexOf('+');
        return plus > 0 ? local.substring(0, plus) : local;
    }
}
