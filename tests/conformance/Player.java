import android.content.Context;

import com.tencent.imsdk.v2.V2TIMCallback;
import com.tencent.imsdk.v2.V2TIMConversation;
import com.tencent.imsdk.v2.V2TIMConversationListFilter;
import com.tencent.imsdk.v2.V2TIMConversationListener;
import com.tencent.imsdk.v2.V2TIMConversationManager;
import com.tencent.imsdk.v2.V2TIMConversationOperationResult;
import com.tencent.imsdk.v2.V2TIMFriendAddApplication;
import com.tencent.imsdk.v2.V2TIMFriendInfo;
import com.tencent.imsdk.v2.V2TIMFriendOperationResult;
import com.tencent.imsdk.v2.V2TIMGroupMemberInfo;
import com.tencent.imsdk.v2.V2TIMManager;
import com.tencent.imsdk.v2.V2TIMMessage;
import com.tencent.imsdk.v2.V2TIMMessageListGetOption;
import com.tencent.imsdk.v2.V2TIMMessageManager;
import com.tencent.imsdk.v2.V2TIMSDKConfig;
import com.tencent.imsdk.v2.V2TIMSDKListener;
import com.tencent.imsdk.v2.V2TIMSimpleMsgListener;
import com.tencent.imsdk.v2.V2TIMUserInfo;
import com.tencent.imsdk.v2.V2TIMValueCallback;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/** One device of the conformance story, in Java. README.md has the protocol. */
public final class Player {
    private static final V2TIMManager MANAGER = V2TIMManager.getInstance();
    private static final V2TIMConversationManager CONVERSATIONS = V2TIMManager.getConversationManager();
    private static final V2TIMMessageManager MESSAGES = V2TIMManager.getMessageManager();
    private static final Semaphore DONE = new Semaphore(0);
    private static PrintStream output;

