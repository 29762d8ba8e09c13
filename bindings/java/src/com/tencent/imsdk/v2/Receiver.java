package com.tencent.imsdk.v2;

/** What the library calls: every answer and every event comes in here, on the thread of the callbacks. */
abstract class Receiver {
    // Numbers of jni_glue.h. Those of events are in the listeners.
    static final int SUCCESS = 0, FAILURE = 1, PROGRESS = 2, LOST = 3;

    /** content: what came along; for LOST nothing, since there was no memory for it. */
    abstract void receive(int what, Packet content);

    /** Called by receiver.c. What an app throws ends here: it must not get into the library's thread. */
    final void called(int what, byte[] content) {
        try {
            receive(what, new Packet(content));
        } catch (Throwable thrown) {
            Log.thrown(thrown);
        }
    }
}
