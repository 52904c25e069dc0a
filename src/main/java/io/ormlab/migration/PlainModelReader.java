package io.ormlab.migration;

import io.ebeaninternal.dbmigration.migration.Migration;
import java.util.Optional;

/** Reads the text of a {@link PlainModelFile}, and gives up where it meets anything that none has. */
final class PlainModelReader {

    private static final String COMMENT = "<!--";

    private final String text;
    private Migration root;
    private int at;

    PlainModelReader(String text) {
        this.text = text;
    }

    Optional<Migration> read() {
        if (!text.startsWith(PlainModelFile.PROLOG)) {
            return Optional.empty();
        }
        at = PlainModelFile.PROLOG.length();
        boolean whole = skip() && element(null) instanceof Migration && skip() && at == text.length();
        return whole ? Optional.of(root) : Optional.empty();
    }

    /** The element that begins here, with all that is in it; null where it is not plain. */
    private Object element(Object parent) {
        if (!next("<")) {
            return null;
        }
        String name = name();
        Object object = PlainModelFile.object(name);
        if (object == null || (object instanceof Migration) != (parent == null) || !attributes(object)) {
            return null;
        }
        if (object instanceof Migration migration) {
            root = migration;
        } else if (!PlainModelFile.add(parent, name, object)) {
            return null;
        }
        if (next("/>")) {
            return object;
        }
        return next(">") && children(object) && next("</" + name + ">") ? object : null;
    }

    private boolean children(Object parent) {
        while (skip()) {
            if (text.startsWith("</", at)) {
                return true;
            }
            if (element(parent) == null) {
                return false;
            }
        }
        return false;
    }

    private boolean attributes(Object object) {
        boolean named = !(object instanceof Migration);
        while (next(" ")) {
            String name = name();
            if (name.isEmpty() || !next("=\"")) {
                return false;
            }
            int end = text.indexOf('"', at);
            String value = end < 0 ? "\0" : text.substring(at, end);
            at = end + 1;
            boolean namespace = name.equals("xmlns") && !named && value.equals(PlainModelFile.NAMESPACE);
            named |= namespace;
            if (!PlainModelFile.isPlain(value) || !namespace && !PlainModelFile.set(object, name, value)) {
                return false;
            }
        }
        return named;
    }

    private String name() {
        int start = at;
        while (at < text.length() && Character.isLetter(text.charAt(at))) {
            at++;
        }
        return text.substring(start, at);
    }

    private boolean next(String wanted) {
        boolean is = text.startsWith(wanted, at);
        at += is ? wanted.length() : 0;
        return is;
    }

    /** Goes over white space and comments; false where a comment does not end as one must. */
    private boolean skip() {
        while (at < text.length()) {
            if (" \t\r\n".indexOf(text.charAt(at)) >= 0) {
                at++;
            } else if (text.startsWith(COMMENT, at)) {
                int end = text.indexOf("--", at + COMMENT.length());
                if (end < 0 || !text.startsWith("-->", end) || !isWritten(at, end)) {
                    return false;
                }
                at = end + "-->".length();
            } else {
                return true;
            }
        }
        return true;
    }

    /** Whether a comment's characters are such as XML has. */
    private boolean isWritten(int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c < ' ' && "\t\r\n".indexOf(c) < 0 || c >= '\ud800' && c < '\ue000' || c >= '\ufffe') {
                return false;
            }
        }
        return true;
    }
}
