/**
 * Look-up and management for the host, reached through {@link dev.rollcall.ImportEngine}:
 * {@link dev.rollcall.manage.Contacts}, {@link dev.rollcall.manage.Lists}, {@link dev.rollcall.manage.Fields},
 * {@link dev.rollcall.manage.Suppressions} and {@link dev.rollcall.manage.Imports}.
 */
@NullMarked
package dev.rollcall.manage;

import org.jspecify.annotations.NullMarked;
