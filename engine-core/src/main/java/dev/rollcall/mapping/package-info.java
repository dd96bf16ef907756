/**
 * Which column feeds which {@link dev.rollcall.mapping.Target}: explicit choices first, then header aliases.
 */
@NullMarked
package dev.rollcall.mapping;

import org.jspecify.annotations.NullMarked;
