package com.tencent.imsdk.v2;

import static com.tencent.imsdk.v2.World.MANAGER;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Tests with a server in a separate process: another device, logins that are ended, connections that fail. */
final class NetworkTest {
    public static void main(String[] arguments) throws Exception {
        World.begin(arguments);
        MANAGER.unInitSDK();
        Server.begin();
        MANAGER.initSDK(World.context("phone"), World.APP_ID, World.config());
        World.login("alice", "no signature").is(70003, "an invalid UserSig: 70003");
        World.login("alice", Server.signature("bob")).is(70013, "one of somebody else: 70013");
        int from = Journal.size();
        World.login("alice").is(0, "login");
        Check.that(Journal.find("sync finish", from) >= 0, "onSyncServerFinish");
        otherDevice();
        kicked();
        expired();
        hanging();
        Server.end();
        Check.end();
    }

    private static void otherDevice() {
        Server.administer("opentim/v1/settings", "{\"SyncConversationDeletion\":true}");
        Peer tablet = new Peer("alice"), bob = new Peer("bob");
        int from = Journal.size();
        bob.says("alice", "good morning \u4e16\u754c \uD83D\uDC4B");
        Journal.heard("message bob good morning \u4e16\u754c \uD83D\uDC4B", from);
        Journal.heard("new c2c_bob unread 1 last good morning \u4e16\u754c \uD83D\uDC4B", from);
        tablet.deletes("c2c_bob");
        Journal.heard("deleted c2c_bob", from);
        Check.same(World.get("c2c_bob").value.getOrderKey(), 0L, "another device's deletion reaches this one");
        bob.goes();
        tablet.goes();
    }

    private static void kicked() {
        int from = Journal.size();
        Server.administer("v4/im_open_login_svc/kick", "{\"UserID\":\"alice\"}");
        Journal.heard("kicked", from);
        Check.same(MANAGER.getLoginStatus(), V2TIMManager.V2TIM_STATUS_LOGOUT, "no user is logged in afterwards");
        World.login("alice").is(0, "logging in again works");
    }

    private static void expired() throws InterruptedException {
        Answer.<Void>to("logout", c -> MANAGER.logout(c)).is(0, "logout");
        int from = Journal.size();
        World.login("alice", Server.signature("alice", 10)).is(0, "a UserSig that holds ten seconds");
        Journal.find("sync finish", from);
        int code = 0;
        for (int i = 0; i < 150 && code == 0; i++) {
            Thread.sleep(200);
            code = Answer.<java.util.List<V2TIMMessage>>to("history",
                    c -> World.MESSAGES.getC2CHistoryMessageList("bob", 1, null, c)).code;
        }
        Check.same(code, 70001, "then 70001");
        Journal.heard("expired", from);
        MANAGER.unInitSDK();
    }

    private static void hanging() throws IOException, InterruptedException {
        try (ServerSocket silent = new ServerSocket(0, 8, InetAddress.getLoopbackAddress())) {
            System.setProperty("OPENTIM_SERVER_URL", "http://127.0.0.1:" + silent.getLocalPort());
            MANAGER.initSDK(World.context("silent"), World.APP_ID, World.config());
            Answer<Void> login = Answer.begin("hangs", c -> MANAGER.login("alice", "any", c));
            Thread.sleep(500);
            Check.same(login.answers(), 0, "a login hangs");
            long begun = System.nanoTime();
            MANAGER.unInitSDK();
            Check.that(System.nanoTime() - begun < 20_000_000_000L, "unInitSDK ends it");
            login.is(7009, "with 7009");
        }
    }
}
