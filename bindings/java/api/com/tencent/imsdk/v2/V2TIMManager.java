package com.tencent.imsdk.v2;

import android.content.Context;

import androidx.annotation.NonNull;
import androidx.annotation.Nullable;

import java.util.List;

/**
 * The entry point: starts and stops the library, logs in, and gives access to the other managers. The getters always
 * return the same objects, valid until the process ends. Any thread may call any method, and so may callbacks.
 *
 * Callbacks run one at a time, in order with the events. They run on the thread that called initSDK if it has an
 * Android Looper, as the main thread does, and otherwise on one thread of the library's own. A callback may be null.
 * Exceptions that it throws are written to the log. Before initSDK every call answers
 * BaseConstants.ERR_SDK_NOT_INITIALIZED (6013), before login ERR_SDK_NOT_LOGGED_IN (6014).
 *
 * The service runs in this process, with its file below the data folder, unless the experimental API
 * "opentim.setServerURL", or else $OPENTIM_SERVER_URL, names a server: see callExperimentalAPI.
 *
 * Methods under "Not implemented yet" answer ERR_SDK_INTERFACE_NOT_SUPPORT (7013) and return an empty value.
 */
public abstract class V2TIMManager {
    public static final String GROUP_TYPE_WORK = "Work";
    public static final String GROUP_TYPE_PUBLIC = "Public";
    public static final String GROUP_TYPE_MEETING = "Meeting";
    public static final String GROUP_TYPE_AVCHATROOM = "AVChatRoom";
    public static final String GROUP_TYPE_COMMUNITY = "Community";
    public static final int V2TIM_STATUS_LOGINED = 1;
    public static final int V2TIM_STATUS_LOGINING = 2;
    public static final int V2TIM_STATUS_LOGOUT = 3;

    public static @NonNull V2TIMManager getInstance() { return Managers.MANAGER; }
    public static @NonNull V2TIMMessageManager getMessageManager() { return Managers.MESSAGE; }
    public static @NonNull V2TIMGroupManager getGroupManager() { return Managers.GROUP; }
    public static @NonNull V2TIMCommunityManager getCommunityManager() { return Managers.COMMUNITY; }
    public static @NonNull V2TIMConversationManager getConversationManager() { return Managers.CONVERSATION; }
    public static @NonNull V2TIMFriendshipManager getFriendshipManager() { return Managers.FRIENDSHIP; }
    public static @NonNull V2TIMOfflinePushManager getOfflinePushManager() { return Managers.OFFLINE_PUSH; }
    public static @NonNull V2TIMSignalingManager getSignalingManager() { return Managers.SIGNALING; }

    /**
     * Adds a listener. Add it before login, so that it receives the events of the login; it may be added before
     * initSDK. Adding it twice has no effect.
     */
    public abstract void addIMSDKListener(@NonNull V2TIMSDKListener listener);
    /**
     * Removes a listener. It is not called again once this has returned; from inside a callback, once that callback
     * has returned.
     */
    public abstract void removeIMSDKListener(@NonNull V2TIMSDKListener listener);
    /**
     * Starts the library. Returns false if it failed; the log has the reason. If it was already started with this
     * SDKAppID, it returns true and does nothing. context: its getFilesDir() gets a folder "opentim" for this
     * device's data, unless the system property or the environment variable OPENTIM_DATA_DIR names another folder.
     * With neither, the folder is "opentim-data" in the working directory.
     */
    public abstract boolean initSDK(@Nullable Context context, int sdkAppID, @Nullable V2TIMSDKConfig config);
    /** Deprecated: use addIMSDKListener and the form above. */
    public abstract boolean initSDK(@Nullable Context context, int sdkAppID, @Nullable V2TIMSDKConfig config,
            @Nullable V2TIMSDKListener listener);
    /**
     * Stops the library. Waits for the running callback; pending calls end with ERR_SDK_COMM_INTERRUPT (7009).
     * Listeners stay added for the next initSDK.
     */
    public abstract void unInitSDK();
    /** The version of OpenTIM, such as "0.1.0". */
    public abstract @NonNull String getVersion();
    /** The service's time in UTC seconds; 0 before initSDK. */
    public abstract long getServerTime();
    /** Logs in. userSig proves the identity of userID. The service in this process accepts any that is not empty. */
    public abstract void login(@NonNull String userID, @NonNull String userSig,
            @Nullable V2TIMCallback callback);
    /** Logs out. Wait for the answer before another user logs in. */
    public abstract void logout(@Nullable V2TIMCallback callback);
    /** Null if nobody is logged in. */
    public abstract @Nullable String getLoginUser();
    /** V2TIM_STATUS_*; V2TIM_STATUS_LOGOUT before initSDK. */
    public abstract int getLoginStatus();
    /** Adds a listener for new text and custom messages. */
    public abstract void addSimpleMsgListener(@NonNull V2TIMSimpleMsgListener listener);
    public abstract void removeSimpleMsgListener(@NonNull V2TIMSimpleMsgListener listener);
    /**
     * Sends a text to a user, at most 12 KB. Returns the message's ID at once, empty if it is refused; the answer has
     * the message as the service stored it.
     */
    public abstract @NonNull String sendC2CTextMessage(@NonNull String text, @NonNull String userID,
            @Nullable V2TIMValueCallback<V2TIMMessage> callback);
    /**
     * Sends custom data, in the app's own format. It must be UTF-8; other bytes answer ERR_INVALID_PARAMETERS (6017)
     * and can be sent as Base64.
     */
    public abstract @NonNull String sendC2CCustomMessage(@NonNull byte[] customData, @NonNull String userID,
            @Nullable V2TIMValueCallback<V2TIMMessage> callback);
    /** Sends a text or custom data to a group. The message carries the priority, V2TIMMessage.V2TIM_PRIORITY_*. */
    public abstract @NonNull String sendGroupTextMessage(@NonNull String text, @NonNull String groupID,
            int priority, @Nullable V2TIMValueCallback<V2TIMMessage> callback);
    public abstract @NonNull String sendGroupCustomMessage(@NonNull byte[] customData, @NonNull String groupID,
            int priority, @Nullable V2TIMValueCallback<V2TIMMessage> callback);

