package com.tencent.imsdk.v2;

import android.content.Context;

import androidx.annotation.NonNull;
import androidx.annotation.Nullable;

import java.util.List;

/**
 * The entrance: start and stop the library, log in, and reach the other managers. Always the same objects, valid
 * until the process ends. Any thread may call any method, from inside callbacks, too.
 *
 * Callbacks run one at a time, in order with the events: on the thread that called initSDK if that has an Android
 * Looper, as the main thread has; otherwise on one thread of the library's own. A callback may be null; what it
 * throws goes into the log. Before initSDK every call answers BaseConstants.ERR_SDK_NOT_INITIALIZED (6013), before
 * login ERR_SDK_NOT_LOGGED_IN (6014).
 *
 * The service lives in this process, its file below the data folder, unless the experimental API
 * "opentim.setServerURL", else $OPENTIM_SERVER_URL, names another place: see callExperimentalAPI.
 *
 * Methods under "Not built yet" answer ERR_SDK_INTERFACE_NOT_SUPPORT (7013) and return an empty value.
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

    /** Add it before login, not to miss what that tells; before initSDK, too. Adding twice is adding once. */
    public abstract void addIMSDKListener(@NonNull V2TIMSDKListener listener);
    /** Once this has returned it is not called again; from inside a callback: after that callback. */
    public abstract void removeIMSDKListener(@NonNull V2TIMSDKListener listener);
    /**
     * False if it failed, the log says why; true and nothing else if it was done already with this SDKAppID.
     * context: its getFilesDir() gets a folder "opentim" for this device's data, unless the system property or
     * the environment variable OPENTIM_DATA_DIR names another place; with neither it is "opentim-data" where
     * the process runs.
     */
    public abstract boolean initSDK(@Nullable Context context, int sdkAppID, @Nullable V2TIMSDKConfig config);
    /** Deprecated: addIMSDKListener, and the form above. */
    public abstract boolean initSDK(@Nullable Context context, int sdkAppID, @Nullable V2TIMSDKConfig config,
            @Nullable V2TIMSDKListener listener);
    /**
     * Waits for the running callback; calls that are pending end with ERR_SDK_COMM_INTERRUPT (7009). Listeners
     * stay added, for the next initSDK.
     */
    public abstract void unInitSDK();
    /** Of OpenTIM, such as "0.1.0". */
    public abstract @NonNull String getVersion();
    /** UTC seconds; 0 before initSDK. */
    public abstract long getServerTime();
    /** userSig proves who userID is; the service in this process takes any that is not empty. */
    public abstract void login(@NonNull String userID, @NonNull String userSig,
            @Nullable V2TIMCallback callback);
    /** Wait for the answer before somebody else logs in. */
    public abstract void logout(@Nullable V2TIMCallback callback);
    /** Null if nobody is logged in. */
    public abstract @Nullable String getLoginUser();
    /** V2TIM_STATUS_*; V2TIM_STATUS_LOGOUT before initSDK. */
    public abstract int getLoginStatus();
    /** New text messages, and custom ones. */
    public abstract void addSimpleMsgListener(@NonNull V2TIMSimpleMsgListener listener);
    public abstract void removeSimpleMsgListener(@NonNull V2TIMSimpleMsgListener listener);
    /**
     * At most 12 KB. Returns the message's ID at once, empty if it is refused; the answer has the message as
     * the service keeps it.
     */
    public abstract @NonNull String sendC2CTextMessage(@NonNull String text, @NonNull String userID,
            @Nullable V2TIMValueCallback<V2TIMMessage> callback);
    /**
     * The same with data of the app's own: UTF-8, which messages travel as; 6017 for other bytes, which go as
     * Base64 or the like.
     */
    public abstract @NonNull String sendC2CCustomMessage(@NonNull byte[] customData, @NonNull String userID,
            @Nullable V2TIMValueCallback<V2TIMMessage> callback);
    /** The same to a group. The priority, V2TIMMessage.V2TIM_PRIORITY_*, goes with the message. */
    public abstract @NonNull String sendGroupTextMessage(@NonNull String text, @NonNull String groupID,
            int priority, @Nullable V2TIMValueCallback<V2TIMMessage> callback);
    public abstract @NonNull String sendGroupCustomMessage(@NonNull byte[] customData, @NonNull String groupID,
            int priority, @Nullable V2TIMValueCallback<V2TIMMessage> callback);

    // Not built yet
    public abstract void addGroupListener(@NonNull V2TIMGroupListener listener);
    public abstract void removeGroupListener(@NonNull V2TIMGroupListener listener);
    public abstract void setGroupListener(@Nullable V2TIMGroupListener listener);

    /**
     * groupType: GROUP_TYPE_*. An empty groupID lets the service make one; the answer has it. The creator is a
     * member.
     */
    public abstract void createGroup(@NonNull String groupType, @Nullable String groupID,
            @NonNull String groupName, @Nullable V2TIMValueCallback<String> callback);
    /** message, a word to the administrators, is not used yet. */
    public abstract void joinGroup(@NonNull String groupID, @Nullable String message,
            @Nullable V2TIMCallback callback);
    /** The conversation stays until the app deletes it, as after dismissGroup. */
    public abstract void quitGroup(@NonNull String groupID, @Nullable V2TIMCallback callback);
    /** Only the owner may; nobody may dismiss a Work group. */
    public abstract void dismissGroup(@NonNull String groupID, @Nullable V2TIMCallback callback);

    // Not built yet
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
     * Before initSDK; param is a String, null or "" for none, which leaves it to the variable.
     * "opentim.setServerURL", OPENTIM_SERVER_URL: where the service is. "opentim.setCAFile", OPENTIM_CA_FILE:
     * PEM file of private authorities, for an https:// server. "opentim.setOfflineDelete",
     * OPENTIM_OFFLINE_DELETE: "refuse" (the default) or "queue", what becomes of a deletion without a
     * connection. For more see tim_config in opentim.h. Every other name answers 7013.
     */
    public abstract void callExperimentalAPI(@NonNull String api, @Nullable Object param,
            @Nullable V2TIMValueCallback<Object> callback);
}
