package dev.rollcall.source;

import java.util.List;

import dev.rollcall.fault.Fault;

/**
 * One record of a source, with its place.
 *
 * @param number counts data rows from 1, in source order
 * @param line the line it starts on, from 1; the same as {@code number} for sources without lines
 * @param cells one for each column of the header, in its order
 * @param faults what the source itself found wrong with the row
 */
public record Row(long number, long line, List<Cell> cells, List<Fault> faults) {}
