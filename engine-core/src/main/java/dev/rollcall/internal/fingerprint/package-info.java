/** Keyed fingerprints of identifiers, which replace the identifiers where memory holds many of them. */
@NullMarked
package dev.rollcall.internal.fingerprint;

import org.jspecify.annotations.NullMarked;
