package com.tencent.imsdk.v2;

import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Locale;

/** Loads libopentim-jni, which contains the whole library, from the jar or else from java.library.path. */
final class NativeLibrary {
    private NativeLibrary() {}

    static void load() {
        String name = System.mapLibraryName("opentim-jni");
        try (InputStream packed = NativeLibrary.class.getResourceAsStream("/natives/" + platform() + "/" + name)) {
            if (packed == null) System.loadLibrary("opentim-jni");
            else unpack(packed, name);
        } catch (IOException fault) {
            throw (Error) new UnsatisfiedLinkError("opentim: " + name + " cannot be unpacked").initCause(fault);
        }
    }

    /** "linux-x86_64", "linux-aarch64", "macos-aarch64", "windows-x86_64". */
    private static String platform() {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT).replace("mac os x", "macos");
        // Android reports itself as Linux. It has its own C library, and finds the app's libraries in lib/.
        if ("Dalvik".equals(System.getProperty("java.vm.name"))) os = "android";
        String machine = System.getProperty("os.arch").replace("amd64", "x86_64");
        return (os.startsWith("windows") ? "windows" : os) + "-" + machine;
    }

    private static void unpack(InputStream packed, String name) throws IOException {
        File file = File.createTempFile("opentim-", "-" + name);
        try {
            try (OutputStream out = new FileOutputStream(file)) {
                byte[] piece = new byte[1 << 16];
                for (int size; (size = packed.read(piece)) > 0; ) out.write(piece, 0, size);
            }
            System.load(file.getPath());
        } finally {
            // A loaded library no longer needs its file name; Windows keeps the file until the process ends.
            if (!file.delete()) file.deleteOnExit();
        }
    }
}