    public static void main(String[] arguments) throws IOException, InterruptedException {
        output = new PrintStream(System.out, true, "UTF-8");
        MANAGER.addIMSDKListener(CONNECTION);
        CONVERSATIONS.addConversationListener(LISTENER);
        MANAGER.addSimpleMsgListener(TEXTS);
        MANAGER.callExperimentalAPI("opentim.setServerURL", arguments[1], null);
        Context context = new Context() {
            @Override
            public File getFilesDir() { return new File(arguments[0]); }
        };
        if (!MANAGER.initSDK(context, 1400000001, new V2TIMSDKConfig())) System.exit(1);
        BufferedReader input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line; (line = input.readLine()) != null; ) {
            carryOut(line.split("\t", -1));
            DONE.acquire();
        }
        MANAGER.unInitSDK();
    }

    // Several callbacks must not mix their lines.
    private static synchronized void write(String... words) {
        output.print(String.join("\t", words) + "\n");
        output.flush();
    }

    private static void event(String name, Object... fields) {
        String[] words = new String[fields.length + 2];
        words[0] = "event";
        words[1] = name;
        for (int i = 0; i < fields.length; i++) words[i + 2] = String.valueOf(fields[i]);
        write(words);
    }

    private static void row(Object... fields) {
        String[] words = new String[fields.length + 1];
        words[0] = "row";
        for (int i = 0; i < fields.length; i++) words[i + 1] = fields[i] == null ? "" : String.valueOf(fields[i]);
        write(words);
    }

    private static void done(int code, String text) {
        write("done", Integer.toString(code), text == null ? "" : text);
        DONE.release();
    }

    private static final class Done implements V2TIMCallback {
        @Override
        public void onSuccess() { done(0, ""); }

        @Override
        public void onError(int code, String desc) { done(code, desc); }
    }

    /** Writes rows, then `done`. */
    private static final class Rows<T> implements V2TIMValueCallback<T> {
        private final Consumer<T> rows;

        Rows(Consumer<T> rows) { this.rows = rows; }

        @Override
        public void onSuccess(T value) {
            rows.accept(value);
            done(0, "");
        }

        @Override
        public void onError(int code, String desc) { done(code, desc); }
    }

    private static String textOf(V2TIMMessage message) {
        return message == null || message.getTextElem() == null ? "" : message.getTextElem().getText();
    }

    private static void rowOf(V2TIMConversation one) {
        row(one.getConversationID(), one.getUnreadCount(), one.isPinned() ? 1 : 0, one.getDraftText(),
                textOf(one.getLastMessage()));
    }

    private static Rows<List<V2TIMConversationOperationResult>> results() {
        return new Rows<>(list -> list.forEach(
                result -> row(result.getConversationID(), result.getResultCode(), result.getResultInfo())));
    }

    private static Rows<List<V2TIMMessage>> messages() {
        return new Rows<>(list -> list.forEach(message -> row(message.getSender(), textOf(message))));
    }

    private static V2TIMMessageListGetOption option() {
        V2TIMMessageListGetOption option = new V2TIMMessageListGetOption();
        option.setGetType(V2TIMMessageListGetOption.V2TIM_GET_CLOUD_OLDER_MSG);
        option.setCount(20);
        return option;
    }

    private static List<String> from(int index, String[] words) {
        return Arrays.asList(words).subList(index, words.length);
    }

    private static void carryOut(String[] words) {
        switch (words[0]) {
            case "login": MANAGER.login(words[1], words[2], new Done()); break;
            case "logout": MANAGER.logout(new Done()); break;
            case "send": MANAGER.sendC2CTextMessage(words[2], words[1], new Rows<>(sent -> {})); break;
            case "send_group":
                MANAGER.sendGroupTextMessage(words[2], words[1], V2TIMMessage.V2TIM_PRIORITY_NORMAL,
                        new Rows<>(sent -> {}));
                break;
            case "list":
                CONVERSATIONS.getConversationList(0, 100,
                        new Rows<>(page -> page.getConversationList().forEach(Player::rowOf)));
                break;
            case "get": CONVERSATIONS.getConversation(words[1], new Rows<>(Player::rowOf)); break;
            case "delete": CONVERSATIONS.deleteConversation(words[1], new Done()); break;
            case "delete_list":
                CONVERSATIONS.deleteConversationList(from(2, words), words[1].equals("clear"), results());
                break;
            case "pin": CONVERSATIONS.pinConversation(words[1], words[2].equals("1"), new Done()); break;
            case "draft": CONVERSATIONS.setConversationDraft(words[1], words[2], new Done()); break;
            case "mark":
                CONVERSATIONS.markConversation(from(3, words), Long.parseLong(words[1]), words[2].equals("1"),
                        results());
                break;
            case "clean": CONVERSATIONS.cleanConversationUnreadMessageCount(words[1], 0, 0, new Done()); break;
            case "unread": CONVERSATIONS.getTotalUnreadMessageCount(new Rows<>(count -> row(count))); break;
            default: carryOutOther(words);
        }
    }

    private static void carryOutOther(String[] words) {
        switch (words[0]) {
            case "folder_create": CONVERSATIONS.createConversationGroup(words[1], from(2, words), results()); break;
            case "folder_list":
                CONVERSATIONS.getConversationGroupList(new Rows<>(names -> names.forEach(name -> row(name))));
                break;
            case "folder_delete": CONVERSATIONS.deleteConversationGroup(words[1], new Done()); break;
            case "in_folder":
                V2TIMConversationListFilter filter = new V2TIMConversationListFilter();
                filter.setConversationGroup(words[1]);
                CONVERSATIONS.getConversationListByFilter(filter, 0, 100,
                        new Rows<>(page -> page.getConversationList().forEach(Player::rowOf)));
                break;
            case "history":
                V2TIMMessageListGetOption ofUser = option();
                ofUser.setUserID(words[1]);
                MESSAGES.getHistoryMessageList(ofUser, messages());
                break;
            case "history_group":
                V2TIMMessageListGetOption ofGroup = option();
                ofGroup.setGroupID(words[1]);
                MESSAGES.getHistoryMessageList(ofGroup, messages());
                break;
            case "clear_history": MESSAGES.clearC2CHistoryMessage(words[1], new Done()); break;
            case "add_friend":
                V2TIMManager.getFriendshipManager().addFriend(new V2TIMFriendAddApplication(words[1]),
                        new Rows<>(Player::rowOf));
                break;
            case "delete_friend":
                V2TIMManager.getFriendshipManager().deleteFromFriendList(from(1, words),
                        V2TIMFriendInfo.V2TIM_FRIEND_TYPE_BOTH, new Rows<>(list -> list.forEach(Player::rowOf)));
                break;
            case "create_group":
                MANAGER.createGroup(words[1], words[2], words[3], new Rows<>(group -> row(group)));
                break;
            case "join_group": MANAGER.joinGroup(words[1], "", new Done()); break;
            case "quit_group": MANAGER.quitGroup(words[1], new Done()); break;
            case "dismiss_group": MANAGER.dismissGroup(words[1], new Done()); break;
            default:
                System.err.println("no such command: " + words[0]);
                System.exit(2);
        }
    }

    private static void rowOf(V2TIMFriendOperationResult result) { row(result.getUserID(), result.getResultCode()); }

    private static final V2TIMSDKListener CONNECTION = new V2TIMSDKListener() {
        @Override
        public void onKickedOffline() { event("kicked"); }
    };

    private static final V2TIMSimpleMsgListener TEXTS = new V2TIMSimpleMsgListener() {
        @Override
        public void onRecvC2CTextMessage(String msgID, V2TIMUserInfo sender, String text) {
            write(sender.getUserID(), text);
        }

        @Override
        public void onRecvGroupTextMessage(String msgID, String groupID, V2TIMGroupMemberInfo sender, String text) {
            write(sender.getUserID(), text);
        }

        private void write(String sender, String text) {
            if (!sender.equals(MANAGER.getLoginUser())) event("message", sender, text);
        }
    };

    private static final V2TIMConversationListener LISTENER = new V2TIMConversationListener() {
        @Override
        public void onSyncServerStart() { event("sync_start"); }

        @Override
        public void onSyncServerFinish() { event("sync_finish"); }

        @Override
        public void onSyncServerFailed() { event("sync_failed"); }

        @Override
        public void onNewConversation(List<V2TIMConversation> list) {
            for (V2TIMConversation one : list) event("new", one.getConversationID(), one.getUnreadCount());
        }

        @Override
        public void onConversationChanged(List<V2TIMConversation> list) {
            for (V2TIMConversation one : list) event("changed", one.getConversationID(), one.getUnreadCount());
        }

        @Override
        public void onConversationDeleted(List<String> ids) { event("deleted", ids.toArray()); }

        @Override
        public void onTotalUnreadMessageCountChanged(long count) { event("total_unread", count); }
    };
}
