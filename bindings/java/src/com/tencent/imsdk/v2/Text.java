package com.tencent.imsdk.v2;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Encodes texts for the library, as UTF-8 that ends with NUL. */
final class Text {
    // Not UTF-8, so that the library refuses it and names the parameter. The text is never guessed and never
    // truncated.
    private static final byte[] UNREADABLE = {(byte) 0xFF, 0};

    private Text() {}

    /** null for null. */
    static byte[] of(String text) {
        if (text == null) return null;
        if (text.indexOf('\0') >= 0 || hasHalfCharacter(text)) return UNREADABLE;
        return (text + '\0').getBytes(StandardCharsets.UTF_8);
    }

    /** For parameters where null means an empty text. */
    static byte[] orEmpty(String text) { return of(text == null ? "" : text); }

    /** For parameters where an empty text means none. */
    static byte[] orNull(String text) { return text == null || text.isEmpty() ? null : of(text); }

    /** A text that may contain NUL, for calls that take its length; null for null. */
    static byte[] data(String text) {
        if (text == null) return null;
        return hasHalfCharacter(text) ? UNREADABLE : text.getBytes(StandardCharsets.UTF_8);
    }

    /** For bytes that should be UTF-8; the library checks them. */
    static byte[] of(byte[] bytes) {
        if (bytes == null) return null;
        for (byte one : bytes) if (one == 0) return UNREADABLE;
        return Arrays.copyOf(bytes, bytes.length + 1);
    }

    /** All texts, one after the other; null if there are none. */
    static byte[] all(List<String> texts) { return all("", texts); }

    static byte[] all(String prefix, List<String> texts) {
        if (texts == null) return null;
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (String text : texts) {
            byte[] one = text == null ? UNREADABLE : of(prefix + text);
            all.write(one, 0, one.length);
        }
        return all.toByteArray();
    }

    static int count(List<?> list) { return list == null ? 0 : list.size(); }

    /** Decodes bytes of the library, without NUL. */
    static String from(byte[] bytes) { return new String(bytes, StandardCharsets.UTF_8); }

    private static boolean hasHalfCharacter(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!Character.isSurrogate(text.charAt(i))) continue;
            if (i + 1 == text.length() || !Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1))) return true;
            i++;
        }
        return false;
    }
}
