/**
 * Keyed fingerprints of identifiers, which stand for the identifiers where many are kept in memory.
 */
@NullMarked
package dev.rollcall.internal.fingerprint;

import org.jspecify.annotations.NullMarked;
