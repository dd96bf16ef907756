/**
 * Rollcall, an embeddable contact-import engine. {@link dev.rollcall.ImportEngine} is the front door.
 */
@NullMarked
package dev.rollcall;

import org.jspecify.annotations.NullMarked;
