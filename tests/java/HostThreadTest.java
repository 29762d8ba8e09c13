package com.tencent.imsdk.v2;

import android.os.Looper;

import java.util.ArrayList;
import java.util.List;

/** Tests of initSDK on a thread with a Looper, as on Android: callbacks come on that thread. */
final class HostThreadTest {
    public static void main(String[] arguments) {
        Answer.sameThreadAllowed = true;
        Looper.prepare();
        World.begin(arguments);
        Thread main = Thread.currentThread();
        List<Answer<?>> answers = new ArrayList<>();
        answers.add(Answer.<Void>begin("login", c -> World.MANAGER.login("alice", "sig", c)));
        Looper.runUntil(() -> Journal.count("sync finish", 0) == 1);
        answers.add(Answer.<V2TIMConversation>begin("get", c -> World.CONVERSATIONS.getConversation("c2c_bob", c)));
        answers.add(Answer.<V2TIMConversation>begin("refused", c -> World.CONVERSATIONS.getConversation("bad", c)));
        answers.add(Answer.<Void>begin("not built", c -> World.MESSAGES.revokeMessage(null, c)));
        answers.add(Answer.<V2TIMMessage>begin("send", c -> World.MANAGER.sendC2CTextMessage("hello", "bob", c)));
        Check.same(answers.get(1).answers(), 0, "not inside the call");
        Looper.runUntil(() -> answers.stream().allMatch(answer -> answer.answers() > 0));
        Check.that(answers.stream().allMatch(answer -> answer.thread == main),
                "all callbacks come on the Looper's thread");
        Answer<V2TIMConversation> pending = Answer.begin("pending",
                c -> World.CONVERSATIONS.getConversation("c2c_bob", c));
        World.MANAGER.unInitSDK();
        Check.same(pending.answers(), 1, "unInitSDK answers pending calls");
        Check.that(Looper.run() >= 0, "the Looper has only empty work left");
        Check.end();
    }
}
