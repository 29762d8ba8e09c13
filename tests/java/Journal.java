package com.tencent.imsdk.v2;

import java.util.ArrayList;
import java.util.List;

/** The events that were received, in order. */
final class Journal {
    private static final List<String> LINES = new ArrayList<>();

    private Journal() {}

    static void write(String line) {
        synchronized (LINES) {
            LINES.add(line);
            LINES.notifyAll();
        }
    }

    static int size() {
        synchronized (LINES) {
            return LINES.size();
        }
    }

    /** Waits until there is such a line after the first `from`. Returns its position, or -1. */
    static int find(String line, int from) {
        synchronized (LINES) {
            long end = System.nanoTime() + Answer.SECONDS * 1_000_000_000L;
            for (int next = from;;) {
                for (; next < LINES.size(); next++) if (LINES.get(next).equals(line)) return next;
                long left = (end - System.nanoTime()) / 1_000_000;
                if (left <= 0) break;
                try {
                    LINES.wait(left);
                } catch (InterruptedException interrupted) {
                    break;
                }
            }
            System.out.println("# not heard: " + line + "; heard:");
            for (int i = from; i < LINES.size(); i++) System.out.println("#   " + LINES.get(i));
            return -1;
        }
    }

    static int count(String line, int from) {
        synchronized (LINES) {
            int found = 0;
            for (int i = from; i < LINES.size(); i++) if (LINES.get(i).equals(line)) found++;
            return found;
        }
    }

    /** Whether a line starts with `begin` and contains `part`. */
    static boolean contains(String begin, String part, int from) {
        synchronized (LINES) {
            for (int i = from; i < LINES.size(); i++) {
                String line = LINES.get(i).replaceFirst("^log \\d ", "");
                if (line.startsWith(begin) && line.contains(part)) return true;
            }
            return false;
        }
    }

    /** Checks that a line comes before the time limit, and once. */
    static void heard(String line, int from) {
        boolean found = find(line, from) >= 0;
        Check.that(found && count(line, from) == 1, "heard once: " + line);
    }
}
