package dev.rollcall.internal.row;

import dev.rollcall.mapping.Target;

/**
 * A visitor of the targets of columns, with a method for each kind. {@link #visit} is the only place that tells the
 * kinds apart: a kind that is added there gets a method here, and every visitor has to say what it does with it.
 */
interface TargetVisitor<R> {
    R identifier(Target.Identifies target);

    R field(Target.Field target);

    R status(Target.StatusOf target);

    R contactStatus(Target.StatusOfContact target);

    R availability(Target.AvailabilityOf target);

    R listStatus(Target.OnList target);

    R flag(Target.Flag target);

    R time(Target.TimeOf target);

    R lists(Target.ListsOf target);

    R consent(Target.ConsentOf target);

    R delete(Target.Delete target);

    R onExisting(Target.OnExisting target);

    R matchBy(Target.MatchBy target);

    R tags(Target.Tags target);

    R readOnly(Target.ReadOnly target);

    R ignored(Target.Ignored target);

    /** Calls the method for the kind of {@code target}. */
    static <R> R visit(Target target, TargetVisitor<R> visitor) {
        if (target instanceof Target.Identifies identifier) {
            return visitor.identifier(identifier);
        } else if (target instanceof Target.Field field) {
            return visitor.field(field);
        } else if (target instanceof Target.StatusOf status) {
            return visitor.status(status);
        } else if (target instanceof Target.StatusOfContact status) {
            return visitor.contactStatus(status);
        } else if (target instanceof Target.AvailabilityOf availability) {
            return visitor.availability(availability);
        } else if (target instanceof Target.OnList list) {
            return visitor.listStatus(list);
        } else if (target instanceof Target.Flag flag) {
            return visitor.flag(flag);
        } else if (target instanceof Target.TimeOf time) {
            return visitor.time(time);
        } else if (target instanceof Target.ListsOf lists) {
            return visitor.lists(lists);
        } else if (target instanceof Target.ConsentOf consent) {
            return visitor.consent(consent);
        } else if (target instanceof Target.Delete delete) {
            return visitor.delete(delete);
        } else if (target instanceof Target.OnExisting onExisting) {
            return visitor.onExisting(onExisting);
        } else if (target instanceof Target.MatchBy matchBy) {
            return visitor.matchBy(matchBy);
        } else if (target instanceof Target.Tags tags) {
            return visitor.tags(tags);
        } else if (target instanceof Target.ReadOnly readOnly) {
            return visitor.readOnly(readOnly);
        } else if (target instanceof Target.Ignored ignored) {
            return visitor.ignored(ignored);
        }
        throw new AssertionError("TargetVisitor does not know " + target.getClass());
    }
}
