package android.os;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** The part of Android's class that the test needs: a queue that a thread works through. */
public final class Looper {
    private static final ThreadLocal<Looper> MINE = new ThreadLocal<>();
    final BlockingQueue<Runnable> queue = new LinkedBlockingQueue<>();

    public static void prepare() { MINE.set(new Looper()); }

    public static Looper myLooper() { return MINE.get(); }

    /** Runs all queued work. Returns how many items there were. */
    public static int run() {
        int count = 0;
        for (Runnable next; (next = MINE.get().queue.poll()) != null; count++) next.run();
        return count;
    }

    public static void runUntil(BooleanSupplier done) {
        long end = System.nanoTime() + 20_000_000_000L;
        try {
            while (!done.getAsBoolean()) {
                Runnable next = MINE.get().queue.poll(100, TimeUnit.MILLISECONDS);
                if (next != null) next.run();
                else if (System.nanoTime() > end) throw new IllegalStateException("nothing comes");
            }
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
