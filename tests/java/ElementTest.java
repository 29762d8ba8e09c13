package com.tencent.imsdk.v2;

import static com.tencent.imsdk.v2.World.MANAGER;
import static com.tencent.imsdk.v2.World.MESSAGES;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Tests of custom elements. */
final class ElementTest {
    private static final byte[] DATA = utf8("{\"\u4e16\u754c\":\"a\0b\uD83D\uDE00\"}");

    public static void main(String[] arguments) {
        World.arrive(arguments);
        Peer bob = new Peer("bob");
        sending(bob);
        refused();
        receiving(bob);
        bob.goes();
        MANAGER.unInitSDK();
        Check.end();
    }

    private static byte[] utf8(String text) { return text.getBytes(StandardCharsets.UTF_8); }

    private static boolean carries(V2TIMMessage message, byte[] data, String description, byte[] extension) {
        V2TIMCustomElem elem = message == null ? null : message.getCustomElem();
        return elem != null && message.getElemType() == V2TIMMessage.V2TIM_ELEM_TYPE_CUSTOM
                && message.getTextElem() == null && elem.getNextElem() == null && Arrays.equals(elem.getData(), data)
                && description.equals(elem.getDescription()) && Arrays.equals(elem.getExtension(), extension);
    }

    private static void sending(Peer bob) {
        byte[] none = {};
        String[] id = new String[1];
        Answer<V2TIMMessage> sent = Answer.to("custom", c -> id[0] = MANAGER.sendC2CCustomMessage(DATA, "bob", c));
        Check.that(carries(sent.is(0, "sendC2CCustomMessage").value, DATA, "", none),
                "the data, NUL and emoji included");
        Check.same(id[0], sent.value.getMsgID(), "its ID is known at once");
        Check.that(carries(World.get("c2c_bob").value.getLastMessage(), DATA, "", none), "as the last message");
        bob.makesGroup("Public", "club", "The club");
        Answer.<Void>to("join", c -> MANAGER.joinGroup("club", "", c)).is(0, "joinGroup");
        Answer<V2TIMMessage> group = Answer.to("custom",
                c -> MANAGER.sendGroupCustomMessage(DATA, "club", V2TIMMessage.V2TIM_PRIORITY_LOW, c));
        Check.that(carries(group.is(0, "sendGroupCustomMessage").value, DATA, "", none), "to a group");

        V2TIMMessage made = MESSAGES.createCustomMessage(DATA, "a \uD83D\uDE00", utf8("\u4e16"));
        Check.that(carries(made, DATA, "a \uD83D\uDE00", utf8("\u4e16")) && made.isSelf(), "createCustomMessage");
        Answer<V2TIMMessage> whole = Answer.to("send", c -> MESSAGES.sendMessage(made, "bob", null, 0, false, null, c));
        Check.that(carries(whole.is(0, "sendMessage").value, DATA, "a \uD83D\uDE00", utf8("\u4e16")), "all of it");
        V2TIMMessage at = MESSAGES.createAtSignedGroupMessage(MESSAGES.createCustomMessage(DATA), World.ids("bob"));
        Answer<V2TIMMessage> signed = Answer.to("send", c -> MESSAGES.sendMessage(at, null, "club", 0, false, null, c));
        Check.same(signed.is(0, "sendMessage to a group").value.getGroupAtUserList(), World.ids("bob"),
                "mentions bob");
        Check.that(carries(Answer.<V2TIMMessage>to("nothing", c -> MANAGER.sendC2CCustomMessage(null, "bob", c)).value,
                none, "", none), "nothing is sent as nothing");
        Answer<List<V2TIMMessage>> history = Answer.to("history", c -> MESSAGES.getC2CHistoryMessageList("bob", 20,
                null, c));
        Check.that(carries(history.value.get(1), DATA, "a \uD83D\uDE00", utf8("\u4e16")), "from the history");
    }

    private static void refused() {
        byte[] bytes = {1, (byte) 0xC3, 0x28};
        Answer.<V2TIMMessage>to("bytes", c -> MANAGER.sendC2CCustomMessage(bytes, "bob", c))
                .is(6017, "data", "no UTF-8: 6017");
        Answer.<V2TIMMessage>to("half", c -> MESSAGES.sendMessage(MESSAGES.createCustomMessage(DATA, "\uD83D", null),
                "bob", null, 0, false, null, c)).is(6017, "description", "half a character in the description: 6017");
        for (byte[] extension : new byte[][] {bytes, {'a', 0}}) {
            Answer.<V2TIMMessage>to("bytes", c -> MESSAGES.sendMessage(MESSAGES.createCustomMessage(DATA, "",
                    extension),
                    "bob", null, 0, false, null, c)).is(6017, "extension", "no UTF-8 or NUL in the extension: 6017");
        }
        Answer.<V2TIMMessage>to("long",
                c -> MANAGER.sendC2CCustomMessage(utf8(new String(new char[13_000]).replace('\0', 'x')),
                "bob", c)).is(8001, "13 KB: 8001");
    }

    private static void receiving(Peer bob) {
        MANAGER.addSimpleMsgListener(new V2TIMSimpleMsgListener() {
            @Override
            public void onRecvC2CTextMessage(String msgID, V2TIMUserInfo sender,
                    String text) { Journal.write("no text"); }

            @Override
            public void onRecvC2CCustomMessage(String msgID, V2TIMUserInfo sender, byte[] data) {
                Journal.write("custom " + sender.getUserID() + " " + Arrays.equals(data, DATA));
            }

            @Override
            public void onRecvGroupCustomMessage(String msgID, String groupID, V2TIMGroupMemberInfo sender,
                    byte[] data) {
                Journal.write("custom " + groupID + " " + sender.getUserID() + " " + Arrays.equals(data, DATA));
            }
        });
        MESSAGES.addAdvancedMsgListener(new V2TIMAdvancedMsgListener() {
            @Override
            public void onRecvNewMessage(V2TIMMessage msg) {
                Journal.write("advanced " + carries(msg, DATA, "words", utf8("more")));
            }
        });
        int from = Journal.size();
        bob.sends("alice", DATA, "words", utf8("more"));
        bob.sendsInGroup("club", DATA);
        Journal.heard("custom bob true", from);
        Journal.heard("custom club bob true", from);
        Journal.heard("advanced true", from);
        Check.same(Journal.count("no text", from), 0, "it is not a text");
    }
}
