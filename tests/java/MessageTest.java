package com.tencent.imsdk.v2;

import static com.tencent.imsdk.v2.World.MANAGER;
import static com.tencent.imsdk.v2.World.MESSAGES;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Tests of sending, receiving and histories. */
final class MessageTest {
    private static Peer bob;

    public static void main(String[] arguments) {
        World.arrive(arguments);
        bob = new Peer("bob");
        sending();
        refused();
        receiving();
        histories();
        deleting();
        bob.goes();
        MANAGER.unInitSDK();
        Check.end();
    }

    private static void sending() {
        String[] id = new String[1];
        Answer<V2TIMMessage> sent = Answer.to("text", c -> id[0] = MANAGER.sendC2CTextMessage("hello", "bob", c));
        V2TIMMessage message = sent.is(0, "sendC2CTextMessage").value;
        Check.that(!id[0].isEmpty() && id[0].equals(message.getMsgID()), "its ID is known at once");
        Check.that("bob".equals(message.getUserID()) && message.getGroupID() == null
                && "alice".equals(message.getSender())
                && message.isSelf() && message.getStatus() == V2TIMMessage.V2TIM_MSG_STATUS_SEND_SUCC
                && message.getSeq() > 0 && Math.abs(message.getTimestamp() - MANAGER.getServerTime()) < 10
                && message.getElemType() == V2TIMMessage.V2TIM_ELEM_TYPE_TEXT
                && "hello".equals(message.getTextElem().getText()) && message.getTextElem().getNextElem() == null
                && message.getCustomElem() == null, "the message");
        MANAGER.sendC2CTextMessage("nobody listens", "bob", null);

        bob.makesGroup("Public", "club", "The club");
        Answer.<Void>to("join", c -> MANAGER.joinGroup("club", "", c)).is(0, "joinGroup");
        Answer<V2TIMMessage> group = Answer.to("group text",
                c -> MANAGER.sendGroupTextMessage("hello all", "club", V2TIMMessage.V2TIM_PRIORITY_HIGH, c));
        Check.that("club".equals(group.is(0, "sendGroupTextMessage").value.getGroupID())
                && group.value.getUserID() == null, "its group");
        Answer.<V2TIMMessage>to("priority", c -> MANAGER.sendGroupTextMessage("x", "club", 9, c))
                .is(6017, "no such priority: 6017");

        V2TIMMessage made = MESSAGES.createTextAtMessage("look, bob", World.ids("bob", V2TIMGroupAtInfo.AT_ALL_TAG));
        Check.that(made.isSelf() && made.getMsgID().isEmpty() && made.getSeq() == 0, "createTextAtMessage");
        Answer<V2TIMMessage> at = Answer.to("at", c -> id[0] = MESSAGES.sendMessage(made, null, "club",
                V2TIMMessage.V2TIM_PRIORITY_NORMAL, false, null, c));
        Check.same(at.is(0, "sendMessage").value.getGroupAtUserList(), World.ids("bob", V2TIMGroupAtInfo.AT_ALL_TAG),
                "mentions them");
        Check.that(id[0].equals(made.getMsgID()) && id[0].equals(at.value.getMsgID()), "and has its ID");
        V2TIMMessage plain = MESSAGES.createTextMessage("plain");
        V2TIMMessage signed = MESSAGES.createAtSignedGroupMessage(plain, World.ids("bob"));
        Check.that(plain.getGroupAtUserList().isEmpty() && signed.getGroupAtUserList().equals(World.ids("bob"))
                && "plain".equals(signed.getTextElem().getText()), "createAtSignedGroupMessage");
        V2TIMOfflinePushInfo push = new V2TIMOfflinePushInfo();
        Answer.<V2TIMMessage>to("c2c", c -> MESSAGES.sendMessage(plain, "bob", "", 0, false, push, c))
                .is(0, "sendMessage to a user");
    }

    private static Answer<V2TIMMessage> send(V2TIMMessage message, String user, String group, boolean onlineOnly) {
        return Answer.to("send", c -> Check.same(MESSAGES.sendMessage(message, user, group, 0, onlineOnly, null, c), "",
                "no ID of a message that is refused"));
    }

