package io.ormlab.shell;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jline.utils.InfoCmp;
import org.jline.utils.InfoCmp.Capability;

/**
 * What kinds of terminals can do, as JLine's own descriptions of them tell, in the form that {@code infocmp} prints (terminfo(5)).
 * JLine reads the same with regular expressions and streams, which at each start took longer than the whole of a short command.
 */
final class Capabilities {

    /** A line each: the name that is also the constant's, the short one that descriptions use, and one of older times. */
    private static final String NAMES = "capabilities.txt";

    private static final int HEXADECIMAL = 16;
    private static final int OCTAL = 8;

    private final Set<Capability> flags;
    private final Map<Capability, Integer> numbers;
    private final Map<Capability, String> strings;

    /** What is read is added to these. */
    Capabilities(Set<Capability> flags, Map<Capability, Integer> numbers, Map<Capability, String> strings) {
        this.flags = flags;
        this.numbers = numbers;
        this.strings = strings;
    }

    /** Reads what JLine knows of a kind of terminal; false, and nothing read, where it knows none of this name. */
    boolean read(String type) throws IOException {
        Optional<String> known = type.indexOf('/') < 0 ? resource(type + ".caps") : Optional.empty();
        if (known.isEmpty()) {
            return false;
        }
        parse(known.get(), names(resource(NAMES).orElseThrow()));
        return true;
    }

    private static Optional<String> resource(String name) throws IOException {
        try (InputStream in = InfoCmp.class.getResourceAsStream(name)) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(new String(in.readAllBytes(), StandardCharsets.ISO_8859_1));
        }
    }

    private static Map<String, Capability> names(String table) {
        Map<String, Capability> names = new HashMap<>();
        int from = 0;
        while (from < table.length()) {
            int end = table.indexOf('\n', from);
            end = end < 0 ? table.length() : end;
            int first = table.indexOf(',', from);
            if (table.charAt(from) != '#' && first > from && first < end) {
                int second = table.indexOf(',', first + 1);
                String name = table.substring(from, first);
                names.put(table.substring(first + 2, second), Capability.valueOf(name));
            }
            from = end + 1;
        }
        return names;
    }

    /** Each entry ends with a comma; the first line holds the terminal's names. */
    private void parse(String description, Map<String, Capability> names) {
        int from = description.indexOf('\n', description.indexOf('|')) + 1;
        for (int at = from; at < description.length(); at++) {
            char c = description.charAt(at);
            if (c == '\\') {
                at++;
            } else if (c == ',') {
                add(description.substring(from, at).strip(), names);
                from = at + 1;
            }
        }
    }

    private void add(String entry, Map<String, Capability> names) {
        int end = 0;
        while (end < entry.length() && entry.charAt(end) != '=' && entry.charAt(end) != '#') {
            end++;
        }
        Capability capability = names.get(entry.substring(0, end));
        if (capability == null) {
            return;
        }
        if (end == entry.length()) {
            flags.add(capability);
        } else if (entry.charAt(end) == '=') {
            strings.put(capability, entry.substring(end + 1));
        } else {
            numbers.put(capability, number(entry.substring(end + 1)));
        }
    }

    private static int number(String text) {
        if (text.startsWith("0x")) {
            return Integer.parseInt(text.substring(2), HEXADECIMAL);
        }
        return Integer.parseInt(text, text.startsWith("0") ? OCTAL : 10);
    }
}
