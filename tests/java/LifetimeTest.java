package com.tencent.imsdk.v2;

import static com.tencent.imsdk.v2.World.CONVERSATIONS;
import static com.tencent.imsdk.v2.World.MANAGER;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Tests of threads, shutting down during calls, and calls from inside callbacks. */
final class LifetimeTest {
    public static void main(String[] arguments) throws Exception {
        World.arrive(arguments);
        oneThread();
        manyThreads();
        fromInside();
        shutDownWithCallsPending();
        shutDownFromInside();
        shutDownBesideCalls();
        listenersBesideEvents();
        libraryThreadsEnd();
        Check.end();
    }

    private static void arrive() {
        if (!MANAGER.initSDK(World.context(), World.APP_ID, World.config())) Check.fail("initSDK");
        if (World.login("alice").code != 0) Check.fail("alice does not log in");
    }

    private static void oneThread() {
        Thread first = World.get("c2c_bob").thread, second = World.login("alice").thread;
        Check.that(first == second && first != Thread.currentThread(),
                "callbacks run on one thread, a Java thread");
        Check.that(first.isDaemon(), "which keeps no process alive");
        Check.same(first.getName(), "opentim", "and has a name");
        ClassLoader[] loader = {null};
        Answer.<V2TIMConversation>begin("loader", () -> {
            try {
                Class.forName("com.tencent.imsdk.v2.V2TIMTopicInfo"); // not loaded yet
                loader[0] = LifetimeTest.class.getClassLoader();
            } catch (ClassNotFoundException absent) {
                loader[0] = null;
            }
        }, c -> CONVERSATIONS.getConversation("c2c_bob", c)).await();
        World.get("c2c_bob");
        Check.that(loader[0] != null, "the app's classes can be loaded in a callback");
    }

    private static void manyThreads() throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        List<Answer<?>> answers = new ArrayList<>();
        for (int t = 0; t < 8; t++) {
            Thread thread = new Thread(() -> {
                for (int i = 0; i < 200; i++) {
                    Answer<V2TIMConversation> answer = Answer.begin("get",
                            c -> CONVERSATIONS.getConversation("c2c_bob", c));
                    synchronized (answers) {
                        answers.add(answer);
                    }
                }
            });
            threads.add(thread);
            thread.start();
        }
        for (Thread thread : threads) thread.join();
        int good = 0;
        for (Answer<?> answer : answers) if (answer.await().code == 0) good++;
        Check.same(good, 1600, "1,600 calls from 8 threads");
    }

    private static void fromInside() throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        Answer.<V2TIMConversation>begin("outer", () -> CONVERSATIONS.getConversation("c2c_bob",
                new V2TIMValueCallback<V2TIMConversation>() {
                    @Override
                    public void onSuccess(V2TIMConversation conversation) {
                        CONVERSATIONS.removeConversationListener(World.LISTENER);
                        CONVERSATIONS.addConversationListener(World.LISTENER);
                        MANAGER.getLoginUser();
                        done.countDown();
                    }

                    @Override
                    public void onError(int code, String desc) {}
                }), c -> CONVERSATIONS.getConversation("c2c_bob", c));
        Check.that(done.await(10, TimeUnit.SECONDS), "callbacks may call anything");
    }

    private static void shutDownWithCallsPending() {
        List<Answer<?>> answers = new ArrayList<>();
        CountDownLatch gate = new CountDownLatch(1);
        answers.add(Answer.<V2TIMConversation>begin("gate", () -> {
            try {
                gate.await(5, TimeUnit.SECONDS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }, c -> CONVERSATIONS.getConversation("c2c_bob", c)));
        for (int i = 0; i < 500; i++) {
            answers.add(Answer.<V2TIMConversation>begin("pending", c -> CONVERSATIONS.getConversation("c2c_bob", c)));
        }
        new Thread(gate::countDown).start();
        MANAGER.unInitSDK();
        int answered = 0, wrong = 0;
        for (Answer<?> answer : answers) {
            if (answer.answers() == 1) answered++;
            if (answer.code != 0 && answer.code != 7009) wrong++;
        }
        Check.same(answered, 501, "unInitSDK returns when all 501 pending calls are answered");
        Check.same(wrong, 0, "with success or 7009");
    }

    private static void shutDownFromInside() throws InterruptedException {
        arrive();
        CountDownLatch returned = new CountDownLatch(1);
        Answer.<V2TIMConversation>begin("inside", () -> {
            MANAGER.unInitSDK();
            returned.countDown();
        }, c -> CONVERSATIONS.getConversation("c2c_bob", c)).await();
        Check.that(returned.await(10, TimeUnit.SECONDS), "unInitSDK inside a callback returns");
        World.get("c2c_bob").is(6013, "and it is shut down: 6013");
    }

    private static void shutDownBesideCalls() throws InterruptedException {
        for (int round = 0; round < 10; round++) {
            arrive();
            List<Answer<?>> answers = new ArrayList<>();
            Thread caller = new Thread(() -> {
                for (int i = 0; i < 300; i++) {
                    Answer<V2TIMConversation> answer = Answer.begin("beside",
                            c -> CONVERSATIONS.getConversation("c2c_bob", c));
                    synchronized (answers) {
                        answers.add(answer);
                    }
                }
            });
            caller.start();
            Thread.sleep(round);
            MANAGER.unInitSDK();
            caller.join();
            for (Answer<?> answer : answers) {
                int code = answer.await().code;
                boolean good = code == 0 || code == 7009 || code == 6013 || code == 6021 || code == 6004;
                if (!good) Check.fail("an odd answer: " + code);
            }
        }
        Check.that(true, "unInitSDK beside calls of another thread, ten times: each is answered");
    }

    private static void listenersBesideEvents() throws InterruptedException {
        arrive();
        Peer bob = new Peer("bob");
        boolean[] going = {true};
        Thread changing = new Thread(() -> {
            while (going[0]) {
                V2TIMAdvancedMsgListener listener = new V2TIMAdvancedMsgListener() {
                    private volatile boolean removed;

                    @Override
                    public void onRecvNewMessage(V2TIMMessage msg) {
                        if (msg == null) removed = true;
                        else if (removed) Journal.write("heard too late");
                    }
                };
                World.MESSAGES.addAdvancedMsgListener(listener);
                Thread.yield();
                World.MESSAGES.removeAdvancedMsgListener(listener);
                listener.onRecvNewMessage(null);
            }
        });
        changing.start();
        int from = Journal.size();
        for (int i = 0; i < 100; i++) bob.says("alice", "message " + i);
        Journal.heard("message bob message 99", from);
        going[0] = false;
        changing.join();
        Check.same(Journal.count("heard too late", from), 0, "once removed a listener is not called again");
        bob.goes();
        MANAGER.unInitSDK();
    }

    /** Each client has a thread for callbacks. It must end with the client, and must not stay attached to the VM. */
    private static void libraryThreadsEnd() throws InterruptedException {
        int before = threads("opentim");
        for (int i = 0; i < 5; i++) {
            arrive();
            MANAGER.unInitSDK();
        }
        for (int i = 0; i < 100 && threads("opentim") > before; i++) Thread.sleep(20);
        Check.that(threads("opentim") <= before, "threads that were attached are detached when they end");
    }

    private static int threads(String name) {
        int count = 0;
        for (Thread thread : Thread.getAllStackTraces().keySet()) if (thread.getName().equals(name)) count++;
        return count;
    }
}
