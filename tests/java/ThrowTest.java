package com.tencent.imsdk.v2;

import static com.tencent.imsdk.v2.World.CONVERSATIONS;
import static com.tencent.imsdk.v2.World.MANAGER;

import java.util.List;

/** Tests of callbacks and listeners that throw: the exception is logged, and everything goes on. */
final class ThrowTest {
    private static final class Fault extends RuntimeException {
        Fault(String what) { super(what); }
    }

    public static void main(String[] arguments) {
        World.arrive(arguments);
        Peer bob = new Peer("bob");
        int from = Journal.size();
        CONVERSATIONS.getConversation("c2c_bob", new V2TIMValueCallback<V2TIMConversation>() {
            @Override
            public void onSuccess(V2TIMConversation conversation) { throw new Fault("in onSuccess"); }

            @Override
            public void onError(int code, String desc) { Journal.write("and called again"); }
        });
        CONVERSATIONS.deleteConversation("bad", new V2TIMCallback() {
            @Override
            public void onSuccess() {}

            @Override
            public void onError(int code, String desc) { throw new StackOverflowError("in onError"); }
        });
        V2TIMManager.getFriendshipManager().getFriendList(new V2TIMValueCallback<List<V2TIMFriendInfo>>() {
            @Override
            public void onSuccess(List<V2TIMFriendInfo> list) {}

            @Override
            public void onError(int code, String desc) { throw new AssertionError("in a refusal"); }
        });
        CONVERSATIONS.addConversationListener(new V2TIMConversationListener() {
            @Override
            public void onNewConversation(List<V2TIMConversation> list) { throw new Fault("in a listener"); }
        });
        World.get("c2c_bob").is(0, "calls are answered afterwards");
        bob.says("alice", "hello");
        Journal.heard("new c2c_bob unread 1 last hello", from);
        Journal.heard("message bob hello", from);
        Check.same(Journal.count("and called again", from), 0, "one that throws is not called again");
        for (String what : new String[] {"Fault: in onSuccess", "StackOverflowError: in onError",
                "AssertionError: in a refusal",
                "Fault: in a listener"}) {
            Check.that(logged(what, from), "logged: " + what);
        }
        deep();
        loggerThrows();
        bob.goes();
        MANAGER.unInitSDK();
        Check.end();
    }

    private static boolean logged(String what, int from) {
        for (int i = 0; i < 100; i++) {
            if (Journal.contains("a callback or listener threw: ", what, from)) return true;
            try {
                Thread.sleep(50);
            } catch (InterruptedException interrupted) {
                return false;
            }
        }
        return false;
    }

    /** A callback that really overflows the stack, on the library's thread. */
    private static void deep() {
        Answer.<Void>begin("deep", () -> recurse(0), c -> CONVERSATIONS.deleteConversation("c2c_bob", c)).await();
        World.get("c2c_bob").is(0, "after a stack overflow in a callback calls are answered");
    }

    private static int recurse(int depth) { return depth == Integer.MAX_VALUE ? 0 : 1 + recurse(depth + 1); }

    private static void loggerThrows() {
        MANAGER.unInitSDK();
        V2TIMSDKConfig config = new V2TIMSDKConfig();
        config.setLogLevel(V2TIMSDKConfig.V2TIM_LOG_DEBUG);
        int[] lines = {0};
        config.setLogListener(new V2TIMLogListener() {
            @Override
            public void onLog(int level, String line) {
                synchronized (lines) {
                    lines[0]++;
                }
                throw new Fault("in the log");
            }
        });
        MANAGER.initSDK(World.context(), World.APP_ID, config);
        World.login("alice").is(0, "a log listener that throws stops no call");
        synchronized (lines) {
            Check.that(lines[0] > 0, "and was called");
        }
    }
}
