/**
 * The storage interface: implement {@link dev.rollcall.store.ContactStore} to store contacts in tables of your own;
 * {@link dev.rollcall.memory.InMemoryContactStore} is the reference.
 */
@NullMarked
package dev.rollcall.store;

import org.jspecify.annotations.NullMarked;
