package dev.rollcall.jdbc.internal.column;

import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

import dev.rollcall.model.Channel;
import dev.rollcall.model.Membership;
import dev.rollcall.model.MembershipKey;
import dev.rollcall.model.Status;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MembershipsJsonTest {
    @Test
    void membershipsAreSortedByListAndChannel() {
        SortedMap<MembershipKey, Membership> memberships = new TreeMap<>();
        memberships.put(
                new MembershipKey(10, Channel.EMAIL), new Membership(Status.ACTIVE, Instant.EPOCH, new UUID(1, -1)));
        memberships.put(
                new MembershipKey(9, Channel.PHONE),
                new Membership(Status.COMPLAINED, Instant.parse("2026-03-04T05:06:07.089012Z"), null));
        memberships.put(
                new MembershipKey(9, Channel.EMAIL),
                new Membership(Status.NEW, Instant.parse("1969-12-31T23:59:59.999999Z"), null));

        String text = MembershipsJson.write(memberships);

        assertThat(text)
                .isEqualTo("[[9,1,1,-1,null],[9,2,8,1772600767089012,null],"
                        + "[10,1,2,0,\"00000000-0000-0001-ffff-ffffffffffff\"]]");
        assertThat(MembershipsJson.read(text)).isEqualTo(memberships);
    }

    @Test
    void noMembershipsAreStoredAsNull() {
        assertThat(MembershipsJson.write(new TreeMap<>())).isNull();
        assertThat(MembershipsJson.read(null)).isEmpty();
    }

    @Test
    void everyStatusChannelListAndTimeIsReadBack() {
        SortedMap<MembershipKey, Membership> memberships = new TreeMap<>();
        for (Status status : Status.values()) {
            for (Channel channel : Channel.values()) {
                memberships.put(
                        new MembershipKey(Long.MAX_VALUE - status.ordinal(), channel),
                        new Membership(
                                status, TimeColumn.instant(Long.MIN_VALUE / 2 + status.ordinal()), new UUID(0, 0)));
                memberships.put(
                        new MembershipKey(Long.MIN_VALUE + status.ordinal(), channel),
                        new Membership(status, TimeColumn.instant(Long.MAX_VALUE), UUID.randomUUID()));
            }
        }

        assertThat(MembershipsJson.read(MembershipsJson.write(memberships))).isEqualTo(memberships);
    }
}
