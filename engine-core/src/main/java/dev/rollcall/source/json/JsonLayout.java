package dev.rollcall.source.json;

/** The ways in which a JSON document holds rows. */
enum JsonLayout {
    /** An array of objects. */
    OBJECTS,
    /** An array of arrays, with the column names beside it or as its first array. */
    LISTS,
    /** An object of objects, whose names are the caller's keys. */
    KEYED_OBJECTS,
    /** Objects one after another, as in a file with an object on each line. */
    LINES
}
