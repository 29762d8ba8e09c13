package com.tencent.imsdk.v2;

import static com.tencent.imsdk.v2.World.CONVERSATIONS;
import static com.tencent.imsdk.v2.World.MANAGER;

import java.io.File;

/** Tests of starting and stopping, the login, and settings. */
final class ManagerTest {
    public static void main(String[] arguments) {
        before();
        World.begin(arguments);
        initialised();
        login();
        again();
        settings();
        whenConnected();
        throughOpenTIM();
        Check.end();
    }

    private static void before() {
        Check.same(MANAGER.getVersion(), "0.1.0", "the version, before initSDK");
        Check.same(MANAGER.getLoginStatus(), V2TIMManager.V2TIM_STATUS_LOGOUT, "the status before initSDK");
        Check.same(MANAGER.getLoginUser(), null, "nobody");
        Check.same(MANAGER.getServerTime(), 0L, "no time");
        World.login("alice").is(6013, "login before initSDK: 6013");
        World.get("c2c_bob").is(6013, "getConversation before initSDK: 6013");
        Answer.<Void>to("pin", c -> CONVERSATIONS.pinConversation("c2c_bob", true, c))
                .is(6013, "so does pinConversation");
        MANAGER.unInitSDK();
        Check.that(MANAGER == V2TIMManager.getInstance() && CONVERSATIONS == V2TIMManager.getConversationManager(),
                "always the same objects");
        Answer.<Object>to("setUIPlatform", c -> MANAGER.callExperimentalAPI("setUIPlatform", 5, c))
                .is(7013, "setUIPlatform", "another experimental API: 7013, which names it");
        MANAGER.callExperimentalAPI("setUIPlatform", 5, null);
        Answer.<Object>to("wrong word", c -> MANAGER.callExperimentalAPI("opentim.setOfflineDelete", "soon", c))
                .is(6017, "soon", "a setting refused: 6017");
        Answer.<Object>to("no text", c -> MANAGER.callExperimentalAPI("opentim.setServerURL", 5, c))
                .is(6017, "String", "a setting that is not a text: 6017");
    }

    private static void initialised() {
        Check.that(MANAGER.initSDK(World.context(), World.APP_ID, World.config()), "initSDK twice is true");
        Check.that(!MANAGER.initSDK(World.context(), World.APP_ID + 1, null), "with another SDKAppID it is false");
        Check.that(Math.abs(MANAGER.getServerTime() - System.currentTimeMillis() / 1000) < 5, "the service's time");
        World.get("c2c_bob").is(6004, "getConversation before login: 6004");
        Answer.<Void>to("pin", c -> CONVERSATIONS.pinConversation("c2c_bob", true, c))
                .is(6014, "pinConversation: 6014");
        Answer.<Void>to("logout", c -> MANAGER.logout(c)).is(6014, "logout: 6014");
        World.login("").is(7002, "an empty user: 7002");
        World.login("\u4e16\u754c").is(7003, "a user id that is not ASCII: 7003");
        World.login(null).is(6017, "user_id", "null for a user: 6017, which names the parameter");
        World.login("a\0b").is(6017, "user_id", "and so a user with NUL");
        Answer.<Void>to("no sig", c -> MANAGER.login("alice", "", c)).is(70002, "no UserSig: 70002");
    }

    private static void login() {
        int from = 0;
        Check.that(Journal.find("connected", from) >= 0, "onConnectSuccess before a login");
        World.login("alice").is(0, "login");
        int answer = Journal.find("answer login 0", from), start = Journal.find("sync start", from);
        int connecting = Journal.find("connecting", from), connected = Journal.find("connected", from);
        Check.that(connecting >= 0 && connecting < connected && connected < answer && answer < start,
                "onConnecting, onConnectSuccess, the login's answer, onSyncServerStart");
        Check.that(Journal.find("sync finish", start) > start, "onSyncServerFinish");
        Check.same(MANAGER.getLoginStatus(), V2TIMManager.V2TIM_STATUS_LOGINED, "the status");
        Check.same(MANAGER.getLoginUser(), "alice", "the user");
        Check.that(new File(World.context().getFilesDir(), "opentim").isDirectory(),
                "the files are in getFilesDir()/opentim");
        World.login("alice").is(0, "login of the same user");
        World.login("bob").is(7014, "login of another: 7014");
        Answer.<Void>to("logout", c -> MANAGER.logout(c)).is(0, "logout");
        Check.same(MANAGER.getLoginStatus(), V2TIMManager.V2TIM_STATUS_LOGOUT, "the status");
        from = Journal.size();
        MANAGER.login("alice", "sig", null);
        Check.that(Journal.find("sync finish", from) >= 0, "login without a callback");
        Check.same(Journal.count("connecting", from), 0, "a second login uses the connection that there is");
        MANAGER.logout(null);
        Answer<Void> next = World.login("carol");
        while (next.code == 7502) next = World.login("carol"); // the logout is in progress
        next.is(0, "and logout: somebody else may come");
    }

