package com.tencent.imsdk.v2;

import android.content.Context;

import java.io.File;
import java.util.HashMap;
import java.util.Map;

/** The one client of the process, behind V2TIM's singletons. */
final class Client {
    private static final Object OPENING = new Object(); // held during open
    private static volatile long handle;                // 0 before initSDK
    private static int sdkAppID;
    private static V2TIMLogListener log;
    // The settings of the app, by the variable's name; synchronized on itself.
    private static final Map<String, String> SETTINGS = new HashMap<>();

    private Client() {}

    static long handle() { return handle; }

    static boolean isLoggedIn() { return Native.loginStatus(handle) == V2TIMManager.V2TIM_STATUS_LOGINED; }

    static boolean open(Context context, int sdkAppID, V2TIMSDKConfig config) {
        return open(dataDir(context), sdkAppID, config == null ? new V2TIMSDKConfig() : config);
    }

    static boolean open(String dataDir, int sdkAppID, V2TIMSDKConfig config) {
        synchronized (OPENING) {
            if (handle != 0) return Client.sdkAppID == sdkAppID;
            Log.to(config.logListener);
            long created = create(dataDir, sdkAppID, config);
            if (created == 0) {
                Log.notTo(config.logListener);
                return false;
            }
            Client.sdkAppID = sdkAppID;
            log = config.logListener;
            HostThread.use(created);
            Listeners.attach(created, () -> handle = created);
            return true;
        }
    }

    static void close() {
        long closing;
        V2TIMLogListener silenced;
        synchronized (OPENING) {
            closing = handle;
            silenced = log;
            Listeners.detach(() -> handle = 0);
        }
        if (closing == 0) return;
        Native.close(closing); // waits for the running callback, which may call anything: no lock is held
        Log.notTo(silenced);
    }

    /** Runs work on the callbacks' thread, never on the caller's stack; also before initSDK. */
    static void post(Runnable work) {
        Native.post(handle, new Receiver() {
            @Override
            void receive(int what, Packet content) { work.run(); }
        });
    }

    private static long create(String dataDir, int sdkAppID, V2TIMSDKConfig config) {
        String policy = setting("OPENTIM_OFFLINE_DELETE"), wrong = checkOfflineDelete(policy);
        if (wrong != null) {
            Log.error("initSDK: OPENTIM_OFFLINE_DELETE: " + wrong);
            return 0;
        }
        long created = Native.open(sdkAppID, Text.of(dataDir), Text.orNull(setting("OPENTIM_SERVER_URL")),
                Text.orNull(setting("OPENTIM_CA_FILE")), "queue".equals(policy) ? 1 : 0,
                config.logListener == null ? V2TIMSDKConfig.V2TIM_LOG_ERROR : config.logLevel);
        if (created == 0) Log.error("initSDK: " + Text.from(Native.lastError()));
        return created;
    }

    private static String dataDir(Context context) {
        String named = outside("OPENTIM_DATA_DIR");
        if (named != null) return named;
        return context == null ? "opentim-data" : new File(context.getFilesDir(), "opentim").getPath();
    }

    // ---- Settings of the app before initSDK, and the environment variables that apply otherwise.

    static boolean isSetting(String api) { return variable(api) != null; }

    /** null or "" leaves the setting to the variable. Returns the reason if the value is refused, else null. */
    static String set(String api, Object value) {
        if (value != null && !(value instanceof String)) return api + ": give a String";
        String word = value == null ? "" : (String) value;
        String wrong = api.equals("opentim.setOfflineDelete") ? checkOfflineDelete(word) : null;
        if (wrong != null) return api + ": " + wrong;
        synchronized (SETTINGS) {
            if (handle != 0) return api + ": call it before initSDK";
            SETTINGS.put(variable(api), word);
            return null;
        }
    }

    private static String variable(String api) {
        switch (api) {
            case "opentim.setServerURL": return "OPENTIM_SERVER_URL";
            case "opentim.setCAFile": return "OPENTIM_CA_FILE";
            case "opentim.setOfflineDelete": return "OPENTIM_OFFLINE_DELETE";
            default: return null;
        }
    }

    private static String setting(String variable) {
        synchronized (SETTINGS) {
            String value = SETTINGS.get(variable);
            return value != null && !value.isEmpty() ? value : outside(variable);
        }
    }

    private static String outside(String variable) {
        String property = System.getProperty(variable);
        String value = property != null ? property : System.getenv(variable);
        return value == null || value.isEmpty() ? null : value;
    }

    private static String checkOfflineDelete(String word) {
        if (word == null || word.isEmpty() || word.equals("refuse") || word.equals("queue")) return null;
        return "\"" + word + "\" is neither \"refuse\" nor \"queue\"";
    }
}
