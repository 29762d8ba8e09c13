package com.tencent.imsdk.v2;

import androidx.annotation.NonNull;

import java.util.HashMap;
import java.util.List;

/** What happens in communities. None of these comes yet. */
public abstract class V2TIMCommunityListener {
    public void onCreateTopic(@NonNull String groupID, @NonNull String topicID) {}
    public void onDeleteTopic(@NonNull String groupID, @NonNull List<String> topicIDList) {}
    public void onChangeTopicInfo(@NonNull String groupID, @NonNull V2TIMTopicInfo topicInfo) {}
    public void onReceiveTopicRESTCustomData(@NonNull String topicID, @NonNull byte[] customData) {}
    public void onCreatePermissionGroup(@NonNull String groupID,
            @NonNull V2TIMPermissionGroupInfo permissionGroupInfo) {}
    public void onDeletePermissionGroup(@NonNull String groupID, @NonNull List<String> permissionGroupIDList) {}
    public void onChangePermissionGroupInfo(@NonNull String groupID,
            @NonNull V2TIMPermissionGroupInfo permissionGroupInfo) {}
    public void onAddMembersToPermissionGroup(@NonNull String groupID, @NonNull String permissionGroupID,
            @NonNull List<String> memberIDList) {}
    public void onRemoveMembersFromPermissionGroup(@NonNull String groupID, @NonNull String permissionGroupID,
            @NonNull List<String> memberIDList) {}
    public void onAddTopicPermission(@NonNull String groupID, @NonNull String permissionGroupID,
            @NonNull HashMap<String, Long> topicPermissionMap) {}
    public void onDeleteTopicPermission(@NonNull String groupID, @NonNull String permissionGroupID,
            @NonNull List<String> topicIDList) {}
    public void onModifyTopicPermission(@NonNull String groupID, @NonNull String permissionGroupID,
            @NonNull HashMap<String, Long> topicPermissionMap) {}
}
