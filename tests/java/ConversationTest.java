package com.tencent.imsdk.v2;

import static com.tencent.imsdk.v2.World.CONVERSATIONS;
import static com.tencent.imsdk.v2.World.MANAGER;
import static com.tencent.imsdk.v2.World.ids;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Tests of the conversation list: reading, marks and other settings, deletion. */
final class ConversationTest {
    private static Peer bob;

    public static void main(String[] arguments) {
        World.arrive(arguments);
        bob = new Peer("bob");
        reading();
        preferences();
        deleting();
        deletingSeveral();
        listeners();
        bob.goes();
        MANAGER.unInitSDK();
        Check.end();
    }

    private static Answer<List<V2TIMConversationOperationResult>> delete(List<String> ids, boolean clear) {
        return Answer.to("deleteList", c -> CONVERSATIONS.deleteConversationList(ids, clear, c));
    }

    private static void reading() {
        int from = Journal.size();
        bob.says("alice", "one");
        bob.makesGroup("Public", "club", "The club");
        Answer.<Void>to("join", c -> MANAGER.joinGroup("club", "let me in", c)).is(0, "joinGroup");
        bob.saysInGroup("club", "hello alice", "alice");
        bob.saysInGroup("club", "hello all", V2TIMGroupAtInfo.AT_ALL_TAG);
        Journal.heard("new c2c_bob unread 1 last one", from);
        Check.that(Journal.find("changed group_club unread 2 last hello all", from) >= 0, "the group's messages");

        Answer<V2TIMConversationResult> first = Answer.to("page", c -> CONVERSATIONS.getConversationList(0, 1, c));
        first.is(0, "getConversationList");
        Check.same(World.idsOf(first.value.getConversationList()), "group_club", "the first page");
        Check.that(!first.value.isFinished() && first.value.getNextSeq() != 0, "is not the last");
        Answer<V2TIMConversationResult> second = Answer.to("page 2",
                c -> CONVERSATIONS.getConversationList(first.value.getNextSeq(), 100, c));
        Check.same(World.idsOf(second.value.getConversationList()), "c2c_bob", "the second page");
        Check.that(second.value.isFinished(), "is");
        Answer.<V2TIMConversationResult>to("page of 0", c -> CONVERSATIONS.getConversationList(0, 0, c))
                .is(6017, "count 0: 6017");
        Answer.<V2TIMConversationResult>to("page of -1", c -> CONVERSATIONS.getConversationList(0, -1, c))
                .is(6017, "count -1: 6017");

        V2TIMConversation one = World.get("c2c_bob").is(0, "getConversation").value;
        Check.same(one.getType(), V2TIMConversation.V2TIM_C2C, "its type");
        Check.that("bob".equals(one.getUserID()) && one.getGroupID() == null && one.getGroupType() == null, "its ids");
        Check.same(one.getShowName(), "bob", "its name");
        Check.that(one.getUnreadCount() == 1 && one.getOrderKey() > 0 && !one.isPinned(), "its numbers");
        Check.that(one.getDraftText() == null && one.getDraftTimestamp() == 0 && one.getMarkList().isEmpty()
                && one.getConversationGroupList().isEmpty() && one.getGroupAtInfoList().isEmpty()
                && one.getCustomData().isEmpty() && one.getFaceUrl().isEmpty(), "fields without a value");
        V2TIMConversation group = World.get("group_club").value;
        Check.that(group.getType() == V2TIMConversation.V2TIM_GROUP && "club".equals(group.getGroupID())
                && group.getUserID() == null && V2TIMManager.GROUP_TYPE_PUBLIC.equals(group.getGroupType())
                && "The club".equals(group.getShowName()), "a group");
        List<V2TIMGroupAtInfo> at = group.getGroupAtInfoList();
        Check.that(at.size() == 2 && at.get(0).getAtType() == V2TIMGroupAtInfo.TIM_AT_ME
                && at.get(1).getAtType() == V2TIMGroupAtInfo.TIM_AT_ALL && at.get(0).getSeq() < at.get(1).getSeq(),
                "the messages in it that mention alice");
        World.get("bob").is(6017, "\"bob\"", "a malformed ID: 6017");
        World.get(null).is(6017, "conversation_id", "null: 6017");

        Answer<List<V2TIMConversation>> several = Answer.to("several",
                c -> CONVERSATIONS.getConversationList(ids("c2c_bob", "c2c_nobody", "c2c_bob"), c));
        several.is(0, "getConversationList by IDs");
        Check.that(several.value.size() == 3 && several.value.get(1).getOrderKey() == 0
                && several.value.get(2).getUnreadCount() == 1, "one for each, in order");
        Answer.<List<V2TIMConversation>>to("bad id", c -> CONVERSATIONS.getConversationList(ids("c2c_bob", null), c))
                .is(6017, "null among them: 6017");

        V2TIMConversationListFilter groups = new V2TIMConversationListFilter();
        groups.setConversationType(V2TIMConversation.V2TIM_GROUP);
        groups.setHasGroupAtInfo(true);
        filtered(groups, "group_club", "groups that speak to alice");
        groups.setHasGroupAtInfo(false);
        filtered(groups, "", "groups that do not");
        filtered(new V2TIMConversationListFilter(), "c2c_bob group_club", "any");
        filtered(null, "c2c_bob group_club", "no filter");
    }

