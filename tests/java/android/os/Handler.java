package android.os;

/** As much of Android's as the test needs. */
public final class Handler {
    private final Looper looper;

    public Handler(Looper looper) { this.looper = looper; }

    public boolean post(Runnable work) { return looper.queue.add(work); }
}
