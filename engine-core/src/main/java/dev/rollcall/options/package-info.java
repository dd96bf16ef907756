/**
 * The options of an import: {@link dev.rollcall.options.ImportOptions} with its groups of rules, their JSON form, and
 * vendors' presets.
 */
@NullMarked
package dev.rollcall.options;

import org.jspecify.annotations.NullMarked;
