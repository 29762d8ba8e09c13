package com.tencent.imsdk.v2;

import androidx.annotation.NonNull;
import androidx.annotation.Nullable;

/**
 * What OpenTIM has beyond V2TIM. Code that names this class is bound to OpenTIM; everything else stays as it was. It
 * shares initSDK, the login, the thread and the rules of the callbacks with V2TIMManager. More of it is in
 * docs/beyond.md.
 */
public abstract class OpenTIMManager {
    /** Always the same object. */
    public static @NonNull OpenTIMManager getInstance() { return Managers.BEYOND; }

    /**
     * V2TIMManager.initSDK where there is no Android: dataDirectory gets this device's files, and is made if need be.
     */
    public abstract boolean initSDK(@NonNull String dataDirectory, int sdkAppID, @Nullable V2TIMSDKConfig config);

    /**
     * Deletes the conversations of the list that filter means, in pieces of up to 100, each as deleteConversationList
     * does. A filter without criteria means all of them. Messages that come after the call stay, and their
     * conversations with them.
     *
     * Returns the deletion's number, for cancelDeletion; 0 before initSDK, and for a filter that is refused: onError
     * tells. 6014 and 6017 with nothing deleted. What fails later leaves deleted what is deleted: 7009 (cancelled, or
     * unInitSDK), and the codes of deleteConversationList.
     */
    public abstract long deleteConversationsByFilter(@NonNull V2TIMConversationListFilter filter, boolean clearMessage,
            @Nullable OpenTIMDeleteCallback callback);
    /** The same for every conversation of the list. */
    public abstract long deleteAllConversations(boolean clearMessage, @Nullable OpenTIMDeleteCallback callback);
    /**
     * Ends a deletion before its next piece; its onError tells of 7009. From within onProgress, too. False if no
     * deletion of that number is under way, or its last piece has begun: that is not stopped any more.
     */
    public abstract boolean cancelDeletion(long deletionID);

    /**
     * Has the messages of a conversation go by themselves once they are days old, at most 36500, for this user alone,
     * at the service and on all of his devices; 0: they stay. What is too old already is gone when it succeeds. It
     * belongs to the contact: the conversation may be deleted and come back, or not be in the list yet.
     */
    public abstract void setConversationRetention(@NonNull String conversationID, int days,
            @Nullable V2TIMCallback callback);
    /** The days; 0: messages stay. */
    public abstract void getConversationRetention(@NonNull String conversationID,
            @Nullable V2TIMValueCallback<Integer> callback);

    /**
     * Writes the whole history into a new file, a line of JSON for each message, the oldest first, and deletes the
     * conversation as deleteConversation does once that file is on disk. What cannot be written is not deleted.
     * onSuccess gets how many messages there were.
     *
     * path: a file that is not there yet, in a folder that is; the app's from then on. 6022 if it is there already or
     * cannot be written: then no file is left behind, and nothing is deleted. With a code of deleteConversation the
     * file is there.
     */
    public abstract void exportAndDeleteConversation(@NonNull String conversationID, @NonNull String path,
            @Nullable V2TIMValueCallback<Long> callback);
}
