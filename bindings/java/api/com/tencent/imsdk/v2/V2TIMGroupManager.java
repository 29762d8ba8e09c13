package com.tencent.imsdk.v2;

import androidx.annotation.NonNull;
import androidx.annotation.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Groups. V2TIMManager has the methods that create, join, quit and dismiss them. */
public abstract class V2TIMGroupManager {
    /** Creates a group as V2TIMManager.createGroup does. A memberList answers ERR_SDK_INTERFACE_NOT_SUPPORT (7013). */
    public abstract void createGroup(@NonNull V2TIMGroupInfo info,
            @Nullable List<V2TIMCreateGroupMemberInfo> memberList,
            @Nullable V2TIMValueCallback<String> callback);

    // Not implemented yet
    public abstract void getJoinedGroupList(@Nullable V2TIMValueCallback<List<V2TIMGroupInfo>> callback);
    public abstract void getGroupsInfo(@NonNull List<String> groupIDList,
            @Nullable V2TIMValueCallback<List<V2TIMGroupInfoResult>> callback);
    public abstract void searchGroups(@NonNull V2TIMGroupSearchParam searchParam,
            @Nullable V2TIMValueCallback<List<V2TIMGroupInfo>> callback);
    public abstract void searchCloudGroups(@NonNull V2TIMGroupSearchParam searchParam,
            @Nullable V2TIMValueCallback<V2TIMGroupSearchResult> callback);
    public abstract void setGroupInfo(@NonNull V2TIMGroupInfo info, @Nullable V2TIMCallback callback);
    public abstract void initGroupAttributes(@NonNull String groupID,
            @NonNull HashMap<String, String> attributes, @Nullable V2TIMCallback callback);
    public abstract void setGroupAttributes(@NonNull String groupID, @NonNull HashMap<String, String> attributes,
            @Nullable V2TIMCallback callback);
    public abstract void deleteGroupAttributes(@NonNull String groupID, @Nullable List<String> keys,
            @Nullable V2TIMCallback callback);
    public abstract void getGroupAttributes(@NonNull String groupID, @Nullable List<String> keys,
            @Nullable V2TIMValueCallback<Map<String, String>> callback);
    public abstract void getGroupOnlineMemberCount(@NonNull String groupID,
            @Nullable V2TIMValueCallback<Integer> callback);
    public abstract void setGroupCounters(@NonNull String groupID, @NonNull HashMap<String, Long> counters,
            @Nullable V2TIMValueCallback<Map<String, Long>> callback);
    public abstract void getGroupCounters(@NonNull String groupID, @Nullable List<String> keys,
            @Nullable V2TIMValueCallback<Map<String, Long>> callback);
    public abstract void increaseGroupCounter(@NonNull String groupID, @NonNull String key, long value,
            @Nullable V2TIMValueCallback<Map<String, Long>> callback);
    public abstract void decreaseGroupCounter(@NonNull String groupID, @NonNull String key, long value,
            @Nullable V2TIMValueCallback<Map<String, Long>> callback);
    public abstract void getGroupMemberList(@NonNull String groupID, int filter, long nextSeq,
            @Nullable V2TIMValueCallback<V2TIMGroupMemberInfoResult> callback);
    public abstract void getGroupMembersInfo(@NonNull String groupID, @NonNull List<String> memberList,
            @Nullable V2TIMValueCallback<List<V2TIMGroupMemberFullInfo>> callback);
    public abstract void searchGroupMembers(@NonNull V2TIMGroupMemberSearchParam searchParam,
            @Nullable V2TIMValueCallback<HashMap<String, List<V2TIMGroupMemberFullInfo>>> callback);
    public abstract void searchCloudGroupMembers(@NonNull V2TIMGroupMemberSearchParam searchParam,
            @Nullable V2TIMValueCallback<V2TIMGroupMemberSearchResult> callback);
    public abstract void setGroupMemberInfo(@NonNull String groupID, @NonNull V2TIMGroupMemberFullInfo info,
            @Nullable V2TIMCallback callback);
    public abstract void muteGroupMember(@NonNull String groupID, @NonNull String userID, int seconds,
            @Nullable V2TIMCallback callback);
    public abstract void muteAllGroupMembers(@NonNull String groupID, boolean isMute,
            @Nullable V2TIMCallback callback);
    public abstract void inviteUserToGroup(@NonNull String groupID, @NonNull List<String> userList,
            @Nullable V2TIMValueCallback<List<V2TIMGroupMemberOperationResult>> callback);
    public abstract void kickGroupMember(@NonNull String groupID, @NonNull List<String> memberList,
            @Nullable String reason,
            @Nullable V2TIMValueCallback<List<V2TIMGroupMemberOperationResult>> callback);
    public abstract void kickGroupMember(@NonNull String groupID, @NonNull List<String> memberList,
            @Nullable String reason, int duration,
            @Nullable V2TIMValueCallback<List<V2TIMGroupMemberOperationResult>> callback);
    public abstract void setGroupMemberRole(@NonNull String groupID, @NonNull String userID, int role,
            @Nullable V2TIMCallback callback);
    public abstract void markGroupMemberList(@NonNull String groupID, @NonNull List<String> memberList,
            int markType, boolean enableMark, @Nullable V2TIMCallback callback);
    public abstract void transferGroupOwner(@NonNull String groupID, @NonNull String userID,
            @Nullable V2TIMCallback callback);
    public abstract void getGroupApplicationList(@Nullable V2TIMValueCallback<V2TIMGroupApplicationResult> callback);
    public abstract void acceptGroupApplication(@NonNull V2TIMGroupApplication application,
            @Nullable String reason, @Nullable V2TIMCallback callback);
    public abstract void refuseGroupApplication(@NonNull V2TIMGroupApplication application,
            @Nullable String reason, @Nullable V2TIMCallback callback);
    public abstract void setGroupApplicationRead(@Nullable V2TIMCallback callback);
    public abstract void getJoinedCommunityList(@Nullable V2TIMValueCallback<List<V2TIMGroupInfo>> callback);
    public abstract void createTopicInCommunity(@NonNull String groupID, @NonNull V2TIMTopicInfo topicInfo,
            @Nullable V2TIMValueCallback<String> callback);
    public abstract void deleteTopicFromCommunity(@NonNull String groupID, @NonNull List<String> topicIDList,
            @Nullable V2TIMValueCallback<List<V2TIMTopicOperationResult>> callback);
    public abstract void setTopicInfo(@NonNull V2TIMTopicInfo topicInfo, @Nullable V2TIMCallback callback);
    public abstract void getTopicInfoList(@NonNull String groupID, @NonNull List<String> topicIDList,
            @Nullable V2TIMValueCallback<List<V2TIMTopicInfoResult>> callback);
}
