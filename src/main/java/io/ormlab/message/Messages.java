package io.ormlab.message;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The bundles of one language. One pair of files a room ({@code workspace.properties}, {@code workspace_zh.properties}),
 * in UTF-8, in {@link MessageFormat}'s syntax: an apostrophe is written twice.
 */
public final class Messages {

    private final Language language;
    private final Map<String, Properties> bundles = new ConcurrentHashMap<>();

    public Messages(Language language) {
        this.language = language;
    }

    public Language language() {
        return language;
    }

    public String text(String key, Object... args) {
        return text(Message.of(key, args));
    }

    /**
     * The message in this language.
     *
     * @throws IllegalArgumentException where a bundle has no such key: a mistake of ours, which a test finds
     */
    public String text(Message message) {
        String key = message.key();
        int dot = key.indexOf('.');
        if (dot < 0) {
            throw new IllegalArgumentException("a message key is bundle.name: " + key);
        }
        String pattern = bundle(key.substring(0, dot)).getProperty(key.substring(dot + 1));
        if (pattern == null) {
            throw new IllegalArgumentException("no message " + key + " in " + language);
        }
        Object[] args = message.args().toArray();
        int count = args.length;
        // Behind each its digits: what stands there as it is takes those, and a choice the number.
        args = Arrays.copyOf(args, 2 * count);
        for (int i = 0; i < count; i++) {
            args[i] = argument(args[i]);
            if (args[i] instanceof Long || args[i] instanceof Integer) {
                args[count + i] = grouped(String.valueOf(args[i]));
                pattern = pattern.replace("{" + i + "}", "{" + (count + i) + "}");
            }
        }
        // ROOT, so that a number looks the same in a script's transcript wherever it runs.
        return new MessageFormat(pattern, Locale.ROOT).format(args);
    }

    /** The whole of a failure: what failed, on what, and what to type next, a line each. */
    public String text(LabException failure) {
        StringBuilder text = new StringBuilder();
        for (Message line : failure.lines()) {
            if (text.length() > 0) {
                text.append('\n');
            }
            text.append(text(line));
        }
        return text.toString();
    }

    /** The names of a bundle's messages; none where there is no such bundle. */
    public Set<String> keys(String bundle) {
        boolean there = Messages.class.getResource(file(bundle)) != null;
        return there ? bundle(bundle).stringPropertyNames() : Set.of();
    }

    /** As {@link MessageFormat} writes a number, for which it would start Java's own of every country: 6 ms. */
    private static String grouped(String digits) {
        StringBuilder text = new StringBuilder(digits);
        int first = digits.startsWith("-") ? 1 : 0;
        for (int at = text.length() - 3; at > first; at -= 3) {
            text.insert(at, ',');
        }
        return text.toString();
    }

    private Object argument(Object arg) {
        if (arg instanceof Message message) {
            return text(message);
        }
        if (arg instanceof Collection<?> parts) {
            return String.join(
                    language == Language.ZH ? "、" : ", ",
                    parts.stream().map(part -> String.valueOf(argument(part))).toList());
        }
        return arg instanceof Number ? arg : String.valueOf(arg);
    }

    /** Reads a bundle that will be wanted. */
    public void ready(String bundle) {
        bundle(bundle);
    }

    private Properties bundle(String name) {
        Properties loaded = bundles.get(name);
        if (loaded == null) {
            // Two threads may load the same: it is the same then.
            loaded = load(name);
            bundles.put(name, loaded);
        }
        return loaded;
    }

    private Properties load(String bundle) {
        String name = file(bundle);
        try (InputStream in = Messages.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalArgumentException("no bundle " + name);
            }
            Properties properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String file(String bundle) {
        return bundle + (language == Language.EN ? "" : "_" + language.code()) + ".properties";
    }
}