    private static void filtered(V2TIMConversationListFilter filter, String expected, String name) {
        Answer<V2TIMConversationResult> page = Answer.to("filter",
                c -> CONVERSATIONS.getConversationListByFilter(filter, 0, 100, c));
        Check.same(page.code == 0 ? World.idsOf(page.value.getConversationList()) : page.desc, expected, name);
    }

    private static void preferences() {
        int from = Journal.size();
        Answer.<Void>to("draft", c -> CONVERSATIONS.setConversationDraft("c2c_bob", "half a \uD83D\uDC4B", c))
                .is(0, "setConversationDraft");
        V2TIMConversation drafted = World.get("c2c_bob").value;
        Check.that("half a \uD83D\uDC4B".equals(drafted.getDraftText()) && drafted.getDraftTimestamp() > 0,
                "the draft");
        Check.that(Journal.count("changed c2c_bob unread 1 last one", from) == 1, "and its event");
        Answer.<Void>to("no draft", c -> CONVERSATIONS.setConversationDraft("c2c_bob", null, c))
                .is(0, "null removes it");
        Check.same(World.get("c2c_bob").value.getDraftText(), null, "no draft");
        Answer.<Void>to("draft nowhere", c -> CONVERSATIONS.setConversationDraft("c2c_none", "x", c))
                .is(6004, "not in the list: 6004");

        Answer.<Void>to("pin", c -> CONVERSATIONS.pinConversation("c2c_bob", true, c)).is(0, "pinConversation");
        Check.that(World.get("c2c_bob").value.isPinned(), "is pinned");
        Answer.<Void>to("unpin", c -> CONVERSATIONS.pinConversation("c2c_bob", false, c)).is(0, "and unpinned");
        Check.that(!World.get("c2c_bob").value.isPinned(), "is not");
        Answer.<Void>to("pin nowhere", c -> CONVERSATIONS.pinConversation("c2c_none", true, c))
                .is(50002, "not in the list: 50002");

        String data = "{\"\u4e16\u754c\":\"a\0b\uD83D\uDE00\"}";
        Answer<List<V2TIMConversationOperationResult>> set = Answer.to("data",
                c -> CONVERSATIONS.setConversationCustomData(ids("c2c_bob", "bad", "c2c_carol"), data, c));
        Check.same(World.textOf(set.is(0, "setConversationCustomData").value), "c2c_bob=0 bad=6017 c2c_carol=0",
                "its results");
        Check.same(World.get("c2c_carol").value.getCustomData(), data,
                "the data, with NUL and emoji, of one not in the list");
        Answer.<List<V2TIMConversationOperationResult>>to("half a character",
                c -> CONVERSATIONS.setConversationCustomData(ids("c2c_bob"), "\uD83D", c))
                        .is(6017, "custom_data", "half a character: 6017");
        Answer.<List<V2TIMConversationOperationResult>>to("no data",
                c -> CONVERSATIONS.setConversationCustomData(ids("c2c_bob"), null, c)).is(0, "null removes it");
        Check.same(World.get("c2c_bob").value.getCustomData(), "", "no data");

        long own = 1L << 63;
        long marks = V2TIMConversation.V2TIM_CONVERSATION_MARK_TYPE_STAR | own;
        Answer<List<V2TIMConversationOperationResult>> marked = Answer.to("mark",
                c -> CONVERSATIONS.markConversation(ids("c2c_bob", "group_none"), marks, true, c));
        Check.same(World.textOf(marked.is(0, "markConversation").value), "c2c_bob=0 group_none=51007", "its results");
        Check.same(World.get("c2c_bob").value.getMarkList(), Arrays.asList(1L, own),
                "the marks, up to the highest bit");
        V2TIMConversationListFilter starred = new V2TIMConversationListFilter();
        starred.setMarkType(V2TIMConversation.V2TIM_CONVERSATION_MARK_TYPE_STAR);
        filtered(starred, "c2c_bob", "by mark");
        starred.setMarkType(V2TIMConversation.V2TIM_CONVERSATION_MARK_TYPE_STAR
                | V2TIMConversation.V2TIM_CONVERSATION_MARK_TYPE_HIDE);
        filtered(starred, "c2c_bob", "by any of several marks");
        Answer.<List<V2TIMConversationOperationResult>>to("unmark",
                c -> CONVERSATIONS.markConversation(ids("c2c_bob"), own, false, c)).is(0, "cleared");
        Check.same(World.get("c2c_bob").value.getMarkList(), Arrays.asList(1L), "the others stay");
        Answer.<List<V2TIMConversationOperationResult>>to("no mark",
                c -> CONVERSATIONS.markConversation(ids("c2c_bob"), 1 << 20, true, c))
                        .is(6017, "a bit that is not a mark: 6017");
    }

