package com.tencent.imsdk.v2;

import java.util.ArrayList;
import java.util.List;

/** The app's listeners, and which of them the client knows. */
final class Listeners {
    /** A listener of one kind. It stays added when the client goes, for the next one. */
    abstract static class Events<L> extends Receiver {
        private final L listener;
        private long id;                  // at the present client; 0 without one
        private volatile boolean removed; // a client that is going may still have events for it

        Events(L listener) { this.listener = listener; }

        abstract long register(long client);

        abstract void tell(L listener, int what, Packet content);

        @Override
        final void receive(int what, Packet content) {
            if (what == LOST) Log.error("no memory for an event");
            else if (!removed) tell(listener, what, content);
        }
    }

    private static final List<Events<?>> ENTRIES = new ArrayList<>(); // guards itself; never while the app is called

    private Listeners() {}

    /** Adding twice is adding once. */
    static void add(Events<?> events) {
        if (events.listener == null) return; // as V2TIM
        synchronized (ENTRIES) {
            if (find(events.getClass(), events.listener) != null) return;
            ENTRIES.add(events);
            if (Client.handle() != 0) events.id = events.register(Client.handle());
        }
    }

    /** Once this has returned the listener is not called again; from inside a callback: after that callback. */
    static void remove(Class<?> kind, Object listener) {
        long client, id;
        synchronized (ENTRIES) {
            Events<?> entry = find(kind, listener);
            if (entry == null) return;
            ENTRIES.remove(entry);
            entry.removed = true;
            client = Client.handle();
            id = entry.id;
        }
        if (id != 0) Native.removeListener(client, id); // which waits for the callback that is running
    }

    /**
     * Lets everybody know a new client by publish, and the client the listeners, as one step; those of the connection
     * when all others are there, since an app may log in when it hears of it.
     */
    static void attach(long client, Runnable publish) {
        synchronized (ENTRIES) {
            publish.run();
            for (Events<?> entry : ENTRIES) {
                if (!(entry instanceof SDKEvents)) entry.id = entry.register(client);
            }
            for (Events<?> entry : ENTRIES) {
                if (entry instanceof SDKEvents) entry.id = entry.register(client);
            }
        }
    }

    /** Withdraws the client, as one step with forgetting what it called the listeners. */
    static void detach(Runnable withdraw) {
        synchronized (ENTRIES) {
            for (Events<?> entry : ENTRIES) entry.id = 0;
            withdraw.run();
        }
    }

    private static Events<?> find(Class<?> kind, Object listener) {
        for (Events<?> entry : ENTRIES) {
            if (entry.getClass() == kind && entry.listener == listener) return entry;
        }
        return null;
    }
}
