package com.tencent.imsdk.v2;

import android.content.Context;

import java.io.File;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/** A small world: alice is V2TIM's singleton, and bob is a client beside it, both at one service in this process. */
final class World {
    static final int APP_ID = 1400000001;
    static final V2TIMManager MANAGER = V2TIMManager.getInstance();
    static final V2TIMConversationManager CONVERSATIONS = V2TIMManager.getConversationManager();
    static final V2TIMMessageManager MESSAGES = V2TIMManager.getMessageManager();

    private static File directory;

    private World() {}

    static File directory() { return directory; }

    static Context context() { return context("alice"); }

    static Context context(String folder) {
        return new Context() {
            @Override
            public File getFilesDir() { return new File(directory, folder); }
        };
    }

    static V2TIMSDKConfig config() {
        V2TIMSDKConfig config = new V2TIMSDKConfig();
        config.setLogLevel(V2TIMSDKConfig.V2TIM_LOG_WARN);
        config.setLogListener(new V2TIMLogListener() {
            @Override
            public void onLog(int logLevel, String logContent) { Journal.write("log " + logLevel + " " + logContent); }
        });
        return config;
    }

    /** Starts with listeners, and without a login. */
    static void begin(String[] arguments) {
        directory = new File(arguments[0]);
        System.setProperty("OPENTIM_SERVER_URL", "embedded:" + new File(directory, "service.db"));
        MANAGER.addIMSDKListener(CONNECTION);
        CONVERSATIONS.addConversationListener(LISTENER);
        MESSAGES.addAdvancedMsgListener(MESSAGE_LISTENER);
        if (!MANAGER.initSDK(context(), APP_ID, config())) Check.fail("initSDK");
    }

    /** The same, and alice is logged in. */
    static void arrive(String[] arguments) {
        begin(arguments);
        int from = Journal.size();
        if (login("alice").code != 0) Check.fail("alice does not log in");
        if (Journal.find("sync finish", from) < 0) Check.fail("alice does not catch up");
    }

    static Answer<Void> login(String user) { return login(user, Server.signature(user)); }

    static Answer<Void> login(String user, String signature) {
        return Answer.to("login", c -> MANAGER.login(user, signature, c));
    }

    static Answer<V2TIMConversation> get(String id) {
        return Answer.to("getConversation", c -> CONVERSATIONS.getConversation(id, c));
    }

    static List<String> ids(String... ids) { return Arrays.asList(ids); }

    static String textOf(V2TIMMessage message) {
        return message == null || message.getTextElem() == null ? "-" : message.getTextElem().getText();
    }

    /** "c2c_bob=0 group_x=51007". */
    static String textOf(List<V2TIMConversationOperationResult> results) {
        StringBuilder text = new StringBuilder();
        for (V2TIMConversationOperationResult result : results) {
            if (text.length() > 0) text.append(' ');
            text.append(result.getConversationID()).append('=').append(result.getResultCode());
            boolean sentence = !result.getResultInfo().isEmpty();
            if (sentence != (result.getResultCode() != 0)) text.append(sentence ? " with a sentence" : " without one");
        }
        return text.toString();
    }

    /** Sorted, since no order is promised. */
    static String idsOf(List<V2TIMConversation> list) {
        TreeSet<String> sorted = new TreeSet<>();
        for (V2TIMConversation one : list) sorted.add(one.getConversationID());
        return String.join(" ", sorted);
    }

    private static void write(String what, List<V2TIMConversation> list) {
        for (V2TIMConversation one : list) {
            Journal.write(what + " " + one.getConversationID() + " unread " + one.getUnreadCount() + " last "
                    + textOf(one.getLastMessage()));
        }
    }

    private static final V2TIMSDKListener CONNECTION = new V2TIMSDKListener() {
        @Override
        public void onConnecting() { Journal.write("connecting"); }

        @Override
        public void onConnectSuccess() { Journal.write("connected"); }

        @Override
        public void onConnectFailed(int code, String error) {
            Journal.write("failed " + code + (error.isEmpty() ? " without a sentence" : ""));
        }

        @Override
        public void onKickedOffline() { Journal.write("kicked"); }

        @Override
        public void onUserSigExpired() { Journal.write("expired"); }
    };

    private static final V2TIMAdvancedMsgListener MESSAGE_LISTENER = new V2TIMAdvancedMsgListener() {
        @Override
        public void onRecvNewMessage(V2TIMMessage msg) {
            Journal.write("message " + msg.getSender() + " " + textOf(msg));
        }
    };

    static final V2TIMConversationListener LISTENER = new V2TIMConversationListener() {
        @Override
        public void onSyncServerStart() { Journal.write("sync start"); }

        @Override
        public void onSyncServerFinish() { Journal.write("sync finish"); }

        @Override
        public void onNewConversation(List<V2TIMConversation> list) { write("new", list); }

        @Override
        public void onConversationChanged(List<V2TIMConversation> list) { write("changed", list); }

        @Override
        public void onConversationDeleted(List<String> ids) {
            Journal.write("deleted " + String.join(" ", new TreeSet<>(ids)));
        }

        @Override
        public void onTotalUnreadMessageCountChanged(long count) { Journal.write("total " + count); }

        @Override
        public void onUnreadMessageCountChangedByFilter(V2TIMConversationListFilter filter, long count) {
            Journal.write("unread of type " + filter.getConversationType() + " folder " + filter.getConversationGroup()
                    + ": " + count);
        }

        @Override
        public void onConversationGroupCreated(String name, List<V2TIMConversation> list) {
            Journal.write("folder " + name + " created: " + idsOf(list));
        }

        @Override
        public void onConversationGroupDeleted(String name) { Journal.write("folder " + name + " deleted"); }

        @Override
        public void onConversationGroupNameChanged(String oldName, String newName) {
            Journal.write("folder " + oldName + " renamed " + newName);
        }

        @Override
        public void onConversationsAddedToGroup(String name, List<V2TIMConversation> list) {
            Journal.write("folder " + name + " added: " + idsOf(list));
        }

        @Override
        public void onConversationsDeletedFromGroup(String name, List<V2TIMConversation> list, int reason) {
            Journal.write("folder " + name + " removed: " + idsOf(list) + " because " + reason);
        }
    };
}