    private static void refused() {
        V2TIMMessage text = MESSAGES.createTextMessage("x");
        send(text, "bob", "club", false).is(6017, "either receiver or groupID", "two receivers: 6017");
        send(text, null, null, false).is(6017, "none: 6017");
        send(text, "bob", null, true).is(7013, "sendMessage", "onlineUserOnly: 7013");
        text.setCloudCustomData("data");
        send(text, "bob", null, false).is(7013, "cloudCustomData: 7013");
        send(new V2TIMMessage(), "bob", null, false).is(7013, "an empty message: 7013");
        send(null, "bob", null, false).is(6017, "no message: 6017");
        V2TIMMessage two = MESSAGES.createTextMessage("x");
        two.getTextElem().appendElem(new V2TIMTextElem());
        send(two, "bob", null, false).is(7013, "two elements: 7013");
        V2TIMMessage uncounted = MESSAGES.createTextMessage("x");
        uncounted.setExcludedFromUnreadCount(true);
        send(uncounted, "bob", null, false).is(7013, "isExcludedFromUnreadCount: 7013");
        Answer.<V2TIMMessage>to("nobody", c -> MANAGER.sendC2CTextMessage("x", "", c)).is(7002, "no user: 7002");
        Answer.<V2TIMMessage>to("null", c -> MANAGER.sendC2CTextMessage(null, "bob", c))
                .is(6017, "text", "null for a text: 6017");
        Answer.<V2TIMMessage>to("no group", c -> MANAGER.sendGroupTextMessage("x", "none", 0, c))
                .is(10010, "no such group: 10010");
        StringBuilder longText = new StringBuilder();
        for (int i = 0; i < 13000; i++) longText.append('x');
        Answer.<V2TIMMessage>to("long", c -> MANAGER.sendC2CTextMessage(longText.toString(), "bob", c))
                .is(8001, "13 KB: 8001");
    }

    private static void receiving() {
        V2TIMSimpleMsgListener simple = new V2TIMSimpleMsgListener() {
            @Override
            public void onRecvC2CTextMessage(String msgID, V2TIMUserInfo sender, String text) {
                Journal.write("text " + sender.getUserID() + " " + text + (msgID.isEmpty() ? " without ID" : ""));
            }

            @Override
            public void onRecvGroupTextMessage(String msgID, String groupID, V2TIMGroupMemberInfo sender, String text) {
                Journal.write("text " + groupID + " " + sender.getUserID() + " " + text);
            }
        };
        MANAGER.addSimpleMsgListener(simple);
        MANAGER.addSimpleMsgListener(simple);
        int from = Journal.size();
        bob.says("alice", "good morning");
        bob.saysInGroup("club", "good evening");
        Journal.heard("message bob good morning", from);
        Journal.heard("text bob good morning", from);
        Journal.heard("message bob good evening", from);
        Journal.heard("text club bob good evening", from);
        MANAGER.removeSimpleMsgListener(simple);
        from = Journal.size();
        bob.says("alice", "bye");
        Journal.heard("message bob bye", from);
        Check.same(Journal.count("text bob bye", from), 0, "a removed listener gets no events");
    }

    private static List<V2TIMMessage> history(int count, V2TIMMessage last) {
        return Answer.<List<V2TIMMessage>>to("history",
                c -> MESSAGES.getC2CHistoryMessageList("bob", count, last, c)).value;
    }

    private static void histories() {
        List<V2TIMMessage> first = history(2, null);
        Check.that(World.textOf(first.get(0)).equals("bye") && World.textOf(first.get(1)).equals("good morning"),
                "the newest first");
        List<V2TIMMessage> next = history(2, first.get(1));
        Check.that(World.textOf(next.get(0)).equals("plain") && next.get(0).isSelf(), "then older ones");
        V2TIMMessageListGetOption option = new V2TIMMessageListGetOption();
        option.setGroupID("club");
        option.setCount(20);
        Answer<List<V2TIMMessage>> group = Answer.to("group history", c -> MESSAGES.getHistoryMessageList(option, c));
        Check.same(group.is(0, "getHistoryMessageList").value.size(), 3, "of a group");
        option.setLastMsgSeq(group.value.get(1).getSeq());
        Answer<List<V2TIMMessage>> upTo = Answer.to("up to", c -> MESSAGES.getHistoryMessageList(option, c));
        Check.same(World.textOf(upTo.value.get(0)), World.textOf(group.value.get(1)), "lastMsgSeq is in the answer");
        option.setUserID("bob");
        Answer.<List<V2TIMMessage>>to("both", c -> MESSAGES.getHistoryMessageList(option, c))
                .is(6017, "both IDs: 6017");
        option.setUserID(null);
        newer(group.value);
        find(group.value);
        option.setGetTimeBegin(1);
        Answer.<List<V2TIMMessage>>to("of a time", c -> MESSAGES.getHistoryMessageList(option, c))
                .is(7013, "those of a time: 7013");
        Answer.<List<V2TIMMessage>>to("group form", c -> MESSAGES.getGroupHistoryMessageList("club", 1, null, c))
                .is(0, "getGroupHistoryMessageList");
        Answer.<List<V2TIMMessage>>to("no option", c -> MESSAGES.getHistoryMessageList(null, c))
                .is(6017, "no option: 6017");
        Answer.<List<V2TIMMessage>>to("no seq", c -> MESSAGES.getC2CHistoryMessageList("bob", 1, new V2TIMMessage(), c))
                .is(6017, "lastMsg", "lastMsg without a seq: 6017");
    }

