package dev.rollcall.model;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The text forms of IP addresses (RFC 4291, 2.2). Java's own parser is not used, since it treats any other text as a
 * name and queries the network for it.
 */
final class IpLiteral {
    /** An eighth of an IPv6 address. */
    private static final Pattern GROUP = Pattern.compile("[0-9A-Fa-f]{1,4}");

    /** A byte without leading zeros, which some programs read as octal. */
    private static final String BYTE = "(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";

    private static final Pattern IPV4 = Pattern.compile(BYTE + "(\\." + BYTE + "){3}");

    /** The length of an IPv6 address whose last two groups are written as IPv4. */
    private static final int MAX_LENGTH = 45;

    private static final int GROUPS = 8;

    private static final int NONE = -1;

    private IpLiteral() {}

    /** Reports whether {@code text} is an IPv4 or an IPv6 address, without a zone, brackets or a port. */
    static boolean is(String text) {
        return text.length() <= MAX_LENGTH && (IPV4.matcher(text).matches() || isIpv6(text));
    }

    private static boolean isIpv6(String text) {
        int gap = text.indexOf("::");
        if (gap < 0) {
            return groups(text) == GROUPS;
        }
        String head = text.substring(0, gap);
        int before = head.contains(".") ? NONE : groups(head);
        int after = groups(text.substring(gap + 2));
        return before != NONE && after != NONE && before + after < GROUPS;
    }

    /**
     * Returns the number of groups in {@code text}, or {@link #NONE} if it holds anything else. The last two groups may
     * be an IPv4 address.
     */
    private static int groups(String text) {
        if (text.isEmpty()) {
            return 0;
        }
        int tail = text.lastIndexOf(':') + 1;
        boolean endsInIpv4 = IPV4.matcher(text.substring(tail)).matches();
        String[] groups = (endsInIpv4 ? text.substring(0, tail) + "0:0" : text).split(":", -1);
        return Stream.of(groups).allMatch(group -> GROUP.matcher(group).matches()) ? groups.length : NONE;
    }
}
