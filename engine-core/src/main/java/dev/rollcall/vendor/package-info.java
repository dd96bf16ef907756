/** The vendors whose imports Rollcall reproduces, and their counters. */
@NullMarked
package dev.rollcall.vendor;

import org.jspecify.annotations.NullMarked;