    private static void again() {
        int from = Journal.size();
        MANAGER.unInitSDK();
        MANAGER.unInitSDK();
        Check.same(MANAGER.getLoginUser(), null, "no user after unInitSDK");
        World.login("alice").is(6013, "login after unInitSDK: 6013");
        Check.that(MANAGER.initSDK(World.context("again"), World.APP_ID + 1, World.config()),
                "initSDK after unInitSDK, with another SDKAppID");
        MANAGER.unInitSDK();
        V2TIMSDKListener listener = new V2TIMSDKListener() {
            @Override
            public void onConnectSuccess() { Journal.write("the old form hears"); }
        };
        Check.that(MANAGER.initSDK(World.context("again"), World.APP_ID, World.config(), listener),
                "the old form of initSDK");
        World.login("carol").is(0, "login");
        Check.that(Journal.find("sync finish", from) >= 0, "listeners stay added");
        Journal.heard("the old form hears", from);
        MANAGER.removeIMSDKListener(listener);
    }

    /** An app such as Tencent's TUIRoom logs in only when it is notified of the connection. */
    private static void whenConnected() {
        V2TIMSDKListener eager = new V2TIMSDKListener() {
            @Override
            public void onConnectSuccess() {
                Journal.write("it logs in");
                MANAGER.login("carol", "sig", null);
            }
        };
        for (boolean before : new boolean[] {true, false}) {
            MANAGER.unInitSDK();
            int from = Journal.size();
            if (before) MANAGER.addIMSDKListener(eager);
            Check.that(MANAGER.initSDK(World.context("eager"), World.APP_ID, World.config()), "initSDK");
            if (!before) MANAGER.addIMSDKListener(eager);
            Check.that(Journal.find("sync finish", from) >= 0, before ? "a listener of before initSDK logs in"
                    : "a listener of after initSDK logs in");
            Check.same(Journal.count("it logs in", from), 1, "once");
            MANAGER.removeIMSDKListener(eager);
        }
        MANAGER.unInitSDK();
    }

    private static void settings() {
        Answer.<Object>to("too late", c -> MANAGER.callExperimentalAPI("opentim.setServerURL", "http://127.0.0.1:1", c))
                .is(6017, "before initSDK", "a setting after initSDK: 6017");
        MANAGER.unInitSDK();
        Answer.<Object>to("url", c -> MANAGER.callExperimentalAPI("opentim.setServerURL", "http://127.0.0.1:1", c))
                .is(0, "opentim.setServerURL");
        Check.that(MANAGER.initSDK(World.context("refused"), World.APP_ID, World.config()), "initSDK");
        int from = Journal.size();
        World.login("alice").is(9511, "no server answers: 9511");
        Check.that(Journal.find("failed 9511", from) >= 0, "onConnectFailed");
        MANAGER.unInitSDK();
        Answer.<Object>to("none", c -> MANAGER.callExperimentalAPI("opentim.setServerURL", null, c))
                .is(0, "null resets it");
        System.setProperty("OPENTIM_DATA_DIR", new File(World.directory(), "named \u4e16\u754c").getPath());
        Check.that(MANAGER.initSDK(World.context("not used"), World.APP_ID, World.config()), "OPENTIM_DATA_DIR");
        World.login("alice").is(0, "login");
        Check.that(new File(World.directory(), "named \u4e16\u754c").isDirectory()
                && !new File(World.directory(), "not used").exists(), "overrides getFilesDir()");
        MANAGER.unInitSDK();
        System.clearProperty("OPENTIM_DATA_DIR");
        System.setProperty("OPENTIM_OFFLINE_DELETE", "later");
        Check.that(!MANAGER.initSDK(World.context(), World.APP_ID, null), "a wrong OPENTIM_OFFLINE_DELETE: false");
        System.clearProperty("OPENTIM_OFFLINE_DELETE");
        Check.that(!MANAGER.initSDK(World.context(), 0, null), "SDKAppID 0: false");
    }

    private static void throughOpenTIM() {
        File folder = new File(World.directory(), "desktop");
        Check.that(OpenTIMManager.getInstance().initSDK(folder.getPath(), World.APP_ID, null),
                "initSDK without Android");
        World.login("alice").is(0, "login");
        Check.that(folder.isDirectory(), "its folder is used");
        MANAGER.unInitSDK();
    }
}
