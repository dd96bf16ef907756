package dev.rollcall.internal.row;

import java.util.Map;

import dev.rollcall.internal.patch.RequestedStatus;
import dev.rollcall.internal.text.Name;
import dev.rollcall.mapping.ConsentScope;
import dev.rollcall.model.Channel;

/** The subject of a status, with its list resolved. Immutable. */
interface StatusScope {
    /** Adds {@code wish} to the requests of a row. */
    void request(RowStatuses statuses, RequestedStatus wish);

    /** Records that the row leaves open whether the person has agreed. */
    void markUnconfirmed(RowStatuses statuses);

    /** Returns the channel whose availability a message about this scope affects. */
    Channel channel();

    /**
     * Returns the resolved scope.
     *
     * @param listIds the id of every list, by the list's {@link Name#key}
     */
    static StatusScope of(ConsentScope scope, Map<String, Long> listIds) {
        return switch (scope.kind()) {
            case CHANNEL -> new OfChannel(((ConsentScope.OfChannel) scope).channel());
            case LIST -> OfList.find(((ConsentScope.OfList) scope).name(), listIds);
            case CONTACT -> new OfContact();
        };
    }

    /** A channel. */
    record OfChannel(Channel channel) implements StatusScope {
        @Override
        public void request(RowStatuses statuses, RequestedStatus wish) {
            statuses.channel(channel, wish);
        }

        @Override
        public void markUnconfirmed(RowStatuses statuses) {
            statuses.unconfirmed(channel);
        }
    }

    /** The contact as a whole. */
    record OfContact() implements StatusScope {
        @Override
        public void request(RowStatuses statuses, RequestedStatus wish) {
            statuses.contact(wish);
        }

        @Override
        public void markUnconfirmed(RowStatuses statuses) {
            for (Channel channel : Channel.values()) {
                statuses.unconfirmed(channel);
            }
        }

        @Override
        public Channel channel() {
            return Channel.EMAIL;
        }
    }

    /** A list. */
    record OfList(Long id) implements StatusScope {
        static OfList find(String name, Map<String, Long> listIds) {
            Long id = listIds.get(Name.key(name));
            if (id == null) {
                throw new IllegalStateException("list '" + name + "' was not resolved");
            }
            return new OfList(id);
        }

        @Override
        public void request(RowStatuses statuses, RequestedStatus wish) {
            statuses.list(id, wish);
        }

        @Override
        public void markUnconfirmed(RowStatuses statuses) {
            statuses.unconfirmed(id);
        }

        @Override
        public Channel channel() {
            return Channel.EMAIL;
        }
    }
}
