package com.tencent.imsdk.v2;

import java.util.ArrayList;
import java.util.List;

final class MessageManager extends UnsupportedMessageManager {
    @Override
    public void addAdvancedMsgListener(V2TIMAdvancedMsgListener listener) {
        Listeners.add(new MessageEvents(listener));
    }

    @Override
    public void removeAdvancedMsgListener(V2TIMAdvancedMsgListener listener) {
        Listeners.remove(MessageEvents.class, listener);
    }

    @Override
    public V2TIMMessage createTextMessage(String text) {
        return own(V2TIMMessage.V2TIM_ELEM_TYPE_TEXT, Values.text(text));
    }

    @Override
    public V2TIMMessage createCustomMessage(byte[] data) { return createCustomMessage(data, null, null); }

    @Override
    public V2TIMMessage createCustomMessage(byte[] data, String description, byte[] extension) {
        return own(V2TIMMessage.V2TIM_ELEM_TYPE_CUSTOM, Values.custom(data, description, extension));
    }

    @Override
    public V2TIMMessage createTextAtMessage(String text, List<String> atUserList) {
        return createAtSignedGroupMessage(createTextMessage(text), atUserList);
    }

    @Override
    public V2TIMMessage createAtSignedGroupMessage(V2TIMMessage message, List<String> atUserList) {
        V2TIMMessage signed = own(message.elemType, message.elem);
        signed.cloudCustomData = message.cloudCustomData;
        signed.isExcludedFromUnreadCount = message.isExcludedFromUnreadCount;
        signed.isExcludedFromLastMessage = message.isExcludedFromLastMessage;
        signed.groupAtUserList = atUserList == null ? new ArrayList<>() : new ArrayList<>(atUserList);
        return signed;
    }

    private static V2TIMMessage own(int elemType, V2TIMElem elem) {
        V2TIMMessage message = new V2TIMMessage();
        message.elemType = elemType;
        message.elem = elem;
        message.isSelf = true;
        message.sender = Text.from(Native.loginUser(Client.handle()));
        return message;
    }

    @Override
    public String sendMessage(V2TIMMessage message, String receiver, String groupID, int priority,
            boolean onlineUserOnly, V2TIMOfflinePushInfo offlinePushInfo, V2TIMSendCallback<V2TIMMessage> callback) {
        if (message == null) {
            Refusal.parameter(callback, "sendMessage: no message");
            return "";
        }
        if (onlineUserOnly || !isPlain(message)) {
            return Unsupported.noId("V2TIMMessageManager.sendMessage of anything but one text or custom element",
                    callback);
        }
        boolean toUser = groupID == null || groupID.isEmpty();
        if (toUser == (receiver == null || receiver.isEmpty())) {
            Refusal.parameter(callback, "sendMessage: give either receiver or groupID");
            return "";
        }
        message.userID = toUser ? receiver : null;
        message.groupID = toUser ? null : groupID;
        message.priority = priority;
        message.status = V2TIMMessage.V2TIM_MSG_STATUS_SENDING;
        message.msgID = toUser ? sendC2C(message.elem, receiver, callback)
                : sendGroup(message.elem, groupID, message.groupAtUserList, priority, callback);
        return message.msgID;
    }

    /** Whether the message has no content beyond its one element, so that it can be sent. */
    private static boolean isPlain(V2TIMMessage message) {
        return (message.cloudCustomData == null || message.cloudCustomData.isEmpty())
                && !message.isExcludedFromUnreadCount && !message.isExcludedFromLastMessage
                && (message.elem instanceof V2TIMTextElem || message.elem instanceof V2TIMCustomElem)
                && message.elem.next == null;
    }

