package com.tencent.imsdk.v2;

/** The object that the library calls. Each answer and each event arrives here, on the callbacks' thread. */
abstract class Receiver {
    // The numbers of jni_glue.h. The listeners have those of events.
    static final int SUCCESS = 0, FAILURE = 1, PROGRESS = 2, LOST = 3;

    /** content: the value that arrived; empty for LOST, when there was no memory for it. */
    abstract void receive(int what, Packet content);

    /** Called by receiver.c. Exceptions of the app end here, so that they do not reach the library's thread. */
    final void called(int what, byte[] content) {
        try {
            receive(what, new Packet(content));
        } catch (Throwable thrown) {
            Log.thrown(thrown);
        }
    }
}
