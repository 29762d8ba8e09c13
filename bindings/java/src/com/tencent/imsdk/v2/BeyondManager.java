package com.tencent.imsdk.v2;

import java.util.Collections;

final class BeyondManager extends OpenTIMManager {
    @Override
    public boolean initSDK(String dataDirectory, int sdkAppID, V2TIMSDKConfig config) {
        return Client.open(dataDirectory, sdkAppID, config == null ? new V2TIMSDKConfig() : config);
    }

    @Override
    public long deleteConversationsByFilter(V2TIMConversationListFilter filter, boolean clearMessage,
            OpenTIMDeleteCallback callback) {
        if (filter == null) { // deleting all conversations is a call of its own
            Refusal.parameter(callback, "deleteConversationsByFilter: no filter");
            return 0;
        }
        return Native.deleteByFilter(Client.handle(), filter.type, filter.criteria, filter.group(), filter.markType,
                filter.hasUnreadCount, filter.hasGroupAtInfo, clearMessage, Deletion.to(callback));
    }

    @Override
    public long deleteAllConversations(boolean clearMessage, OpenTIMDeleteCallback callback) {
        return deleteConversationsByFilter(new V2TIMConversationListFilter(), clearMessage, callback);
    }

    @Override
    public boolean cancelDeletion(long deletionID) { return Native.cancel(Client.handle(), deletionID) == 0; }

    @Override
    public void setConversationRetention(String conversationID, int days, V2TIMCallback callback) {
        Native.setRetention(Client.handle(), Text.of(conversationID), days, Reply.to(callback));
    }

    @Override
    public void getConversationRetention(String conversationID, V2TIMValueCallback<Integer> callback) {
        Native.getList(Client.handle(), Text.all(Collections.singletonList(conversationID)),
                Reply.to(callback, content -> Values.conversations(content).get(0).retentionDays));
    }

    @Override
    public void exportAndDeleteConversation(String conversationID, String path, V2TIMValueCallback<Long> callback) {
        Native.exportAndDelete(Client.handle(), Text.of(conversationID), Text.of(path),
                Reply.to(callback, Packet::longNumber));
    }

    private static final class Deletion extends Reply {
        private final OpenTIMDeleteCallback callback;

        private Deletion(OpenTIMDeleteCallback callback) { this.callback = callback; }

        static Deletion to(OpenTIMDeleteCallback callback) { return callback == null ? null : new Deletion(callback); }

        @Override
        void succeed(Packet content) { callback.onSuccess(content.longNumber()); }

        @Override
        void fail(int code, String desc) { callback.onError(code, desc); }

        @Override
        void progress(Packet content) {
            callback.onProgress(Values.results(content), content.longNumber(), content.longNumber());
        }
    }
}
