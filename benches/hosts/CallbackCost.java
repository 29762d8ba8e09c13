import com.tencent.imsdk.v2.OpenTIMManager;
import com.tencent.imsdk.v2.V2TIMCallback;
import com.tencent.imsdk.v2.V2TIMConversation;
import com.tencent.imsdk.v2.V2TIMConversationManager;
import com.tencent.imsdk.v2.V2TIMConversationOperationResult;
import com.tencent.imsdk.v2.V2TIMManager;
import com.tencent.imsdk.v2.V2TIMMessage;
import com.tencent.imsdk.v2.V2TIMValueCallback;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/** Measures the cost of a callback in Java, with the service in this process, in the folder given as argument. */
public final class CallbackCost {
    private static final V2TIMConversationManager CONVERSATIONS = V2TIMManager.getConversationManager();

    /** Wakes the thread that made the call, and records the time of the callback. */
    private static final class Answer<T> implements V2TIMCallback, V2TIMValueCallback<T> {
        private final Thread caller = Thread.currentThread();
        private volatile long at;

        @Override
        public void onSuccess() { answered(); }

        @Override
        public void onSuccess(T value) { answered(); }

        @Override
        public void onError(int code, String desc) {
            System.err.println(code + " " + desc);
            System.exit(1);
        }

        private void answered() {
            at = System.nanoTime();
            LockSupport.unpark(caller);
        }

        long await() {
            while (at == 0) LockSupport.park();
            return at;
        }
    }

    /**
     * Measures from the call to the callback, one call after the other, after the same number of calls as a warm-up.
     * Prints the median and the 99th percentile in µs, for run.sh.
     */
    private static <T> void measure(String what, int count, Consumer<Answer<T>> call) throws Exception {
        if (System.getenv("OPENTIM_BENCH_QUICK") != null) count /= 10;
        long[] took = new long[count];
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < count; i++) {
                Answer<T> answer = new Answer<>();
                long begun = System.nanoTime();
                call.accept(answer);
                took[i] = answer.await() - begun;
            }
        }
        Arrays.sort(took);
        new PrintStream(System.out, true, "UTF-8").printf(Locale.ROOT, "%s\t%.1f\t%.1f%n", what,
                took[count / 2] / 1e3, took[count * 99 / 100] / 1e3);
    }

    public static void main(String[] arguments) throws Exception {
        if (!OpenTIMManager.getInstance().initSDK(arguments[0], 1400000001, null)) System.exit(1);
        Answer<Void> login = new Answer<>();
        V2TIMManager.getInstance().login("alice", "sig", login);
        login.await();
        Answer<V2TIMMessage> sent = new Answer<>();
        V2TIMManager.getInstance().sendC2CTextMessage("hello", "bob", sent);
        sent.await();
        List<String> hundred = new ArrayList<>();
        for (int i = 0; i < 100; i++) hundred.add("c2c_user" + i);
        CallbackCost.<V2TIMConversation>measure("Java: getConversation, call to callback", 20_000,
                answer -> CONVERSATIONS.getConversation("c2c_bob", answer));
        CallbackCost.<List<V2TIMConversation>>measure("Java: getConversationList of 100 IDs", 2_000,
                answer -> CONVERSATIONS.getConversationList(hundred, answer));
        CallbackCost.<List<V2TIMConversationOperationResult>>measure("Java: deleteConversationList of 100 IDs", 500,
                answer -> CONVERSATIONS.deleteConversationList(hundred, true, answer));
        V2TIMManager.getInstance().unInitSDK();
    }
}
