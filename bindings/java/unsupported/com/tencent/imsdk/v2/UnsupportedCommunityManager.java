// Generated from bindings/v2tim/functions.txt: run `make ledger`.
package com.tencent.imsdk.v2;

import java.util.HashMap;
import java.util.List;

/** Functions of V2TIMCommunityManager that OpenTIM does not implement yet. */
abstract class UnsupportedCommunityManager extends V2TIMCommunityManager {
    @Override
    public void addCommunityListener(V2TIMCommunityListener listener) {
        Unsupported.log("V2TIMCommunityManager.addCommunityListener");
    }

    @Override
    public void removeCommunityListener(V2TIMCommunityListener listener) {}

    @Override
    public void createCommunity(V2TIMGroupInfo info, List<V2TIMCreateGroupMemberInfo> memberList,
            V2TIMValueCallback<String> callback) {
        Unsupported.answer("V2TIMCommunityManager.createCommunity", callback);
    }

    @Override
    public void getJoinedCommunityList(V2TIMValueCallback<List<V2TIMGroupInfo>> callback) {
        Unsupported.answer("V2TIMCommunityManager.getJoinedCommunityList", callback);
    }

    @Override
    public void createTopicInCommunity(String groupID, V2TIMTopicInfo topicInfo,
            V2TIMValueCallback<String> callback) {
        Unsupported.answer("V2TIMCommunityManager.createTopicInCommunity", callback);
    }

    @Override
    public void deleteTopicFromCommunity(String groupID, List<String> topicIDList,
            V2TIMValueCallback<List<V2TIMTopicOperationResult>> callback) {
        Unsupported.answer("V2TIMCommunityManager.deleteTopicFromCommunity", callback);
    }

    @Override
    public void setTopicInfo(V2TIMTopicInfo topicInfo, V2TIMCallback callback) {
        Unsupported.answer("V2TIMCommunityManager.setTopicInfo", callback);
    }

    @Override
    public void getTopicInfoList(String groupID, List<String> topicIDList,
            V2TIMValueCallback<List<V2TIMTopicInfoResult>> callback) {
        Unsupported.answer("V2TIMCommunityManager.getTopicInfoList", callback);
    }

    @Override
    public void createPermissionGroupInCommunity(V2TIMPermissionGroupInfo info,
            V2TIMValueCallback<String> callback) {
        Unsupported.answer("V2TIMCommunityManager.createPermissionGroupInCommunity", callback);
    }

    @Override
    public void deletePermissionGroupFromCommunity(String groupID, List<String> permissionGroupIDList,
            V2TIMValueCallback<List<V2TIMPermissionGroupOperationResult>> callback) {
        Unsupported.answer("V2TIMCommunityManager.deletePermissionGroupFromCommunity", callback);
    }

    @Override
    public void modifyPermissionGroupInfoInCommunity(V2TIMPermissionGroupInfo info, V2TIMCallback callback) {
        Unsupported.answer("V2TIMCommunityManager.modifyPermissionGroupInfoInCommunity", callback);
    }

    @Override
    public void getJoinedPermissionGroupListInCommunity(String groupID,
            V2TIMValueCallback<List<V2TIMPermissionGroupInfoResult>> callback) {
        Unsupported.answer("V2TIMCommunityManager.getJoinedPermissionGroupListInCommunity", callback);
    }

    @Override
    public void getPermissionGroupListInCommunity(String groupID, List<String> permissionGroupIDList,
            V2TIMValueCallback<List<V2TIMPermissionGroupInfoResult>> callback) {
        Unsupported.answer("V2TIMCommunityManager.getPermissionGroupListInCommunity", callback);
    }

    @Override
    public void addCommunityMembersToPermissionGroup(String groupID, String permissionGroupID,
            List<String> memberList,
            V2TIMValueCallback<List<V2TIMPermissionGroupMemberOperationResult>> callback) {
        Unsupported.answer("V2TIMCommunityManager.addCommunityMembersToPermissionGroup", callback);
    }

    @Override
    public void removeCommunityMembersFromPermissionGroup(String groupID, String permissionGroupID,
            List<String> memberList,
            V2TIMValueCallback<List<V2TIMPermissionGroupMemberOperationResult>> callback) {
        Unsupported.answer("V2TIMCommunityManager.removeCommunityMembersFromPermissionGroup", callback);
    }

    @Override
    public void getCommunityMemberListInPermissionGroup(String groupID, String permissionGroupID,
            String nextCursor, V2TIMValueCallback<V2TIMPermissionGroupMemberInfoResult> callback) {
        Unsupported.answer("V2TIMCommunityManager.getCommunityMemberListInPermissionGroup", callback);
    }

    @Override
    public void addTopicPermissionToPermissionGroup(String groupID, String permissionGroupID,
            HashMap<String, Long> topicPermissionMap,
            V2TIMValueCallback<List<V2TIMTopicOperationResult>> callback) {
        Unsupported.answer("V2TIMCommunityManager.addTopicPermissionToPermissionGroup", callback);
    }

    @Override
    public void deleteTopicPermissionFromPermissionGroup(String groupID, String permissionGroupID,
            List<String> topicIDList, V2TIMValueCallback<List<V2TIMTopicOperationResult>> callback) {
        Unsupported.answer("V2TIMCommunityManager.deleteTopicPermissionFromPermissionGroup", callback);
    }

    @Override
    public void modifyTopicPermissionInPermissionGroup(String groupID, String permissionGroupID,
            HashMap<String, Long> topicPermissionMap,
            V2TIMValueCallback<List<V2TIMTopicOperationResult>> callback) {
        Unsupported.answer("V2TIMCommunityManager.modifyTopicPermissionInPermissionGroup", callback);
    }

    @Override
    public void getTopicPermissionInPermissionGroup(String groupID, String permissionGroupID,
            List<String> topicIDList, V2TIMValueCallback<List<V2TIMTopicPermissionResult>> callback) {
        Unsupported.answer("V2TIMCommunityManager.getTopicPermissionInPermissionGroup", callback);
    }
}
