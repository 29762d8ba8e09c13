package com.tencent.imsdk.v2;

import static com.tencent.imsdk.v2.World.CONVERSATIONS;
import static com.tencent.imsdk.v2.World.ids;

import java.util.List;

/** Tests of conversation folders. */
final class FolderTest {
    public static void main(String[] arguments) {
        World.arrive(arguments);
        Peer bob = new Peer("bob");
        bob.says("alice", "hello");
        int from = Journal.size();
        results("create", "c2c_bob=0 c2c_carol=0 bad=6017",
                c -> CONVERSATIONS.createConversationGroup("w\u00f6rk", ids("c2c_bob", "c2c_carol", "bad"), c));
        Journal.heard("folder w\u00f6rk created: c2c_bob", from);
        Answer.<List<V2TIMConversationOperationResult>>to("again",
                c -> CONVERSATIONS.createConversationGroup("w\u00f6rk", ids("c2c_bob"), c))
                        .is(50002, "a name twice: 50002");
        Answer.<List<V2TIMConversationOperationResult>>to("nameless",
                c -> CONVERSATIONS.createConversationGroup("", ids("c2c_bob"), c)).is(6017, "no name: 6017");
        Answer.<List<V2TIMConversationOperationResult>>to("empty",
                c -> CONVERSATIONS.createConversationGroup("x", null, c)).is(6017, "no conversations: 6017");
        Check.same(Answer.<List<String>>to("list", c -> CONVERSATIONS.getConversationGroupList(c)).value,
                ids("w\u00f6rk"), "getConversationGroupList");
        Check.same(World.get("c2c_bob").value.getConversationGroupList(), ids("w\u00f6rk"),
                "the conversation knows it");

        Answer.<Void>to("rename", c -> CONVERSATIONS.renameConversationGroup("w\u00f6rk", "friends", c))
                .is(0, "renameConversationGroup");
        Journal.heard("folder w\u00f6rk renamed friends", from);
        Answer.<Void>to("rename none", c -> CONVERSATIONS.renameConversationGroup("w\u00f6rk", "x", c))
                .is(51009, "none of that name: 51009");

        results("remove", "c2c_bob=0", c -> CONVERSATIONS.deleteConversationsFromGroup("friends", ids("c2c_bob"), c));
        Journal.heard("folder friends removed: c2c_bob because 0", from);
        results("add", "c2c_bob=0", c -> CONVERSATIONS.addConversationsToGroup("friends", ids("c2c_bob"), c));
        Journal.heard("folder friends added: c2c_bob", from);
        filters();

        Answer.<Void>to("delete", c -> CONVERSATIONS.deleteConversationGroup("friends", c))
                .is(0, "deleteConversationGroup");
        Journal.heard("folder friends deleted", from);
        Check.that(World.get("c2c_bob").value.getOrderKey() > 0, "its conversations stay");
        Answer.<Void>to("delete none", c -> CONVERSATIONS.deleteConversationGroup("friends", c))
                .is(51009, "again: 51009");
        deprecatedForm();
        bob.goes();
        World.MANAGER.unInitSDK();
        Check.end();
    }

    private interface Call {
        void with(V2TIMValueCallback<List<V2TIMConversationOperationResult>> callback);
    }

    private static void results(String what, String expected, Call call) {
        Answer<List<V2TIMConversationOperationResult>> answer = Answer.to(what, call::with);
        Check.same(answer.code == 0 ? World.textOf(answer.value) : answer.desc, expected, what);
    }

    private static void filters() {
        V2TIMConversationListFilter filter = new V2TIMConversationListFilter();
        filter.setConversationGroup("friends");
        filtered(filter, "c2c_bob", "in the folder");
        filter.setConversationGroup("");
        filtered(filter, "", "in none");
        filter.setConversationGroup(null);
        filtered(filter, "c2c_bob", "null removes the criterion");
    }

    private static void filtered(V2TIMConversationListFilter filter, String expected, String name) {
        Answer<V2TIMConversationResult> page = Answer.to("filter",
                c -> CONVERSATIONS.getConversationListByFilter(filter, 0, 100, c));
        Check.same(World.idsOf(page.value.getConversationList()), expected, name);
    }

    private static void deprecatedForm() {
        CONVERSATIONS.addConversationListener(new V2TIMConversationListener() {
            @Override
            public void onConversationsDeletedFromGroup(String name, List<V2TIMConversation> list) {
                Journal.write("old form " + name + ": " + World.idsOf(list));
            }
        });
        results("create", "c2c_bob=0", c -> CONVERSATIONS.createConversationGroup("old", ids("c2c_bob"), c));
        int from = Journal.size();
        results("remove", "c2c_bob=0", c -> CONVERSATIONS.deleteConversationsFromGroup("old", ids("c2c_bob"), c));
        Journal.heard("old form old: c2c_bob", from);
        Journal.heard("folder old removed: c2c_bob because 0", from);
    }
}
