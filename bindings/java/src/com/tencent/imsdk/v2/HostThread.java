package com.tencent.imsdk.v2;

import java.lang.reflect.Method;

/**
 * Runs callbacks on the thread that called initSDK, if it has an Android Looper: the main thread has one, and apps
 * expect callbacks there. Otherwise they run on the library's own thread. Uses reflection, because Android may be
 * absent.
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
            // Not on Android.
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