    private static void deleting() {
        int from = Journal.size();
        Answer.<Void>begin("delete", c -> CONVERSATIONS.deleteConversation("c2c_bob", c)).await()
                .is(0, "deleteConversation");
        int event = Journal.find("deleted c2c_bob", from), answer = Journal.find("answer delete 0", from);
        Check.that(event >= 0 && event < answer, "onConversationDeleted comes before the answer");
        Check.same(World.get("c2c_bob").value.getOrderKey(), 0L, "it is not in the list");
        Answer.<Void>to("delete again", c -> CONVERSATIONS.deleteConversation("c2c_bob", c))
                .is(0, "a missing conversation: a success");
        Check.same(Journal.count("deleted c2c_bob", from), 1, "without an event");
        Answer.<Void>to("delete bad", c -> CONVERSATIONS.deleteConversation("conversationID", c))
                .is(6017, "a malformed ID: 6017");
        bob.says("alice", "back");
        Journal.heard("new c2c_bob unread 1 last back", from);
    }

    private static void deletingSeveral() {
        int from = Journal.size();
        Answer<List<V2TIMConversationOperationResult>> some = delete(ids("c2c_bob", "group_club", "",
                "c2c_\u4e16\u754c", "c2c_none", "c2c_bob"), false);
        Check.same(World.textOf(some.is(0, "deleteConversationList").value),
                "c2c_bob=0 group_club=0 =6017 c2c_\u4e16\u754c=6017 c2c_none=0 c2c_bob=0",
                        "one result for each ID, in order");
        Journal.heard("deleted c2c_bob group_club", from);
        Answer<List<V2TIMMessage>> kept = Answer.to("kept",
                c -> World.MESSAGES.getC2CHistoryMessageList("bob", 20, null, c));
        Check.same(kept.value.size(), 1, "clearMessage false keeps the history");
        delete(ids("c2c_bob"), true).is(0, "clearMessage true");
        kept = Answer.to("cleared", c -> World.MESSAGES.getC2CHistoryMessageList("bob", 20, null, c));
        Check.same(kept.value.size(), 0, "does not");
        List<String> hundred = new ArrayList<>();
        for (int i = 0; i < 100; i++) hundred.add("c2c_u" + i);
        Check.same(delete(hundred, true).is(0, "100 IDs").value.size(), 100, "100 results");
        hundred.add("c2c_more");
        delete(hundred, true).is(6017, "101 IDs: 6017");
        delete(Collections.emptyList(), true).is(6017, "none: 6017");
        delete(null, true).is(6017, "null: 6017");
        delete(ids("c2c_bob", null), true).is(6017, "null among them: 6017");
        delete(ids("c2c_\uD83D"), true).is(6017, "half a character: 6017");
        delete(ids("c2c_bob\0tail"), true).is(6017, "NUL: 6017");
        CONVERSATIONS.deleteConversation("c2c_bob", null);
        CONVERSATIONS.deleteConversationList(hundred, true, null);
        World.get("c2c_bob").is(0, "calls without a callback are made");
    }

    private static void listeners() {
        int from = Journal.size();
        CONVERSATIONS.addConversationListener(World.LISTENER);
        CONVERSATIONS.addConversationListener(null);
        V2TIMConversationListener other = new V2TIMConversationListener() {
            @Override
            public void onNewConversation(List<V2TIMConversation> list) { Journal.write("other"); }
        };
        CONVERSATIONS.setConversationListener(other);
        bob.says("alice", "twice?");
        Journal.heard("new c2c_bob unread 1 last twice?", from);
        Journal.heard("other", from);
        CONVERSATIONS.setConversationListener(null);
        CONVERSATIONS.removeConversationListener(World.LISTENER);
        CONVERSATIONS.removeConversationListener(World.LISTENER);
        int then = Journal.size();
        Answer.<Void>to("delete", c -> CONVERSATIONS.deleteConversation("c2c_bob", c)).is(0, "deleteConversation");
        Check.same(Journal.count("deleted c2c_bob", then), 0, "a removed listener gets no events");
    }
}
