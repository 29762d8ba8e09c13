package com.tencent.imsdk.v2;

import java.util.List;

/**
 * Receives the progress and the outcome of a deletion by filter. onSuccess receives the number of deleted
 * conversations.
 */
public interface OpenTIMDeleteCallback extends V2TIMValueCallback<Long> {
    /**
     * Called after each batch, after the batch's onConversationDeleted event, and never after onSuccess or onError.
     * The next batch begins once it has returned. resultList: the results of this batch, one for each conversation.
     * done: conversations processed so far, including this batch. total: conversations that matched when the deletion
     * began.
     */
    void onProgress(List<V2TIMConversationOperationResult> resultList, long done, long total);
}
