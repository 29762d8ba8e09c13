package com.tencent.imsdk.v2;

import static com.tencent.imsdk.v2.World.CONVERSATIONS;

/** Tests of unread counts, in total and by filter. */
final class UnreadTest {
    private static Peer bob;

    public static void main(String[] arguments) {
        beforeLogin(arguments);
        bob = new Peer("bob");
        Check.same(total(), 0L, "getTotalUnreadMessageCount");
        V2TIMConversationListFilter users = new V2TIMConversationListFilter();
        users.setConversationType(V2TIMConversation.V2TIM_C2C);
        V2TIMConversationListFilter folder = new V2TIMConversationListFilter();
        folder.setConversationGroup("f\u00f6lder");
        CONVERSATIONS.subscribeUnreadMessageCountByFilter(users);
        CONVERSATIONS.subscribeUnreadMessageCountByFilter(folder);
        int from = Journal.size();
        bob.says("alice", "one");
        Journal.heard("total 1", from);
        Journal.heard("unread of type 1 folder null: 1", from);
        CONVERSATIONS.createConversationGroup("f\u00f6lder", World.ids("c2c_bob"), null);
        Journal.heard("unread of type 0 folder f\u00f6lder: 1", from);
        Check.same(of(users), 1L, "getUnreadMessageCountByFilter");
        Check.same(of(new V2TIMConversationListFilter()), 1L, "without a criterion");
        Check.same(of(null), 1L, "without a filter");
        CONVERSATIONS.subscribeUnreadMessageCountByFilter(null);
        CONVERSATIONS.unsubscribeUnreadMessageCountByFilter(null);
        CONVERSATIONS.unsubscribeUnreadMessageCountByFilter(users);
        cleaning();
        receiveOptions();
        bob.goes();
        World.MANAGER.unInitSDK();
        Check.end();
    }

    private static void beforeLogin(String[] arguments) {
        World.begin(arguments);
        int from = Journal.size();
        CONVERSATIONS.subscribeUnreadMessageCountByFilter(new V2TIMConversationListFilter());
        Check.that(Journal.contains("V2TIMConversationManager.subscribeUnreadMessageCountByFilter: ",
                "nobody is logged in",
                from), "subscribing before login: a line of the log");
        Answer.<Long>to("total", c -> CONVERSATIONS.getTotalUnreadMessageCount(c))
                .is(6014, "getTotalUnreadMessageCount: 6014");
        World.login("alice").is(0, "login");
        Journal.find("sync finish", from);
    }

    private static long total() { return Answer.<Long>to("total",
            c -> CONVERSATIONS.getTotalUnreadMessageCount(c)).value; }

    private static long of(V2TIMConversationListFilter filter) {
        return Answer.<Long>to("by filter", c -> CONVERSATIONS.getUnreadMessageCountByFilter(filter, c)).value;
    }

    private static void cleaning() {
        int from = Journal.size();
        Answer.<Void>to("clean", c -> CONVERSATIONS.cleanConversationUnreadMessageCount("c2c_bob", 0, 0, c))
                .is(0, "cleanConversationUnreadMessageCount");
        Journal.heard("total 0", from);
        Check.same(Journal.count("unread of type 1 folder null: 0", from), 0, "an unsubscribed filter is not reported");
        Check.that(World.get("c2c_bob").value.getC2CReadTimestamp() > 0, "how far alice has read");
        bob.says("alice", "two");
        bob.says("alice", "three");
        Answer.<Void>to("clean kind", c -> CONVERSATIONS.cleanConversationUnreadMessageCount("group", 0, 0, c))
                .is(0, "of groups");
        Check.same(total(), 2L, "leaves those with users");
        Answer.<Void>to("clean all", c -> CONVERSATIONS.cleanConversationUnreadMessageCount(null, 0, 0, c))
                .is(0, "null: of all");
        Check.same(total(), 0L, "leaves none");
        bob.says("alice", "four");
        Answer.<Void>to("old form", c -> World.MESSAGES.markC2CMessageAsRead("bob", c)).is(0, "markC2CMessageAsRead");
        Check.same(total(), 0L, "does the same");
        Answer.<Void>to("old form", c -> World.MESSAGES.markAllMessageAsRead(c)).is(0, "markAllMessageAsRead");
        Answer.<Void>to("old form", c -> World.MESSAGES.markGroupMessageAsRead("none", c))
                .is(0, "markGroupMessageAsRead");
        Answer.<Void>to("bad", c -> CONVERSATIONS.cleanConversationUnreadMessageCount("bad", 0, 0, c))
                .is(6017, "a malformed ID: 6017");
    }

    private static void receiveOptions() {
        Answer.<Void>to("opt", c -> World.MESSAGES.setC2CReceiveMessageOpt(World.ids("bob"),
                V2TIMMessage.V2TIM_RECEIVE_NOT_NOTIFY_MESSAGE, c)).is(0, "setC2CReceiveMessageOpt");
        Answer<java.util.List<V2TIMReceiveMessageOptInfo>> opts = Answer.to("opts",
                c -> World.MESSAGES.getC2CReceiveMessageOpt(World.ids("carol", "bob"), c));
        Check.that(opts.value.get(0).getC2CReceiveMessageOpt() == V2TIMMessage.V2TIM_RECEIVE_MESSAGE
                && opts.value.get(1).getC2CReceiveMessageOpt() == V2TIMMessage.V2TIM_RECEIVE_NOT_NOTIFY_MESSAGE
                && "bob".equals(opts.value.get(1).getUserID()), "getC2CReceiveMessageOpt");
        int from = Journal.size();
        bob.says("alice", "psst");
        Journal.heard("changed c2c_bob unread 1 last psst", from);
        Check.same(total(), 0L, "does not count");
        Answer.<Void>to("opt", c -> World.MESSAGES.setGroupReceiveMessageOpt("club",
                V2TIMMessage.V2TIM_NOT_RECEIVE_MESSAGE, c))
                .is(0, "setGroupReceiveMessageOpt");
        Check.same(World.get("group_club").value.getRecvOpt(), V2TIMMessage.V2TIM_NOT_RECEIVE_MESSAGE, "is there");
        Answer.<Void>to("opt", c -> World.MESSAGES.setC2CReceiveMessageOpt(World.ids("bob"), 9, c))
                .is(6017, "no such option: 6017");
    }
}