    static String sendC2C(V2TIMElem elem, String userID, V2TIMValueCallback<V2TIMMessage> callback) {
        Reply reply = Reply.to(callback, Values::message);
        if (elem instanceof V2TIMTextElem) {
            byte[] text = Text.of(((V2TIMTextElem) elem).text);
            return Text.from(Native.sendC2CText(Client.handle(), Text.of(userID), text, reply));
        }
        V2TIMCustomElem own = (V2TIMCustomElem) elem;
        return Text.from(Native.sendC2CCustom(Client.handle(), Text.of(userID), own.data, Text.of(own.description),
                Text.of(own.extension), reply));
    }

    static String sendGroup(V2TIMElem elem, String groupID, List<String> atUsers, int priority,
            V2TIMValueCallback<V2TIMMessage> callback) {
        Reply reply = Reply.to(callback, Values::message);
        byte[] group = Text.of(groupID), users = Text.all(atUsers);
        if (elem instanceof V2TIMTextElem) {
            byte[] text = Text.of(((V2TIMTextElem) elem).text);
            return Text.from(Native.sendGroupText(Client.handle(), group, text, users, priority, reply));
        }
        V2TIMCustomElem own = (V2TIMCustomElem) elem;
        return Text.from(Native.sendGroupCustom(Client.handle(), group, own.data, Text.of(own.description),
                Text.of(own.extension), users, priority, reply));
    }

    @Override
    public void setC2CReceiveMessageOpt(List<String> userIDList, int opt, V2TIMCallback callback) {
        Native.setReceiveOpt(Client.handle(), Text.all(Values.c2c(""), userIDList), opt,
                Reply.to(callback));
    }

    @Override
    public void getC2CReceiveMessageOpt(List<String> userIDList,
            V2TIMValueCallback<List<V2TIMReceiveMessageOptInfo>> callback) {
        Native.getList(Client.handle(), Text.all(Values.c2c(""), userIDList),
                Reply.to(callback, content -> content.list(MessageManager::receiveOpt)));
    }

    private static V2TIMReceiveMessageOptInfo receiveOpt(Packet from) {
        V2TIMConversation conversation = Values.conversation(from);
        V2TIMReceiveMessageOptInfo info = new V2TIMReceiveMessageOptInfo();
        info.userID = conversation.userID;
        info.c2CReceiveMessageOpt = conversation.recvOpt;
        return info;
    }

    @Override
    public void setGroupReceiveMessageOpt(String groupID, int opt, V2TIMCallback callback) {
        Native.setReceiveOpt(Client.handle(), Text.of(Values.group(groupID)), opt, Reply.to(callback));
    }

    @Override
    public void getC2CHistoryMessageList(String userID, int count, V2TIMMessage lastMsg,
            V2TIMValueCallback<List<V2TIMMessage>> callback) {
        V2TIMMessageListGetOption option = new V2TIMMessageListGetOption();
        option.userID = userID;
        option.count = count;
        option.lastMsg = lastMsg;
        history("getC2CHistoryMessageList", option, callback);
    }

    @Override
    public void getGroupHistoryMessageList(String groupID, int count, V2TIMMessage lastMsg,
            V2TIMValueCallback<List<V2TIMMessage>> callback) {
        V2TIMMessageListGetOption option = new V2TIMMessageListGetOption();
        option.groupID = groupID;
        option.count = count;
        option.lastMsg = lastMsg;
        history("getGroupHistoryMessageList", option, callback);
    }

    @Override
    public void getHistoryMessageList(V2TIMMessageListGetOption option,
            V2TIMValueCallback<List<V2TIMMessage>> callback) {
        if (option == null) {
            Refusal.parameter(callback, "getHistoryMessageList: no option");
        } else if (hasFilters(option)) {
            Unsupported.answer("V2TIMMessageManager.getHistoryMessageList with these options", callback);
        } else {
            history("getHistoryMessageList", option, callback);
        }
    }

