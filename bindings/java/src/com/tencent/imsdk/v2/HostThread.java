package com.tencent.imsdk.v2;

import java.lang.reflect.Method;

/**
 * Callbacks on the thread that called initSDK, if that has an Android Looper: as the main thread has, where apps
 * expect them. Elsewhere they run on the library's own thread. By reflection: there need not be any Android.
 */
final class HostThread {
    private HostThread() {}

    static void use(long client) {
        try {
            Class<?> looperClass = Class.forName("android.os.Looper");
            Object looper = looperClass.getMethod("myLooper").invoke(null);
            if (looper == null) return;
            Class<?> handlerClass = Class.forName("android.os.Handler");
            Object handler = handlerClass.getConstructor(looperClass).newInstance(looper);
            Method post = handlerClass.getMethod("post", Runnable.class);
            Native.dispatch(client, new Poster(handler, post));
        } catch (ClassNotFoundException absent) {
            // No Android.
        } catch (ReflectiveOperationException fault) {
            Log.error("initSDK: callbacks do not come on this thread: " + fault);
        }
    }

    private static final class Poster extends Receiver {
        private final Object handler;
        private final Method post;

        Poster(Object handler, Method post) {
            this.handler = handler;
            this.post = post;
        }

        @Override
        void receive(int what, Packet content) {
            long run = content.longNumber(), work = content.longNumber();
            try {
                post.invoke(handler, (Runnable) () -> Native.run(run, work));
            } catch (ReflectiveOperationException fault) {
                Log.thrown(fault);
            }
        }
    }
}
