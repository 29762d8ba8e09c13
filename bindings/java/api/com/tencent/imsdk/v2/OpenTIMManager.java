package com.tencent.imsdk.v2;

import androidx.annotation.NonNull;
import androidx.annotation.Nullable;

/**
 * Methods that OpenTIM adds to V2TIM: deletion by filter with progress and cancellation, export before deletion, and
 * retention. Code that uses this class depends on OpenTIM; all other classes are V2TIM's. OpenTIMManager shares
 * initSDK, the login, the callback thread and the callback rules with V2TIMManager. See docs/beyond.md.
 */
public abstract class OpenTIMManager {
    /** Always returns the same object. */
    public static @NonNull OpenTIMManager getInstance() { return Managers.BEYOND; }

    /**
     * V2TIMManager.initSDK for platforms without Android. dataDirectory is the folder for this device's files; it is
     * created if it does not exist.
     */
    public abstract boolean initSDK(@NonNull String dataDirectory, int sdkAppID, @Nullable V2TIMSDKConfig config);

    /**
     * Deletes the conversations of the list that match filter, in batches of up to 100, each as
     * deleteConversationList does. A filter without criteria matches all of them. Messages that arrive after the call
     * survive, and so do their conversations.
     *
     * Returns the deletion's number, for cancelDeletion; 0 before initSDK, and for a filter that is refused, with the
     * reason passed to onError. ERR_SDK_NOT_LOGGED_IN (6014) and ERR_INVALID_PARAMETERS (6017) mean that nothing was
     * deleted. After any other error, the batches that were deleted stay deleted: ERR_SDK_COMM_INTERRUPT (7009) when
     * cancelled or after unInitSDK, and the errors of deleteConversationList.
     */
    public abstract long deleteConversationsByFilter(@NonNull V2TIMConversationListFilter filter, boolean clearMessage,
            @Nullable OpenTIMDeleteCallback callback);
    /** Deletes all conversations of the list, as deleteConversationsByFilter with a filter without criteria does. */
    public abstract long deleteAllConversations(boolean clearMessage, @Nullable OpenTIMDeleteCallback callback);
    /**
     * Cancels a deletion before its next batch; its onError receives ERR_SDK_COMM_INTERRUPT (7009). May be called
     * from onProgress. Returns false if no deletion of that number is running, or if its last batch has begun, which
     * can no longer be stopped.
     */
    public abstract boolean cancelDeletion(long deletionID);

    /**
     * Sets the retention of a conversation: its messages expire once they are days days old, at most 36500, for this
     * user alone, at the service and on all of their devices. 0 keeps messages forever. Messages that are already too
     * old are gone when the call succeeds. Retention is a preference: it survives the deletion of the conversation,
     * and can be set before the conversation is in the list.
     */
    public abstract void setConversationRetention(@NonNull String conversationID, int days,
            @Nullable V2TIMCallback callback);
    /** Reads the retention in days; 0 means that messages are kept forever. */
    public abstract void getConversationRetention(@NonNull String conversationID,
            @Nullable V2TIMValueCallback<Integer> callback);

    /**
     * Writes the whole history to a new file, one line of JSON for each message, oldest first, and deletes the
     * conversation as deleteConversation does once the file is on disk. Messages that cannot be written are not
     * deleted. onSuccess receives the number of messages.
     *
     * path: a file that does not exist yet, in an existing folder; the file belongs to the app.
     * ERR_IO_OPERATION_FAILED (6022) if it exists or cannot be written: then no file is left behind, and nothing is
     * deleted. After an error of deleteConversation the file exists.
     */
    public abstract void exportAndDeleteConversation(@NonNull String conversationID, @NonNull String path,
            @Nullable V2TIMValueCallback<Long> callback);
}
