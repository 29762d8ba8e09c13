// Generated from bindings/v2tim/functions.txt: run `make ledger`.
package com.tencent.imsdk.v2;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Functions of V2TIMGroupManager that OpenTIM does not implement yet. */
abstract class UnsupportedGroupManager extends V2TIMGroupManager {
    @Override
    public void getJoinedGroupList(V2TIMValueCallback<List<V2TIMGroupInfo>> callback) {
        Unsupported.answer("V2TIMGroupManager.getJoinedGroupList", callback);
    }

    @Override
    public void getGroupsInfo(List<String> groupIDList,
            V2TIMValueCallback<List<V2TIMGroupInfoResult>> callback) {
        Unsupported.answer("V2TIMGroupManager.getGroupsInfo", callback);
    }

    @Override
    public void searchGroups(V2TIMGroupSearchParam searchParam,
            V2TIMValueCallback<List<V2TIMGroupInfo>> callback) {
        Unsupported.answer("V2TIMGroupManager.searchGroups", callback);
    }

    @Override
    public void searchCloudGroups(V2TIMGroupSearchParam searchParam,
            V2TIMValueCallback<V2TIMGroupSearchResult> callback) {
        Unsupported.answer("V2TIMGroupManager.searchCloudGroups", callback);
    }

    @Override
    public void setGroupInfo(V2TIMGroupInfo info, V2TIMCallback callback) {
        Unsupported.answer("V2TIMGroupManager.setGroupInfo", callback);
    }

    @Override
    public void initGroupAttributes(String groupID, HashMap<String, String> attributes,
            V2TIMCallback callback) {
        Unsupported.answer("V2TIMGroupManager.initGroupAttributes", callback);
    }

    @Override
    public void setGroupAttributes(String groupID, HashMap<String, String> attributes,
            V2TIMCallback callback) {
        Unsupported.answer("V2TIMGroupManager.setGroupAttributes", callback);
    }

    @Override
    public void deleteGroupAttributes(String groupID, List<String> keys, V2TIMCallback callback) {
        Unsupported.answer("V2TIMGroupManager.deleteGroupAttributes", callback);
    }

    @Override
    public void getGroupAttributes(String groupID, List<String> keys,
            V2TIMValueCallback<Map<String, String>> callback) {
        Unsupported.answer("V2TIMGroupManager.getGroupAttributes", callback);
    }

    @Override
    public void getGroupOnlineMemberCount(String groupID, V2TIMValueCallback<Integer> callback) {
        Unsupported.answer("V2TIMGroupManager.getGroupOnlineMemberCount", callback);
    }

    @Override
    public void setGroupCounters(String groupID, HashMap<String, Long> counters,
            V2TIMValueCallback<Map<String, Long>> callback) {
        Unsupported.answer("V2TIMGroupManager.setGroupCounters", callback);
    }

    @Override
    public void getGroupCounters(String groupID, List<String> keys,
            V2TIMValueCallback<Map<String, Long>> callback) {
        Unsupported.answer("V2TIMGroupManager.getGroupCounters", callback);
    }

    @Override
    public void increaseGroupCounter(String groupID, String key, long value,
            V2TIMValueCallback<Map<String, Long>> callback) {
        Unsupported.answer("V2TIMGroupManager.increaseGroupCounter", callback);
    }

    @Override
    public void decreaseGroupCounter(String groupID, String key, long value,
            V2TIMValueCallback<Map<String, Long>> callback) {
        Unsupported.answer("V2TIMGroupManager.decreaseGroupCounter", callback);
    }

    @Override
    public void getGroupMemberList(String groupID, int filter, long nextSeq,
            V2TIMValueCallback<V2TIMGroupMemberInfoResult> callback) {
        Unsupported.answer("V2TIMGroupManager.getGroupMemberList", callback);
    }

    @Override
    public void getGroupMembersInfo(String groupID, List<String> memberList,
            V2TIMValueCallback<List<V2TIMGroupMemberFullInfo>> callback) {
        Unsupported.answer("V2TIMGroupManager.getGroupMembersInfo", callback);
    }

    @Override
    public void searchGroupMembers(V2TIMGroupMemberSearchParam searchParam,
            V2TIMValueCallback<HashMap<String, List<V2TIMGroupMemberFullInfo>>> callback) {
        Unsupported.answer("V2TIMGroupManager.searchGroupMembers", callback);
    }

