package com.tencent.imsdk.v2;

import java.util.ArrayList;
import java.util.List;

/** The app's listeners, and their registrations with the client. */
final class Listeners {
    /** A listener of one kind. It stays added when the client is freed, for the next client. */
    abstract static class Events<L> extends Receiver {
        private final L listener;
        private long id;                  // the registration with the current client; 0 without a client
        private volatile boolean removed; // a client that is being freed may still have events for it

        Events(L listener) { this.listener = listener; }

        abstract long register(long client);

        abstract void tell(L listener, int what, Packet content);

        @Override
        final void receive(int what, Packet content) {
            if (what == LOST) Log.error("no memory for an event");
            else if (!removed) tell(listener, what, content);
        }
    }

    private static final List<Events<?>> ENTRIES = new ArrayList<>(); // its own lock; not held while calling the app

    private Listeners() {}

    /** Adding a listener twice has no effect. */
    static void add(Events<?> events) {
        if (events.listener == null) return; // as in V2TIM
        synchronized (ENTRIES) {
            if (find(events.getClass(), events.listener) != null) return;
            ENTRIES.add(events);
            if (Client.handle() != 0) events.id = events.register(Client.handle());
        }
    }

    /**
     * Once this has returned the listener is not called again; from inside a callback, once that callback has
     * returned.
     */
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
        if (id != 0) Native.removeListener(client, id); // which waits for the running callback
    }

    /**
     * Publishes a new client and registers the listeners with it, in one step. Connection listeners are registered
     * last, because an app may log in when it receives their first event.
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

    /** Withdraws the client and forgets the registrations, in one step. */
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