    private static void history(String name, V2TIMMessageListGetOption option,
            V2TIMValueCallback<List<V2TIMMessage>> callback) {
        boolean ofUser = option.groupID == null || option.groupID.isEmpty();
        if (ofUser == (option.userID == null || option.userID.isEmpty())) {
            Refusal.parameter(callback, name + ": give either userID or groupID");
        } else if (option.lastMsg != null && option.lastMsg.seq == 0) {
            Refusal.parameter(callback, name + ": lastMsg is not from the history, it has no seq");
        } else {
            Native.history(Client.handle(), Text.of(ofUser ? Values.c2c(option.userID) : Values.group(option.groupID)),
                    option.getType, lastSeq(option), option.count, Reply.to(callback, Values::messages));
        }
    }

    // Options that the C API does not have.
    private static boolean hasFilters(V2TIMMessageListGetOption option) {
        return Text.count(option.messageTypeList) > 0 || Text.count(option.messageSeqList) > 0
                || option.getTimeBegin != 0 || option.getTimePeriod != 0;
    }

    // lastMsg is exclusive, and so is the C API; lastMsgSeq is inclusive.
    private static long lastSeq(V2TIMMessageListGetOption option) {
        if (option.lastMsg != null) return option.lastMsg.seq;
        if (option.lastMsgSeq <= 0) return 0;
        boolean newer = option.getType == V2TIMMessageListGetOption.V2TIM_GET_CLOUD_NEWER_MSG
                || option.getType == V2TIMMessageListGetOption.V2TIM_GET_LOCAL_NEWER_MSG;
        if (newer) return option.lastMsgSeq - 1;
        return option.lastMsgSeq == Long.MAX_VALUE ? 0 : option.lastMsgSeq + 1;
    }

    @Override
    public void findMessages(List<String> messageIDList, V2TIMValueCallback<List<V2TIMMessage>> callback) {
        Native.findMessages(Client.handle(), Text.all(messageIDList), Reply.to(callback, Values::messages));
    }

    @Override
    public void deleteMessages(List<V2TIMMessage> messages, V2TIMCallback callback) {
        String wrong = wrongIn(messages);
        if (wrong != null) {
            Refusal.parameter(callback, "deleteMessages: " + wrong);
            return;
        }
        long[] seqs = new long[messages.size()];
        for (int i = 0; i < seqs.length; i++) seqs[i] = messages.get(i).seq;
        Native.deleteMessages(Client.handle(), Text.of(conversationOf(messages.get(0))), seqs, Reply.to(callback));
    }

    // Errors that the C API cannot detect; null if there are none.
    private static String wrongIn(List<V2TIMMessage> messages) {
        if (Text.count(messages) == 0) return "no messages";
        for (V2TIMMessage message : messages) {
            if (message == null || message.seq == 0) return "a message is not from the history, it has no seq";
            if (!conversationOf(message).equals(conversationOf(messages.get(0)))) {
                return "the messages are of more than one conversation";
            }
        }
        return null;
    }

    private static String conversationOf(V2TIMMessage message) {
        return message.groupID == null ? Values.c2c(message.userID) : Values.group(message.groupID);
    }

    @Override
    public void clearC2CHistoryMessage(String userID, V2TIMCallback callback) {
        Native.clearHistory(Client.handle(), Text.of(Values.c2c(userID)), Reply.to(callback));
    }

    @Override
    public void clearGroupHistoryMessage(String groupID, V2TIMCallback callback) {
        Native.clearHistory(Client.handle(), Text.of(Values.group(groupID)), Reply.to(callback));
    }

    @Override
    public void markC2CMessageAsRead(String userID, V2TIMCallback callback) {
        Native.cleanUnread(Client.handle(), Text.of(Values.c2c(userID)), 0, 0, Reply.to(callback));
    }

    @Override
    public void markGroupMessageAsRead(String groupID, V2TIMCallback callback) {
        Native.cleanUnread(Client.handle(), Text.of(Values.group(groupID)), 0, 0, Reply.to(callback));
    }

    @Override
    public void markAllMessageAsRead(V2TIMCallback callback) {
        Native.cleanUnread(Client.handle(), null, 0, 0, Reply.to(callback));
    }
}
