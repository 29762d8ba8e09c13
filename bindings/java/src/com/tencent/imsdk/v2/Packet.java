package com.tencent.imsdk.v2;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads a value from the library, in the order in which packet.c writes it. */
final class Packet {
    interface Reader<T> {
        T read(Packet from);
    }

    private final ByteBuffer content;

    Packet(byte[] content) {
        this.content = ByteBuffer.wrap(content == null ? new byte[0] : content).order(ByteOrder.nativeOrder());
    }

    boolean flag() { return content.get() != 0; }

    int number() { return content.getInt(); }

    long longNumber() { return content.getLong(); }

    /** A text, which may contain NUL and emoji; null for NULL. */
    String text() {
        int length = number();
        if (length < 0) return null;
        String text = new String(content.array(), content.position(), length, StandardCharsets.UTF_8);
        content.position(content.position() + length);
        return text;
    }

    /** The bytes of a text. */
    byte[] bytes() {
        int length = number();
        if (length < 0) return null;
        byte[] bytes = new byte[length];
        content.get(bytes);
        return bytes;
    }

    List<String> texts() { return list(Packet::text); }

    <T> List<T> list(Reader<T> reader) {
        int count = number();
        List<T> list = new ArrayList<>(count);
        for (int i = 0; i < count; i++) list.add(reader.read(this));
        return list;
    }
}
