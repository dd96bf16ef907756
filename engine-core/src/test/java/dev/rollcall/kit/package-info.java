/**
 * The compatibility kit for stores: a store passes it by extending {@link dev.rollcall.kit.ContactStoreContract}.
 */
package dev.rollcall.kit;
