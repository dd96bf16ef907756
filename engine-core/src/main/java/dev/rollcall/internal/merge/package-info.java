/**
 * The step from patches and stored contacts to changes: match, consent, merge. Pure functions over a {@link
 * dev.rollcall.internal.merge.WorkingSet}; no store, no source.
 */
@NullMarked
package dev.rollcall.internal.merge;

import org.jspecify.annotations.NullMarked;
