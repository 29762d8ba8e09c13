package com.tencent.imsdk.v2;

import static com.tencent.imsdk.v2.World.CONVERSATIONS;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.management.ObjectName;

/** Tests 100,000 calls with texts, lists, refusals and events: nothing is left of them, neither in Java nor in C. */
final class LeakTest {
    private static final int CALLS = 100_000;
    private static final Semaphore UNDER_WAY = new Semaphore(64);

    private static final class Counted implements V2TIMCallback, V2TIMValueCallback<Object> {
        static int answers;

        @Override
        public void onSuccess() { count(); }

        @Override
        public void onSuccess(Object value) { count(); }

        @Override
        public void onError(int code, String desc) { count(); }

        private static void count() {
            answers++; // on the one thread of the callbacks
            UNDER_WAY.release();
        }
    }

    public static void main(String[] arguments) throws Exception {
        World.arrive(arguments);
        run(CALLS / 5); // what is loaded, compiled and cached by then is not a leak
        long references = references(), heap = heap(), memory = memory();
        run(CALLS);
        long moreReferences = references() - references, moreHeap = heap() - heap, moreMemory = memory() - memory;
        System.out.println("# more after " + CALLS + " calls: " + moreReferences + " global references, "
                + moreHeap / 1024 + " KiB of Java's heap, " + moreMemory / 1024 + " KiB of the process");
        Check.that(moreReferences < 10, "no more global references after 100,000 calls"); // the VM has some of its own
        Check.that(moreHeap < 2L << 20, "Java's heap has not grown by 20 bytes a call");
        Check.that(moreMemory < 20L << 20, "the process has not grown by 200 bytes a call");
        Check.same(Counted.answers, CALLS / 5 + CALLS, "each call was answered once");
        World.MANAGER.unInitSDK();
        Check.that(references() < references + 10, "nor after unInitSDK");
        Check.end();
    }

    private static void run(int calls) throws InterruptedException {
        List<String> hundred = new ArrayList<>();
        for (int i = 0; i < 100; i++) hundred.add("c2c_\u4e16\u754c" + i);
        Counted counted = new Counted();
        @SuppressWarnings({"unchecked", "rawtypes"})
        V2TIMValueCallback<V2TIMConversation> one = (V2TIMValueCallback) counted;
        @SuppressWarnings({"unchecked", "rawtypes"})
        V2TIMValueCallback<List<V2TIMConversationOperationResult>> results = (V2TIMValueCallback) counted;
        @SuppressWarnings({"unchecked", "rawtypes"})
        V2TIMValueCallback<List<V2TIMFriendInfo>> friends = (V2TIMValueCallback) counted;
        V2TIMConversationListener listener = new V2TIMConversationListener() {};
        for (int i = 0; i < calls; i++) {
            UNDER_WAY.acquire();
            switch (i % 50) {
                case 0: CONVERSATIONS.deleteConversationList(hundred, true, results); break; // 100 results
                case 10: CONVERSATIONS.deleteConversationList(null, true, results); break; // refused as a whole
                case 20: V2TIMManager.getFriendshipManager().getFriendList(friends); break; // refused by Java
                case 30: CONVERSATIONS.setConversationCustomData(World.ids("c2c_\uD83D"), "x", results); break;
                case 40:
                    CONVERSATIONS.addConversationListener(listener);
                    CONVERSATIONS.removeConversationListener(listener);
                    CONVERSATIONS.deleteConversation("malformed", counted);
                    break;
                default: CONVERSATIONS.getConversation("c2c_bob", one);
            }
        }
        UNDER_WAY.acquire(64);
        UNDER_WAY.release(64);
    }

    /** JNI's global references, as the VM counts them in a thread dump. */
    private static long references() throws Exception {
        System.gc();
        String dump = (String) ManagementFactory.getPlatformMBeanServer().invoke(
                new ObjectName("com.sun.management:type=DiagnosticCommand"), "threadPrint",
                new Object[] {new String[0]}, new String[] {"[Ljava.lang.String;"});
        Matcher found = Pattern.compile("JNI global refs: (\\d+)").matcher(dump);
        if (!found.find()) Check.fail("the VM does not tell its global references");
        return Long.parseLong(found.group(1));
    }

    private static long heap() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            System.gc();
            Thread.sleep(50);
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static long memory() throws IOException {
        for (String line : Files.readAllLines(Paths.get("/proc/self/status"))) {
            if (line.startsWith("VmRSS:")) return Long.parseLong(line.replaceAll("\\D", "")) * 1024;
        }
        throw new IOException("no VmRSS");
    }
}
