package com.tencent.imsdk.v2;

import androidx.annotation.NonNull;
import androidx.annotation.Nullable;

import java.util.HashMap;
import java.util.List;

/** Communities, their topics and permission groups. */
public abstract class V2TIMCommunityManager {
    // Not implemented yet
    public abstract void addCommunityListener(@NonNull V2TIMCommunityListener listener);
    public abstract void removeCommunityListener(@NonNull V2TIMCommunityListener listener);
    public abstract void createCommunity(@NonNull V2TIMGroupInfo info,
            @Nullable List<V2TIMCreateGroupMemberInfo> memberList,
            @Nullable V2TIMValueCallback<String> callback);
    public abstract void getJoinedCommunityList(@Nullable V2TIMValueCallback<List<V2TIMGroupInfo>> callback);
    public abstract void createTopicInCommunity(@NonNull String groupID, @NonNull V2TIMTopicInfo topicInfo,
            @Nullable V2TIMValueCallback<String> callback);
    public abstract void deleteTopicFromCommunity(@NonNull String groupID, @NonNull List<String> topicIDList,
            @Nullable V2TIMValueCallback<List<V2TIMTopicOperationResult>> callback);
    public abstract void setTopicInfo(@NonNull V2TIMTopicInfo topicInfo, @Nullable V2TIMCallback callback);
    public abstract void getTopicInfoList(@NonNull String groupID, @NonNull List<String> topicIDList,
            @Nullable V2TIMValueCallback<List<V2TIMTopicInfoResult>> callback);
    public abstract void createPermissionGroupInCommunity(@NonNull V2TIMPermissionGroupInfo info,
            @Nullable V2TIMValueCallback<String> callback);
    public abstract void deletePermissionGroupFromCommunity(@NonNull String groupID,
            @NonNull List<String> permissionGroupIDList,
            @Nullable V2TIMValueCallback<List<V2TIMPermissionGroupOperationResult>> callback);
    public abstract void modifyPermissionGroupInfoInCommunity(@NonNull V2TIMPermissionGroupInfo info,
            @Nullable V2TIMCallback callback);
    public abstract void getJoinedPermissionGroupListInCommunity(@NonNull String groupID,
            @Nullable V2TIMValueCallback<List<V2TIMPermissionGroupInfoResult>> callback);
    public abstract void getPermissionGroupListInCommunity(@NonNull String groupID,
            @Nullable List<String> permissionGroupIDList,
            @Nullable V2TIMValueCallback<List<V2TIMPermissionGroupInfoResult>> callback);
    public abstract void addCommunityMembersToPermissionGroup(@NonNull String groupID,
            @NonNull String permissionGroupID, @NonNull List<String> memberList,
            @Nullable V2TIMValueCallback<List<V2TIMPermissionGroupMemberOperationResult>> callback);
    public abstract void removeCommunityMembersFromPermissionGroup(@NonNull String groupID,
            @NonNull String permissionGroupID, @NonNull List<String> memberList,
            @Nullable V2TIMValueCallback<List<V2TIMPermissionGroupMemberOperationResult>> callback);
    public abstract void getCommunityMemberListInPermissionGroup(@NonNull String groupID,
            @NonNull String permissionGroupID, @Nullable String nextCursor,
            @Nullable V2TIMValueCallback<V2TIMPermissionGroupMemberInfoResult> callback);
    public abstract void addTopicPermissionToPermissionGroup(@NonNull String groupID,
            @NonNull String permissionGroupID, @NonNull HashMap<String, Long> topicPermissionMap,
            @Nullable V2TIMValueCallback<List<V2TIMTopicOperationResult>> callback);
    public abstract void deleteTopicPermissionFromPermissionGroup(@NonNull String groupID,
            @NonNull String permissionGroupID, @NonNull List<String> topicIDList,
            @Nullable V2TIMValueCallback<List<V2TIMTopicOperationResult>> callback);
    public abstract void modifyTopicPermissionInPermissionGroup(@NonNull String groupID,
            @NonNull String permissionGroupID, @NonNull HashMap<String, Long> topicPermissionMap,
            @Nullable V2TIMValueCallback<List<V2TIMTopicOperationResult>> callback);
    public abstract void getTopicPermissionInPermissionGroup(@NonNull String groupID,
            @NonNull String permissionGroupID, @Nullable List<String> topicIDList,
            @Nullable V2TIMValueCallback<List<V2TIMTopicPermissionResult>> callback);
}
