package com.tencent.imsdk.v2;

import static com.tencent.imsdk.v2.World.MANAGER;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Tests of Java's UTF-16 and the library's UTF-8: every text comes back unchanged, to the last code point. */
final class TextTest {
    public static void main(String[] arguments) {
        World.arrive(arguments);
        Peer bob = new Peer("bob");
        round("ASCII", "plain");
        round("Latin", "na\u00efve caf\u00e9");
        round("Chinese", "\u4f60\u597d\uff0c\u4e16\u754c");
        round("emoji", "\uD83D\uDC4B\uD83C\uDFFD \uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67");
        round("the ends of each length", "\u0001\u007f\u0080\u07ff\u0800\ud7ff\ue000\uffff\ud800\udc00\udbff\udfff");
        round("combining and right to left", "e\u0301 \u05e9\u05dc\u05d5\u05dd \u0645\u0631\u062d\u0628\u0627");
        round("an empty line and a tab", "\n\t\r");
        everyCodePoint();
        for (String half : new String[] {"\uD83D", "\uDC4B", "a\uD83Db", "\uDC4B\uD83D", "x\uD83D"}) {
            Answer.<V2TIMMessage>to("half", c -> MANAGER.sendC2CTextMessage(half, "bob", c))
                    .is(6017, "text", "half a character: 6017");
        }
        Answer.<V2TIMMessage>to("NUL", c -> MANAGER.sendC2CTextMessage("a\0b", "bob", c))
                .is(6017, "text", "NUL in a text passed in: 6017");
        nulReceived();
        bob.goes();
        MANAGER.unInitSDK();
        Check.end();
    }

    private static void round(String what, String text) {
        Answer<V2TIMMessage> sent = Answer.to(what, c -> MANAGER.sendC2CTextMessage(text, "bob", c));
        Check.same(sent.code == 0 ? World.textOf(sent.value) : sent.desc, text, what);
        Check.same(World.textOf(World.get("c2c_bob").value.getLastMessage()), text, what + ", as the last message");
    }

    /** Passes each code point once through a draft, in long texts. Only this binding is involved. */
    private static void everyCodePoint() {
        StringBuilder text = new StringBuilder();
        int wrong = 0, count = 0;
        for (int point = 1; point <= Character.MAX_CODE_POINT; point++) {
            if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) continue;
            text.appendCodePoint(point);
            count++;
            if (count % 20_000 != 0 && point != Character.MAX_CODE_POINT) continue;
            String draft = text.toString();
            Answer.<Void>to("draft", c -> World.CONVERSATIONS.setConversationDraft("c2c_bob", draft, c));
            if (!draft.equals(World.get("c2c_bob").value.getDraftText())) wrong++;
            text.setLength(0);
        }
        Check.that(wrong == 0 && count == 1_112_063, "all " + count + " code points but NUL survive");
        Answer.<Void>to("draft", c -> World.CONVERSATIONS.setConversationDraft("c2c_bob", "", c));
    }

    /** A message whose text contains NUL comes from elsewhere: here from a packet in the format of value.c. */
    private static void nulReceived() {
        String text = "a\0b\uD83D\uDE00\0";
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        java.nio.ByteBuffer packet = java.nio.ByteBuffer.allocate(4
                + utf8.length).order(java.nio.ByteOrder.nativeOrder());
        packet.putInt(utf8.length).put(utf8);
        Check.same(new Packet(packet.array()).text(), text, "NUL and emoji in a packet");
        String data = "\0\uD83D\uDE00\0";
        Answer.<List<V2TIMConversationOperationResult>>to("data",
                c -> World.CONVERSATIONS.setConversationCustomData(World.ids("c2c_bob"), data, c))
                        .is(0, "NUL and emoji go in");
        Check.same(World.get("c2c_bob").value.getCustomData(), data, "and come back through the library");
    }
}
