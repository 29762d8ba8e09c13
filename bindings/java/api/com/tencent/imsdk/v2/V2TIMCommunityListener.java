package com.tencent.imsdk.v2;

import java.util.HashMap;
import java.util.List;

/** Events of communities. None of these is sent yet. */
public abstract class V2TIMCommunityListener {
    public void onCreateTopic(String groupID, String topicID) {}
    public void onDeleteTopic(String groupID, List<String> topicIDList) {}
    public void onChangeTopicInfo(String groupID, V2TIMTopicInfo topicInfo) {}
    public void onReceiveTopicRESTCustomData(String topicID, byte[] customData) {}
    public void onCreatePermissionGroup(String groupID, V2TIMPermissionGroupInfo permissionGroupInfo) {}
    public void onDeletePermissionGroup(String groupID, List<String> permissionGroupIDList) {}
    public void onChangePermissionGroupInfo(String groupID, V2TIMPermissionGroupInfo permissionGroupInfo) {}
    public void onAddMembersToPermissionGroup(String groupID, String permissionGroupID,
            List<String> memberIDList) {}
    public void onRemoveMembersFromPermissionGroup(String groupID, String permissionGroupID,
            List<String> memberIDList) {}
    public void onAddTopicPermission(String groupID, String permissionGroupID,
            HashMap<String, Long> topicPermissionMap) {}
    public void onDeleteTopicPermission(String groupID, String permissionGroupID, List<String> topicIDList) {}
    public void onModifyTopicPermission(String groupID, String permissionGroupID,
            HashMap<String, Long> topicPermissionMap) {}
}
