package com.tencent.imsdk.v2;

import androidx.annotation.NonNull;
import androidx.annotation.Nullable;

/** An element of a message. */
public class V2TIMElem {
    V2TIMElem next;

    /** The next element of the same message; null after the last one. */
    public @Nullable V2TIMElem getNextElem() { return next; }
    /** Not implemented yet: a message with more than one element cannot be sent. */
    public void appendElem(@NonNull V2TIMElem elem) {
        V2TIMElem last = this;
        while (last.next != null) last = last.next;
        last.next = elem;
    }

    /** The progress of a download, in bytes. */
    public static class V2ProgressInfo {
        long currentSize;
        long totalSize;

        public long getCurrentSize() { return currentSize; }
        public long getTotalSize() { return totalSize; }
    }
}
