package com.tencent.imsdk.v2;

import java.util.ArrayList;
import java.util.List;

/** Reads V2TIM's objects from packets, in the order in which value.c writes them. */
final class Values {
    private static final String C2C = "c2c_", GROUP = "group_";

    private Values() {}

    static String c2c(String userID) { return C2C + userID; }

    static String group(String groupID) { return GROUP + groupID; }

    static V2TIMMessage message(Packet from) {
        V2TIMMessage message = new V2TIMMessage();
        message.msgID = from.text();
        String conversationID = from.text();
        message.userID = after(C2C, conversationID);
        message.groupID = after(GROUP, conversationID);
        message.sender = from.text();
        message.nickName = orNull(from.text());
        message.elemType = from.number();
        String text = from.text();
        V2TIMCustomElem custom = custom(from.bytes(), from.text(), from.bytes());
        if (message.elemType == V2TIMMessage.V2TIM_ELEM_TYPE_TEXT) message.elem = text(text);
        if (message.elemType == V2TIMMessage.V2TIM_ELEM_TYPE_CUSTOM) message.elem = custom;
        message.seq = from.longNumber();
        message.random = from.longNumber();
        message.timestamp = from.longNumber();
        message.isSelf = from.flag();
        message.status = from.number();
        message.groupAtUserList = from.texts();
        return message;
    }

    static V2TIMTextElem text(String text) {
        V2TIMTextElem elem = new V2TIMTextElem();
        elem.text = text;
        return elem;
    }

    static V2TIMCustomElem custom(byte[] data, String description, byte[] extension) {
        V2TIMCustomElem elem = new V2TIMCustomElem();
        elem.data = data;
        elem.description = description;
        elem.extension = extension;
        return elem;
    }

    static List<V2TIMMessage> messages(Packet from) { return from.list(Values::message); }

    static V2TIMConversation conversation(Packet from) {
        V2TIMConversation conversation = new V2TIMConversation();
        conversation.type = from.number();
        conversation.conversationID = from.text();
        conversation.userID = after(C2C, conversation.conversationID);
        conversation.groupID = after(GROUP, conversation.conversationID);
        conversation.groupType = orNull(from.text());
        conversation.showName = from.text();
        conversation.faceUrl = from.text();
        conversation.unreadCount = (int) Math.min(from.longNumber(), Integer.MAX_VALUE);
        conversation.recvOpt = from.number();
        if (from.flag()) conversation.lastMessage = message(from);
        conversation.draftText = orNull(from.text());
        conversation.draftTimestamp = from.longNumber();
        conversation.isPinned = from.flag();
        conversation.orderKey = from.longNumber();
        conversation.markList = bits(from.longNumber());
        conversation.customData = from.text();
        conversation.conversationGroupList = from.texts();
        conversation.groupAtInfoList = from.list(Values::atInfo);
        conversation.c2cReadTimestamp = from.longNumber();
        conversation.groupReadSequence = from.longNumber();
        conversation.retentionDays = from.number();
        return conversation;
    }

    static List<V2TIMConversation> conversations(Packet from) { return from.list(Values::conversation); }

    static V2TIMConversationResult page(Packet from) {
        V2TIMConversationResult page = new V2TIMConversationResult();
        page.nextSeq = from.longNumber();
        page.isFinished = from.flag();
        page.conversationList = conversations(from);
        return page;
    }

    static List<V2TIMConversationOperationResult> results(Packet from) { return from.list(Values::result); }

    static List<V2TIMFriendOperationResult> friendResults(Packet from) { return from.list(Values::friendResult); }

    static V2TIMConversationListFilter filter(Packet from) {
        V2TIMConversationListFilter filter = new V2TIMConversationListFilter();
        filter.type = from.number();
        filter.criteria = from.number();
        filter.conversationGroup = from.text();
        filter.markType = from.longNumber();
        filter.hasUnreadCount = from.flag();
        filter.hasGroupAtInfo = from.flag();
        return filter;
    }

    private static V2TIMConversationOperationResult result(Packet from) {
        V2TIMConversationOperationResult result = new V2TIMConversationOperationResult();
        result.conversationID = from.text();
        result.resultCode = from.number();
        result.resultInfo = from.text();
        return result;
    }

    private static V2TIMFriendOperationResult friendResult(Packet from) {
        V2TIMFriendOperationResult result = new V2TIMFriendOperationResult();
        result.userID = from.text();
        result.resultCode = from.number();
        result.resultInfo = from.text();
        return result;
    }

    private static V2TIMGroupAtInfo atInfo(Packet from) {
        V2TIMGroupAtInfo info = new V2TIMGroupAtInfo();
        info.seq = from.longNumber();
        info.atType = from.number();
        return info;
    }

    /** One entry for each bit, ascending. */
    private static List<Long> bits(long marks) {
        List<Long> list = new ArrayList<>();
        for (long mark = 1; mark != 0; mark <<= 1) {
            if ((marks & mark) != 0) list.add(mark);
        }
        return list;
    }

    private static String after(String prefix, String id) {
        return id.startsWith(prefix) ? id.substring(prefix.length()) : null;
    }

    private static String orNull(String text) { return text == null || text.isEmpty() ? null : text; }
}
