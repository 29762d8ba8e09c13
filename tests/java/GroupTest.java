package com.tencent.imsdk.v2;

import static com.tencent.imsdk.v2.World.MANAGER;

import java.util.ArrayList;
import java.util.List;

/** Tests of groups and friends. */
final class GroupTest {
    public static void main(String[] arguments) {
        World.arrive(arguments);
        Peer bob = new Peer("bob");
        groups(bob);
        friends(bob);
        bob.goes();
        MANAGER.unInitSDK();
        Check.end();
    }

    private static void groups(Peer bob) {
        int from = Journal.size();
        Answer<String> made = Answer.to("make",
                c -> MANAGER.createGroup("Public", "mine", "M\u00efne \uD83D\uDE00", c));
        Check.same(made.is(0, "createGroup").value, "mine", "gives its ID");
        Check.that(Journal.find("new group_mine unread 0 last -", from) >= 0, "onNewConversation");
        Check.same(World.get("group_mine").value.getShowName(), "M\u00efne \uD83D\uDE00", "its name");
        Answer<String> named = Answer.to("make", c -> MANAGER.createGroup("Meeting", null, "x", c));
        Check.that(named.is(0, "without an ID").value.length() > 3, "the service makes one");
        Answer.<String>to("twice", c -> MANAGER.createGroup("Public", "mine", "x", c)).is(10021, "an ID twice: 10021");
        Answer.<String>to("type", c -> MANAGER.createGroup("Odd", "odd", "x", c)).is(10004, "no such type");

        V2TIMGroupInfo info = new V2TIMGroupInfo();
        info.setGroupType(V2TIMManager.GROUP_TYPE_PUBLIC);
        info.setGroupID("second");
        info.setGroupName("Second");
        Check.same(Answer.<String>to("info", c -> V2TIMManager.getGroupManager().createGroup(info, null, c)).value,
                "second", "V2TIMGroupManager.createGroup");
        Answer.<String>to("no info", c -> V2TIMManager.getGroupManager().createGroup(null, null, c))
                .is(6017, "no info: 6017");
        List<V2TIMCreateGroupMemberInfo> members = new ArrayList<>();
        members.add(new V2TIMCreateGroupMemberInfo());
        Answer.<String>to("members", c -> V2TIMManager.getGroupManager().createGroup(info, members, c))
                .is(7013, "memberList", "with members: 7013");

        Answer.<Void>to("quit", c -> MANAGER.quitGroup("mine", c)).is(10009, "the owner quits: 10009");
        Answer.<Void>to("dismiss", c -> MANAGER.dismissGroup("mine", c)).is(0, "dismissGroup");
        Check.that(World.get("group_mine").value.getOrderKey() > 0, "the conversation stays");
        bob.makesGroup("Public", "club", "The club");
        Answer.<Void>to("join", c -> MANAGER.joinGroup("club", null, c)).is(0, "joinGroup");
        Answer.<Void>to("join", c -> MANAGER.joinGroup("club", null, c)).is(10013, "twice: 10013");
        Answer.<Void>to("quit", c -> MANAGER.quitGroup("club", c)).is(0, "quitGroup");
        Answer.<Void>to("join", c -> MANAGER.joinGroup("none", null, c)).is(10010, "no such group: 10010");
    }

    private static void friends(Peer bob) {
        V2TIMFriendAddApplication application = new V2TIMFriendAddApplication("bob");
        application.setFriendRemark("B\u00f6b");
        V2TIMFriendshipManager friends = V2TIMManager.getFriendshipManager();
        bob.says("alice", "hello");
        Answer<V2TIMFriendOperationResult> added = Answer.to("add", c -> friends.addFriend(application, c));
        Check.that(added.is(0, "addFriend").value.getUserID().equals("bob") && added.value.getResultCode() == 0,
                "its result");
        Check.same(World.get("c2c_bob").value.getShowName(), "B\u00f6b", "the remark is the conversation's name");
        Answer.<V2TIMFriendOperationResult>to("add", c -> friends.addFriend(new V2TIMFriendAddApplication("alice"), c))
                .is(30001, "oneself: 30001");
        Answer.<V2TIMFriendOperationResult>to("add", c -> friends.addFriend(null, c)).is(6017, "no application: 6017");
        application.setAddType(V2TIMFriendInfo.V2TIM_FRIEND_TYPE_SINGLE);
        Answer.<V2TIMFriendOperationResult>to("add", c -> friends.addFriend(application, c))
                .is(7013, "on one side: 7013");
        Answer<List<V2TIMFriendOperationResult>> deleted = Answer.to("delete", c -> friends.deleteFromFriendList(
                World.ids("bob", "carol"), V2TIMFriendInfo.V2TIM_FRIEND_TYPE_BOTH, c));
        List<V2TIMFriendOperationResult> results = deleted.is(0, "deleteFromFriendList").value;
        Check.that(results.size() == 2 && results.get(0).getUserID().equals("bob")
                && results.get(0).getResultCode() == 0
                && results.get(1).getResultCode() != 0 && !results.get(1).getResultInfo().isEmpty(),
                        "a result for each");
        Answer.<List<V2TIMFriendOperationResult>>to("none", c -> friends.deleteFromFriendList(null, 2, c))
                .is(6017, "none: 6017");
    }
}
