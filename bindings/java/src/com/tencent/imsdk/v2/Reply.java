package com.tencent.imsdk.v2;

import com.tencent.imsdk.BaseConstants;

/** Passes the answer of a call to V2TIM's callback objects: exactly one method of one object is called. */
abstract class Reply extends Receiver {
    abstract void succeed(Packet content);

    abstract void fail(int code, String desc);

    void progress(Packet content) {}

    @Override
    final void receive(int what, Packet content) {
        if (what == SUCCESS) succeed(content);
        else if (what == FAILURE) fail(content.number(), content.text());
        else if (what == PROGRESS) progress(content);
        else fail(BaseConstants.ERR_OUT_OF_MEMORY, "no memory for the answer");
    }

    /** null for null: nobody is notified. */
    static Reply to(V2TIMCallback callback) {
        return callback == null ? null : new Reply() {
            @Override
            void succeed(Packet content) { callback.onSuccess(); }

            @Override
            void fail(int code, String desc) { callback.onError(code, desc); }
        };
    }

    static <T> Reply to(V2TIMValueCallback<T> callback, Packet.Reader<? extends T> value) {
        return callback == null ? null : new Reply() {
            @Override
            void succeed(Packet content) { callback.onSuccess(value.read(content)); }

            @Override
            void fail(int code, String desc) { callback.onError(code, desc); }
        };
    }
}
