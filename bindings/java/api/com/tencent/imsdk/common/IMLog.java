package com.tencent.imsdk.common;

import androidx.annotation.NonNull;
import androidx.annotation.Nullable;

/**
 * Writes the app's own log lines to System.err, which is the log on Android. The library's log lines go to
 * V2TIMLogListener.
 */
public class IMLog {
    public static void v(@NonNull String tag, @NonNull String line) { write('V', tag, line); }
    public static void d(@NonNull String tag, @NonNull String line) { write('D', tag, line); }
    public static void i(@NonNull String tag, @NonNull String line) { write('I', tag, line); }
    public static void w(@NonNull String tag, @NonNull String line) { write('W', tag, line); }
    public static void w(@NonNull String tag, @NonNull String line, @Nullable Throwable thrown) { write('W', tag, line + ": " + thrown); }
    public static void e(@NonNull String tag, @NonNull String line) { write('E', tag, line); }

    private static void write(char level, String tag, String line) {
        System.err.println(level + "/" + tag + ": " + line);
    }
}
