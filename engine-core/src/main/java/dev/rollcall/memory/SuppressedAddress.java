package dev.rollcall.memory;

import java.util.Comparator;
import java.util.stream.Stream;

import dev.rollcall.model.Identifier;
import dev.rollcall.model.Suppression;
import dev.rollcall.model.SuppressionKind;

/** An address or domain that suppressions can be about, as the key of their look-up. */
record SuppressedAddress(SuppressionKind kind, String key) implements Comparable<SuppressedAddress> {
    private static final Comparator<SuppressedAddress> ORDER =
            Comparator.comparing(SuppressedAddress::kind).thenComparing(SuppressedAddress::key);

    static SuppressedAddress of(Suppression entry) {
        return new SuppressedAddress(entry.kind(), entry.key());
    }

    /**
     * Returns the addresses that may be suppressed for {@code identifier}: its own, and the domain of an e-mail
     * address.
     */
    static Stream<SuppressedAddress> of(Identifier identifier) {
        Stream<SuppressedAddress> address = identifier.kind().channel().stream()
                .map(channel -> new SuppressedAddress(SuppressionKind.of(channel), identifier.key()));
        Stream<SuppressedAddress> domain =
                identifier.domain().stream().map(name -> new SuppressedAddress(SuppressionKind.DOMAIN, name));
        return Stream.concat(address, domain);
    }

    @Override
    public int compareTo(SuppressedAddress other) {
        return ORDER.compare(this, other);
    }
}
