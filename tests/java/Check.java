package com.tencent.imsdk.v2;

import java.util.Objects;

/** Checks that print a line each. */
final class Check {
    private static int failures;

    private Check() {}

    static synchronized boolean that(boolean good, String name) {
        System.out.println((good ? "ok - " : "not ok - ") + name);
        if (!good) failures++;
        return good;
    }

    static void same(Object found, Object expected, String name) {
        if (!that(Objects.equals(found, expected), name)) {
            System.out.println("# expected: " + expected + "\n# found:    " + found);
        }
    }

    static void fail(String why) {
        System.out.println("not ok - " + why);
        System.exit(1);
    }

    /** The end of a test, after which no answer can come any more. */
    static void end() {
        Answer.finish();
        System.out.flush();
        System.exit(failures == 0 ? 0 : 1);
    }
}
