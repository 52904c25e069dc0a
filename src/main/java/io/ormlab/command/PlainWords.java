package io.ormlab.command;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The words of a command where they are plain: options that are written out, each with its value behind it, and words. Picocli,
 * which knows all the rest and says what is wrong, takes as long to start as everything else that a short command needs; its
 * annotations are read from the class file, for asking them as objects takes half of that.
 */
final class PlainWords {

    private final DeclaredWords declared;
    private final Map<String, Object> values = new HashMap<>();

    private PlainWords(DeclaredWords declared) {
        this.declared = declared;
    }

    /**
     * Gives a command its words, as picocli would.
     *
     * @return false where they are not plain, and picocli must look at them; nothing is given then
     */
    static boolean give(LabCommand command, List<String> words) {
        DeclaredWords declared = DeclaredWords.of(command);
        PlainWords plain = new PlainWords(declared);
        if (!plain.read(words, command.takesText()) || !plain.isComplete()) {
            return false;
        }
        for (Map.Entry<String, Object> value : plain.values.entrySet()) {
            set(command, value.getKey(), value.getValue());
        }
        return true;
    }

    private boolean read(List<String> words, boolean text) {
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (!word.startsWith("-")) {
                if (!positional(word)) {
                    return false;
                }
            } else if (text || word.length() == 1) {
                return false;
            } else {
                DeclaredWords.Word option = declared.option(word);
                boolean valued = option != null && option.kind() != DeclaredWords.Kind.FLAG;
                String value = valued && i + 1 < words.size() ? words.get(++i) : null;
                if (option == null || valued && (value == null || value.startsWith("-")) || !add(option, value)) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean positional(String word) {
        return declared.positional().size() == 1 && add(declared.positional().get(0), word);
    }

    /** False where there is one already, or its value is no text. */
    private boolean add(DeclaredWords.Word word, String value) {
        return switch (word.kind()) {
            case FLAG -> values.put(word.field(), true) == null;
            case TEXT -> values.put(word.field(), value) == null;
            case TEXTS -> {
                @SuppressWarnings("unchecked")
                List<String> texts =
                        (List<String>) values.computeIfAbsent(word.field(), key -> new ArrayList<String>());
                yield texts.add(value);
            }
            case OTHER -> false;
        };
    }

    private boolean isComplete() {
        for (DeclaredWords.Word word : declared.all()) {
            if (word.hasDefault() || word.required() && !values.containsKey(word.field())) {
                return false;
            }
        }
        return true;
    }

    private static void set(LabCommand command, String name, Object value) {
        try {
            Field field = command.getClass().getDeclaredField(name);
            field.setAccessible(true);
            field.set(command, value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
