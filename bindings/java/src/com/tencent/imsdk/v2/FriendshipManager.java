package com.tencent.imsdk.v2;

import java.util.List;

final class FriendshipManager extends UnsupportedFriendshipManager {
    @Override
    public void addFriend(V2TIMFriendAddApplication application,
            V2TIMValueCallback<V2TIMFriendOperationResult> callback) {
        if (application == null) {
            Refusal.parameter(callback, "addFriend: no application");
        } else if (application.friendGroup != null && !application.friendGroup.isEmpty()) {
            Unsupported.answer("V2TIMFriendshipManager.addFriend with a friendGroup", callback);
        } else if (application.addType != V2TIMFriendInfo.V2TIM_FRIEND_TYPE_BOTH) {
            Unsupported.answer("V2TIMFriendshipManager.addFriend on one side only", callback);
        } else {
            String userID = application.userID; // the library's answer does not name the user
            Native.addFriend(Client.handle(), Text.of(userID), Text.orNull(application.friendRemark),
                    Reply.to(callback, content -> added(userID)));
        }
    }

    @Override
    public void deleteFromFriendList(List<String> userIDList, int deleteType,
            V2TIMValueCallback<List<V2TIMFriendOperationResult>> callback) {
        Native.deleteFriends(Client.handle(), Text.all(userIDList),
                deleteType == V2TIMFriendInfo.V2TIM_FRIEND_TYPE_BOTH, Reply.to(callback, Values::friendResults));
    }

    private static V2TIMFriendOperationResult added(String userID) {
        V2TIMFriendOperationResult result = new V2TIMFriendOperationResult();
        result.userID = userID;
        return result;
    }
}
