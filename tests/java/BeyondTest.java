package com.tencent.imsdk.v2;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;

/** Tests of OpenTIM's additions to V2TIM. */
final class BeyondTest {
    private static final OpenTIMManager BEYOND = OpenTIMManager.getInstance();

    /** The answers to a deletion. */
    private static final class Deletion implements OpenTIMDeleteCallback {
        final Answer<Long> answer;
        Runnable inProgress = () -> {};

        Deletion(Answer<Long> answer) { this.answer = answer; }

        @Override
        public void onProgress(List<V2TIMConversationOperationResult> results, long done, long total) {
            Journal.write("progress " + results.size() + " " + done + "/" + total);
            inProgress.run();
        }

        @Override
        public void onSuccess(Long count) { answer.onSuccess(count); }

        @Override
        public void onError(int code, String desc) { answer.onError(code, desc); }
    }

    public static void main(String[] arguments) throws IOException {
        World.begin(arguments);
        Answer.<Long>to("before login", c -> BEYOND.deleteAllConversations(true, new Deletion(c)))
                .is(6014, "before login: 6014");
        int from = Journal.size();
        World.login("alice");
        Journal.find("sync finish", from);
        Peer bob = new Peer("bob");
        deletionsByFilter();
        retention();
        export(bob);
        bob.goes();
        World.MANAGER.unInitSDK();
        Check.end();
    }

    private static void fill(int count) {
        for (int i = 0; i < count; i++) {
            int number = i;
            Answer.<V2TIMMessage>to("fill", c -> World.MANAGER.sendC2CTextMessage("x", "user" + number, c));
        }
    }

    private static void deletionsByFilter() {
        fill(150);
        int from = Journal.size();
        Answer<Long> all = Answer.to("all", c -> Check.that(BEYOND.deleteAllConversations(true, new Deletion(c)) > 0,
                "has a number"));
        Check.same(all.is(0, "deleteAllConversations").value, 150L, "all of them");
        Check.that(Journal.count("progress 100 100/150", from) == 1 && Journal.count("progress 50 150/150", from) == 1,
                "onProgress after each piece");
        fill(150);
        long[] number = {0};
        Answer<Long> cancelled = Answer.<Long>begin("cancelled", c -> {
            Deletion deletion = new Deletion(c);
            deletion.inProgress = () -> {
                synchronized (number) {
                    BEYOND.cancelDeletion(number[0]);
                }
            };
            synchronized (number) {
                number[0] = BEYOND.deleteAllConversations(false, deletion);
            }
        }).await();
        cancelled.is(7009, "cancelDeletion: 7009");
        Check.that(!BEYOND.cancelDeletion(number[0]), "then no deletion has that number");
        V2TIMConversationListFilter one = new V2TIMConversationListFilter();
        one.setHasUnreadCount(true);
        Check.same(Answer.<Long>to("filter", c -> BEYOND.deleteConversationsByFilter(one, true, new Deletion(c))).value,
                0L, "deleteConversationsByFilter: none is unread");
        Answer.<Long>to("no filter", c -> BEYOND.deleteConversationsByFilter(null, true, new Deletion(c)))
                .is(6017, "without a filter nothing is deleted: 6017");
        BEYOND.deleteAllConversations(true, null);
        Answer.<V2TIMConversationResult>to("list", c -> World.CONVERSATIONS.getConversationList(0, 100, c))
                .is(0, "without a callback");
    }

    private static void retention() {
        Answer.<Void>to("retention", c -> BEYOND.setConversationRetention("c2c_bob", 30, c))
                .is(0, "setConversationRetention");
        Check.same(Answer.<Integer>to("days", c -> BEYOND.getConversationRetention("c2c_bob", c)).value, 30,
                "getConversationRetention");
        Answer.<Void>to("long", c -> BEYOND.setConversationRetention("c2c_bob", 36501, c))
                .is(6017, "36,501 days: 6017");
        Answer.<Void>to("negative", c -> BEYOND.setConversationRetention("c2c_bob", -1, c)).is(6017, "-1: 6017");
        Answer.<Integer>to("bad", c -> BEYOND.getConversationRetention("bad", c)).is(6017, "a malformed ID: 6017");
    }

    private static void export(Peer bob) throws IOException {
        bob.says("alice", "keep this \uD83D\uDC4B");
        File file = new File(World.directory(), "export \u4e16\u754c.jsonl");
        Answer<Long> exported = Answer.to("export",
                c -> BEYOND.exportAndDeleteConversation("c2c_bob", file.getPath(), c));
        Check.same(exported.is(0, "exportAndDeleteConversation").value, 1L, "one message");
        String content = new String(Files.readAllBytes(file.toPath()), StandardCharsets.UTF_8);
        Check.that(content.contains("keep this \uD83D\uDC4B"), "is in the file");
        Answer.<Long>to("again", c -> BEYOND.exportAndDeleteConversation("c2c_bob", file.getPath(), c))
                .is(6022, "a file that is there: 6022");
    }
}
