/** The faults of rows: {@link dev.rollcall.fault.Fault} and the stable {@link dev.rollcall.fault.FaultCode}s. */
@NullMarked
package dev.rollcall.fault;

import org.jspecify.annotations.NullMarked;
