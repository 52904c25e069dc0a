package io.ormlab.migration;

import io.ormlab.message.LabException;

/** The name of a migration's file without its ending; made of a message, what Ebean's generator makes of it, and nothing that a file system minds. */
final class Label {

    /** File systems take 255 bytes; a Chinese character is three of them, and a version and an ending come with it. */
    private static final int LONGEST = 60;

    /** What fits an int. */
    private static final int DIGITS = 9;

    private static final String LINE_ENDS = "\n\r\u0085\u2028\u2029";

    private Label() {}

    static String of(String message) {
        String label = message.strip()
                .replaceAll("[\\s_]+", "_")
                .replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}.]+", "")
                .replaceAll("^_+|_+$", "");
        if (label.codePointCount(0, label.length()) > LONGEST) {
            label = label.substring(0, label.offsetByCodePoints(0, LONGEST)).replaceAll("_+$", "");
        }
        if (label.isEmpty()) {
            throw LabException.usage("migration.message.empty");
        }
        return label;
    }

    /**
     * Whether it begins with a version, as Ebean writes one: {@code 1.2__title}, {@code V1_2}. Read by hand, as every run reads it and a
     * pattern takes longer to make than all its files to read.
     */
    static boolean isVersioned(String label) {
        int at = afterNumber(label, label.startsWith("v") || label.startsWith("V") ? 1 : 0);
        while (at > 0 && at < label.length() && "._-".indexOf(label.charAt(at)) >= 0) {
            int next = afterNumber(label, at + 1);
            if (next < 0) {
                break;
            }
            at = next;
        }
        return at > 0 && (at == label.length() || label.startsWith("__", at) && isOneLine(label));
    }

    /** Whether it is that of a script which runs again when it changes: {@code R__views}. */
    static boolean isRepeatable(String label) {
        return label.length() > "R__".length()
                && "rRiI".indexOf(label.charAt(0)) >= 0
                && label.startsWith("__", 1)
                && isOneLine(label);
    }

    /** Where a number ends that begins there; negative where none does. */
    private static int afterNumber(String label, int from) {
        int at = from;
        while (at < label.length() && at < from + DIGITS && label.charAt(at) >= '0' && label.charAt(at) <= '9') {
            at++;
        }
        return at == from ? -1 : at;
    }

    private static boolean isOneLine(String label) {
        for (int i = 0; i < label.length(); i++) {
            if (LINE_ENDS.indexOf(label.charAt(i)) >= 0) {
                return false;
            }
        }
        return true;
    }
}