    private static void find(List<V2TIMMessage> all) {
        List<String> ids = Arrays.asList(all.get(1).getMsgID(), "1-1", all.get(0).getMsgID());
        List<V2TIMMessage> found = Answer.<List<V2TIMMessage>>to("find", c -> MESSAGES.findMessages(ids, c))
                .is(0, "findMessages").value;
        Check.same(found.size(), 2, "an ID without a message is skipped");
        Check.same(found.get(0).getMsgID() + found.get(1).getMsgID(), ids.get(0) + ids.get(2), "in the order of the IDs");
        Answer.<List<V2TIMMessage>>to("find without a list", c -> MESSAGES.findMessages(null, c)).is(0, "no list: nothing");
    }

    /** The group's three messages, newest first. */
    private static void newer(List<V2TIMMessage> all) {
        V2TIMMessageListGetOption option = new V2TIMMessageListGetOption();
        option.setGroupID("club");
        option.setCount(20);
        for (int type : new int[] {V2TIMMessageListGetOption.V2TIM_GET_CLOUD_NEWER_MSG,
                V2TIMMessageListGetOption.V2TIM_GET_LOCAL_NEWER_MSG}) {
            option.setGetType(type);
            option.setLastMsg(null);
            option.setLastMsgSeq(-1);
            Check.same(sequences(option), sequences(all, 2, 1, 0), "newer ones: the oldest first");
            option.setLastMsgSeq(all.get(1).getSeq());
            Check.same(sequences(option), sequences(all, 1, 0), "lastMsgSeq is in the answer");
            option.setLastMsg(all.get(1));
            Check.same(sequences(option), sequences(all, 0), "and lastMsg is not");
        }
        option.setGetType(V2TIMMessageListGetOption.V2TIM_GET_LOCAL_OLDER_MSG);
        Check.same(sequences(option), sequences(all, 2), "older ones of the device");
        option.setGetType(7);
        Answer.<List<V2TIMMessage>>to("no type", c -> MESSAGES.getHistoryMessageList(option, c))
                .is(6017, "get_type", "no such type: 6017");
    }

    private static String sequences(V2TIMMessageListGetOption option) {
        List<V2TIMMessage> found = Answer.<List<V2TIMMessage>>to("history",
                c -> MESSAGES.getHistoryMessageList(option, c)).value;
        StringBuilder all = new StringBuilder();
        for (V2TIMMessage message : found) all.append(message.getSeq()).append(' ');
        return all.toString();
    }

    private static String sequences(List<V2TIMMessage> list, int... which) {
        StringBuilder all = new StringBuilder();
        for (int at : which) all.append(list.get(at).getSeq()).append(' ');
        return all.toString();
    }

    private static void deleting() {
        List<V2TIMMessage> some = history(2, null);
        Answer.<Void>to("deleteMessages", c -> MESSAGES.deleteMessages(some, c)).is(0, "deleteMessages");
        Check.same(World.textOf(history(1, null).get(0)), "plain", "they are gone");
        Answer.<Void>to("none", c -> MESSAGES.deleteMessages(Collections.emptyList(), c)).is(6017, "none: 6017");
        List<V2TIMMessage> mixed = new ArrayList<>(history(1, null));
        mixed.add(Answer.<List<V2TIMMessage>>to("of the group",
                c -> MESSAGES.getGroupHistoryMessageList("club", 1, null, c)).value.get(0));
        Answer.<Void>to("mixed", c -> MESSAGES.deleteMessages(mixed, c)).is(6017, "of two conversations: 6017");
        Answer.<Void>to("clear", c -> MESSAGES.clearC2CHistoryMessage("bob", c)).is(0, "clearC2CHistoryMessage");
        Check.same(history(20, null).size(), 0, "nothing is left");
        Check.that(World.get("c2c_bob").value.getOrderKey() > 0, "the conversation stays");
        Answer.<Void>to("clear group", c -> MESSAGES.clearGroupHistoryMessage("club", c))
                .is(0, "clearGroupHistoryMessage");
    }
}
