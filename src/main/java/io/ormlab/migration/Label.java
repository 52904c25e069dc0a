package io.ormlab.migration;

import io.ormlab.message.LabException;

/** A message made part of a file's name: what Ebean's generator does with it, and nothing that a file system minds. */
final class Label {

    /** File systems take 255 bytes; a Chinese character is three of them, and a version and an ending come with it. */
    private static final int LONGEST = 60;

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
}
