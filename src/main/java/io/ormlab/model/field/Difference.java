package io.ormlab.model.field;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a later text of a source has that an earlier one had not, where all that the earlier had is there. */
final class Difference {

    private final Outline old;
    private final Outline now;
    private final Lines lines = new Lines();
    private final List<Outline.Part> added = new ArrayList<>();
    /** The names of all fields in order; null for an added one. */
    private final List<String> fields = new ArrayList<>();

    private Difference(Outline old, Outline now) {
        this.old = old;
        this.now = now;
        if (!now.packageName().equals(old.packageName())
                || !now.imports().containsAll(old.imports())
                || !match(old.head(), now.head())) {
            throw new Doubt("another class, or its names stand for others");
        }
        members();
        matchEnd();
    }

    static Difference between(Outline old, Outline now) {
        return new Difference(old, now);
    }

    Lines lines() {
        return lines;
    }

    /** Whether the two are the same but for blanks and comments. */
    boolean isNothing() {
        return added.isEmpty() && addedImports().isEmpty();
    }

    /** The members that came, as parts of the later text. */
    List<Outline.Part> added() {
        return added;
    }

    List<String> fields() {
        return fields;
    }

    Set<String> addedImports() {
        Set<String> imports = new LinkedHashSet<>(now.imports());
        imports.removeAll(old.imports());
        return imports;
    }

    private void members() {
        int next = 0;
        for (Outline.Part member : now.members()) {
            if (next < old.members().size() && match(old.members().get(next), member)) {
                String name = now.fieldName(member);
                if (name != null) {
                    fields.add(name);
                }
                next++;
            } else {
                added.add(member);
                fields.add(null);
            }
        }
        if (next < old.members().size()) {
            throw new Doubt("a member that went or changed");
        }
    }

    private boolean match(Outline.Part before, Outline.Part after) {
        int length = before.to() - before.from();
        if (after.to() - after.from() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (!old.tokens().same(before.from() + i, now.tokens(), after.from() + i)) {
                return false;
            }
        }
        for (int i = 0; i < length; i++) {
            lines.move(old.tokens(), before.from() + i, now.tokens(), after.from() + i);
        }
        return true;
    }

    private void matchEnd() {
        lines.move(
                old.tokens(),
                old.tokens().count() - 1,
                now.tokens(),
                now.tokens().count() - 1);
    }
}
