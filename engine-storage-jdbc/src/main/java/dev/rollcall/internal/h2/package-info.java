/** Where an embedded H2 database reads and writes. Not part of the API. */
@NullMarked
package dev.rollcall.internal.h2;

import org.jspecify.annotations.NullMarked;
