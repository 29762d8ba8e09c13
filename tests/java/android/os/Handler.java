package android.os;

/** The part of Android's class that the test needs. */
public final class Handler {
    private final Looper looper;

    public Handler(Looper looper) { this.looper = looper; }

    public boolean post(Runnable work) { return looper.queue.add(work); }
}
