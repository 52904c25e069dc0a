package io.ormlab.message;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * One thing to say: a key and what fills its places.
 *
 * <p>A key is {@code bundle.name}: {@code workspace.missing} stands in {@code workspace.properties} (English) and
 * {@code workspace_zh.properties}. An argument that is itself a {@link Message} is said in the same language.
 *
 * @param key the bundle's name, a dot, and the message's name in it
 * @param args what fills {@code {0}}, {@code {1}} …; a number is written with grouping, so pass a version or an id as text
 */
public record Message(String key, List<Object> args) {

    public Message {
        // Not List.copyOf: an argument may be null, where a value in the learner's database is.
        args = Collections.unmodifiableList(args);
    }

    public static Message of(String key, Object... args) {
        return new Message(key, Arrays.asList(args.clone()));
    }
}
