package com.tencent.imsdk.v2;

import java.util.List;

/** What becomes of a deletion. onSuccess gets how many conversations were deleted. */
public interface OpenTIMDeleteCallback extends V2TIMValueCallback<Long> {
    /**
     * After each piece and after its onConversationDeleted; never after onSuccess or onError. The next piece begins
     * once it has returned. resultList: what became of the conversations of this piece. done: conversations that are
     * done with, these included. total: conversations that there were when it began.
     */
    void onProgress(List<V2TIMConversationOperationResult> resultList, long done, long total);
}