    // Not implemented yet
    public abstract void addGroupListener(@NonNull V2TIMGroupListener listener);
    public abstract void removeGroupListener(@NonNull V2TIMGroupListener listener);
    public abstract void setGroupListener(@Nullable V2TIMGroupListener listener);

    /**
     * Creates a group. groupType: GROUP_TYPE_*. If groupID is empty, the service creates one; the answer has it. The
     * creator is a member.
     */
    public abstract void createGroup(@NonNull String groupType, @Nullable String groupID,
            @NonNull String groupName, @Nullable V2TIMValueCallback<String> callback);
    /** Joins a group. message, a text for the group's administrators, is not used yet. */
    public abstract void joinGroup(@NonNull String groupID, @Nullable String message,
            @Nullable V2TIMCallback callback);
    /** Quits a group. The conversation stays until the app deletes it, as after dismissGroup. */
    public abstract void quitGroup(@NonNull String groupID, @Nullable V2TIMCallback callback);
    /** Dismisses a group. Only the owner may dismiss it. A Work group cannot be dismissed. */
    public abstract void dismissGroup(@NonNull String groupID, @Nullable V2TIMCallback callback);

    // Not implemented yet
    public abstract void getUsersInfo(@NonNull List<String> userIDList,
            @Nullable V2TIMValueCallback<List<V2TIMUserFullInfo>> callback);
    public abstract void setSelfInfo(@NonNull V2TIMUserFullInfo info, @Nullable V2TIMCallback callback);
    public abstract void subscribeUserInfo(@NonNull List<String> userIDList, @Nullable V2TIMCallback callback);
    public abstract void unsubscribeUserInfo(@NonNull List<String> userIDList, @Nullable V2TIMCallback callback);
    public abstract void searchUsers(@NonNull V2TIMUserSearchParam searchParam,
            @Nullable V2TIMValueCallback<V2TIMUserSearchResult> callback);
    public abstract void getUserStatus(@NonNull List<String> userIDList,
            @Nullable V2TIMValueCallback<List<V2TIMUserStatus>> callback);
    public abstract void setSelfStatus(@NonNull V2TIMUserStatus status, @Nullable V2TIMCallback callback);
    public abstract void subscribeUserStatus(@NonNull List<String> userIDList, @Nullable V2TIMCallback callback);
    public abstract void unsubscribeUserStatus(@NonNull List<String> userIDList,
            @Nullable V2TIMCallback callback);

    /**
     * Changes a setting, before initSDK. param is a String. Null or "" removes the setting, so that the environment
     * variable applies. "opentim.setServerURL", OPENTIM_SERVER_URL: the address of the service. "opentim.setCAFile",
     * OPENTIM_CA_FILE: a PEM file of private authorities, for an https:// server. "opentim.setOfflineDelete",
     * OPENTIM_OFFLINE_DELETE: "refuse" (the default) or "queue": how deletions without a connection are handled. See
     * tim_config in opentim.h for details. Every other name answers ERR_SDK_INTERFACE_NOT_SUPPORT (7013).
     */
    public abstract void callExperimentalAPI(@NonNull String api, @Nullable Object param,
            @Nullable V2TIMValueCallback<Object> callback);
}
