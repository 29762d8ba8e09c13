package com.tencent.imsdk.v2;

import java.util.List;

final class GroupManager extends UnsupportedGroupManager {
    @Override
    public void createGroup(V2TIMGroupInfo info, List<V2TIMCreateGroupMemberInfo> memberList,
            V2TIMValueCallback<String> callback) {
        if (info == null) {
            Refusal.parameter(callback, "createGroup: no info");
        } else if (Text.count(memberList) > 0) {
            Unsupported.answer("V2TIMGroupManager.createGroup with a memberList", callback);
        } else {
            create(info.groupType, info.groupID, info.groupName, callback);
        }
    }

    static void create(String type, String id, String name, V2TIMValueCallback<String> callback) {
        Native.createGroup(Client.handle(), Text.of(type), Text.orNull(id), Text.of(name),
                Reply.to(callback, Packet::text));
    }
}