    @Override
    public void searchCloudGroupMembers(V2TIMGroupMemberSearchParam searchParam,
            V2TIMValueCallback<V2TIMGroupMemberSearchResult> callback) {
        Unsupported.answer("V2TIMGroupManager.searchCloudGroupMembers", callback);
    }

    @Override
    public void setGroupMemberInfo(String groupID, V2TIMGroupMemberFullInfo info, V2TIMCallback callback) {
        Unsupported.answer("V2TIMGroupManager.setGroupMemberInfo", callback);
    }

    @Override
    public void muteGroupMember(String groupID, String userID, int seconds, V2TIMCallback callback) {
        Unsupported.answer("V2TIMGroupManager.muteGroupMember", callback);
    }

    @Override
    public void muteAllGroupMembers(String groupID, boolean isMute, V2TIMCallback callback) {
        Unsupported.answer("V2TIMGroupManager.muteAllGroupMembers", callback);
    }

    @Override
    public void inviteUserToGroup(String groupID, List<String> userList,
            V2TIMValueCallback<List<V2TIMGroupMemberOperationResult>> callback) {
        Unsupported.answer("V2TIMGroupManager.inviteUserToGroup", callback);
    }

    @Override
    public void kickGroupMember(String groupID, List<String> memberList, String reason,
            V2TIMValueCallback<List<V2TIMGroupMemberOperationResult>> callback) {
        Unsupported.answer("V2TIMGroupManager.kickGroupMember", callback);
    }

    @Override
    public void kickGroupMember(String groupID, List<String> memberList, String reason, int duration,
            V2TIMValueCallback<List<V2TIMGroupMemberOperationResult>> callback) {
        Unsupported.answer("V2TIMGroupManager.kickGroupMember", callback);
    }

    @Override
    public void setGroupMemberRole(String groupID, String userID, int role, V2TIMCallback callback) {
        Unsupported.answer("V2TIMGroupManager.setGroupMemberRole", callback);
    }

    @Override
    public void markGroupMemberList(String groupID, List<String> memberList, int markType, boolean enableMark,
            V2TIMCallback callback) {
        Unsupported.answer("V2TIMGroupManager.markGroupMemberList", callback);
    }

    @Override
    public void transferGroupOwner(String groupID, String userID, V2TIMCallback callback) {
        Unsupported.answer("V2TIMGroupManager.transferGroupOwner", callback);
    }

    @Override
    public void getGroupApplicationList(V2TIMValueCallback<V2TIMGroupApplicationResult> callback) {
        Unsupported.answer("V2TIMGroupManager.getGroupApplicationList", callback);
    }

    @Override
    public void acceptGroupApplication(V2TIMGroupApplication application, String reason,
            V2TIMCallback callback) {
        Unsupported.answer("V2TIMGroupManager.acceptGroupApplication", callback);
    }

    @Override
    public void refuseGroupApplication(V2TIMGroupApplication application, String reason,
            V2TIMCallback callback) {
        Unsupported.answer("V2TIMGroupManager.refuseGroupApplication", callback);
    }

    @Override
    public void setGroupApplicationRead(V2TIMCallback callback) {
        Unsupported.answer("V2TIMGroupManager.setGroupApplicationRead", callback);
    }

    @Override
    public void getJoinedCommunityList(V2TIMValueCallback<List<V2TIMGroupInfo>> callback) {
        Unsupported.answer("V2TIMGroupManager.getJoinedCommunityList", callback);
    }

    @Override
    public void createTopicInCommunity(String groupID, V2TIMTopicInfo topicInfo,
            V2TIMValueCallback<String> callback) {
        Unsupported.answer("V2TIMGroupManager.createTopicInCommunity", callback);
    }

    @Override
    public void deleteTopicFromCommunity(String groupID, List<String> topicIDList,
            V2TIMValueCallback<List<V2TIMTopicOperationResult>> callback) {
        Unsupported.answer("V2TIMGroupManager.deleteTopicFromCommunity", callback);
    }

    @Override
    public void setTopicInfo(V2TIMTopicInfo topicInfo, V2TIMCallback callback) {
        Unsupported.answer("V2TIMGroupManager.setTopicInfo", callback);
    }

    @Override
    public void getTopicInfoList(String groupID, List<String> topicIDList,
            V2TIMValueCallback<List<V2TIMTopicInfoResult>> callback) {
        Unsupported.answer("V2TIMGroupManager.getTopicInfoList", callback);
    }
}
