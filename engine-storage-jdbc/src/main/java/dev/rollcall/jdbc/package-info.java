/**
 * Contacts in an embedded H2 database, or in one of the host's: {@link dev.rollcall.jdbc.JdbcContactStore}.
 */
@NullMarked
package dev.rollcall.jdbc;

import org.jspecify.annotations.NullMarked;
