package dev.rollcall.bench.together;

import java.util.Map;

/** A thread that does not end. The message has the stack traces of all threads. */
final class StuckException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StuckException(String who) {
        super(who + "\n" + threads());
    }

    private static String threads() {
        StringBuilder text = new StringBuilder();
        for (Map.Entry<Thread, StackTraceElement[]> thread :
                Thread.getAllStackTraces().entrySet()) {
            text.append(thread.getKey()).append('\n');
            for (StackTraceElement frame : thread.getValue()) {
                text.append("    ").append(frame).append('\n');
            }
        }
        return text.toString();
    }
}
