package com.tencent.imsdk.v2;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The result of one call. Each is kept to the end, when each must have had one answer. */
final class Answer<T> implements V2TIMCallback, V2TIMSendCallback<T>, V2TIMDownloadCallback,
        V2TIMCompleteCallback<T> {
    static final int SECONDS = 120;
    private static final List<Answer<?>> ALL = new ArrayList<>();

    private final String what;
    private final Thread caller = Thread.currentThread();
    private Runnable inside = () -> {};
    private int answers;
    int code;
    String desc;
    T value;
    Thread thread;

    private Answer(String what) {
        this.what = what;
        synchronized (ALL) {
            ALL.add(this);
        }
    }

    /** Makes a call with this object as its callback, and waits for the answer. */
    static <T> Answer<T> to(String what, Consumer<Answer<T>> call) { return Answer.<T>begin(what, call).await(); }

    /** The same, without waiting. */
    static <T> Answer<T> begin(String what, Consumer<Answer<T>> call) {
        Answer<T> answer = new Answer<>(what);
        call.accept(answer);
        return answer;
    }

    /** The same, with code that runs inside the callback. */
    static <T> Answer<T> begin(String what, Runnable inside, Consumer<Answer<T>> call) {
        Answer<T> answer = new Answer<>(what);
        answer.inside = inside;
        call.accept(answer);
        return answer;
    }

    @Override
    public void onSuccess() { answered(0, null, null); }

    @Override
    public void onSuccess(T value) { answered(0, null, value); }

    @Override
    public void onError(int code, String desc) { answered(code, desc, null); }

    @Override
    public void onComplete(int code, String desc, T value) { answered(code, desc, value); }

    @Override
    public void onProgress(int progress) {}

    @Override
    public void onProgress(V2TIMElem.V2ProgressInfo progressInfo) {}

    private void answered(int code, String desc, T value) {
        synchronized (this) {
            answers++;
            this.code = code;
            this.desc = desc;
            this.value = value;
            thread = Thread.currentThread();
            notifyAll();
        }
        Journal.write("answer " + what + " " + code);
        inside.run();
    }

    synchronized Answer<T> await() {
        long end = System.nanoTime() + SECONDS * 1_000_000_000L;
        try {
            while (answers == 0) {
                long left = (end - System.nanoTime()) / 1_000_000;
                if (left <= 0) Check.fail(what + ": no answer within " + SECONDS + " s");
                wait(left);
            }
        } catch (InterruptedException interrupted) {
            Check.fail(what + ": interrupted");
        }
        return this;
    }

    synchronized int answers() { return answers; }

    /** Expects this code and, with an error, an error message. */
    Answer<T> is(int expected, String name) {
        boolean sentence = code == 0 || desc != null && !desc.isEmpty();
        if (!Check.that(code == expected && sentence, name)) System.out.println("# found: " + code + " " + desc);
        return this;
    }

    Answer<T> is(int expected, String word, String name) {
        if (!Check.that(code == expected && desc != null && desc.contains(word), name)) {
            System.out.println("# found: " + code + " " + desc);
        }
        return this;
    }

    static void finish() {
        synchronized (ALL) {
            int wrong = 0, onCaller = 0;
            for (Answer<?> answer : ALL) {
                if (answer.answers() != 1) {
                    wrong++;
                    System.out.println("# " + answer.what + ": " + answer.answers() + " answers");
                }
                if (answer.thread == answer.caller && !sameThreadAllowed) onCaller++;
            }
            Check.that(wrong == 0, "each of " + ALL.size() + " calls was answered exactly once");
            Check.that(onCaller == 0, "none of them on the thread that made it");
        }
    }

    static boolean sameThreadAllowed; // where callbacks come on the calling thread
}
