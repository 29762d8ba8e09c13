package com.tencent.imsdk.v2;

import java.io.PrintWriter;
import java.io.StringWriter;

/**
 * Passes log lines of the library and of the binding to the app's log listener. Errors without a listener are written
 * to System.err.
 */
final class Log {
    static final Receiver RECEIVER = new Receiver() {
        @Override
        void receive(int what, Packet content) {
            if (what != LOST) write(content.number(), content.text());
        }
    };

    private static volatile V2TIMLogListener listener;

    private Log() {}

    static synchronized void to(V2TIMLogListener listener) { Log.listener = listener; }

    /** Removes the listener, unless another one has replaced it. */
    static synchronized void notTo(V2TIMLogListener listener) {
        if (Log.listener == listener) Log.listener = null;
    }

    static void write(int level, String line) {
        V2TIMLogListener listener = Log.listener;
        try {
            if (listener != null) {
                listener.onLog(level, line);
                return;
            }
        } catch (Throwable thrown) {
            // Falls through, so that the line is not lost.
        }
        if (level == V2TIMSDKConfig.V2TIM_LOG_ERROR) System.err.println("opentim: " + line);
    }

    static void error(String line) { write(V2TIMSDKConfig.V2TIM_LOG_ERROR, line); }

    static void warn(String line) { write(V2TIMSDKConfig.V2TIM_LOG_WARN, line); }

    /** Logs an exception that a callback or listener of the app threw. */
    static void thrown(Throwable thrown) {
        StringWriter trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace));
        error("a callback or listener threw: " + trace);
    }
}
