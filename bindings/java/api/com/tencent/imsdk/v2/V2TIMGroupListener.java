package com.tencent.imsdk.v2;

import androidx.annotation.NonNull;
import androidx.annotation.Nullable;

import java.util.List;
import java.util.Map;

/** What happens in groups. None of these comes yet. */
public abstract class V2TIMGroupListener {
    public void onMemberEnter(@NonNull String groupID, @NonNull List<V2TIMGroupMemberInfo> memberList) {}
    public void onMemberLeave(@NonNull String groupID, @NonNull V2TIMGroupMemberInfo member) {}
    public void onMemberInvited(@NonNull String groupID, @NonNull V2TIMGroupMemberInfo opUser,
            @NonNull List<V2TIMGroupMemberInfo> memberList) {}
    public void onMemberKicked(@NonNull String groupID, @NonNull V2TIMGroupMemberInfo opUser,
            @NonNull List<V2TIMGroupMemberInfo> memberList) {}
    public void onMemberInfoChanged(@NonNull String groupID,
            @NonNull List<V2TIMGroupMemberChangeInfo> changeInfoList) {}
    public void onAllGroupMembersMuted(@NonNull String groupID, boolean isMute) {}
    public void onMemberMarkChanged(@NonNull String groupID, @NonNull List<String> memberIDList, int markType,
            boolean enableMark) {}
    public void onGroupCreated(@NonNull String groupID) {}
    public void onGroupDismissed(@NonNull String groupID, @NonNull V2TIMGroupMemberInfo opUser) {}
    public void onGroupRecycled(@NonNull String groupID, @NonNull V2TIMGroupMemberInfo opUser) {}
    public void onGroupInfoChanged(@NonNull String groupID, @NonNull List<V2TIMGroupChangeInfo> changeInfos) {}
    public void onGroupAttributeChanged(@NonNull String groupID,
            @NonNull Map<String, String> groupAttributeMap) {}
    public void onGroupCounterChanged(@NonNull String groupID, @NonNull String key, long newValue) {}
    public void onReceiveJoinApplication(@NonNull String groupID, @NonNull V2TIMGroupMemberInfo member,
            @Nullable String opReason) {}
    public void onApplicationProcessed(@NonNull String groupID, @NonNull V2TIMGroupMemberInfo opUser,
            boolean isAgreeJoin, @Nullable String opReason) {}
    public void onGrantAdministrator(@NonNull String groupID, @NonNull V2TIMGroupMemberInfo opUser,
            @NonNull List<V2TIMGroupMemberInfo> memberList) {}
    public void onRevokeAdministrator(@NonNull String groupID, @NonNull V2TIMGroupMemberInfo opUser,
            @NonNull List<V2TIMGroupMemberInfo> memberList) {}
    public void onQuitFromGroup(@NonNull String groupID) {}
    public void onReceiveRESTCustomData(@NonNull String groupID, @NonNull byte[] customData) {}
    public void onTopicCreated(@NonNull String groupID, @NonNull String topicID) {}
    public void onTopicDeleted(@NonNull String groupID, @NonNull List<String> topicIDList) {}
    public void onTopicInfoChanged(@NonNull String groupID, @NonNull V2TIMTopicInfo topicInfo) {}
}
