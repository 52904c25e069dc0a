package io.ormlab.command;

import io.ormlab.snippet.SnippetHost;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Snippets with no models: there is no workspace, or its models are broken. Plain Java works. */
final class BareHost implements SnippetHost {

    @Override
    public ClassLoader classLoader() {
        return ClassLoader.getPlatformClassLoader();
    }

    @Override
    public byte[] enhance(String className, byte[] bytes) {
        return bytes;
    }

    @Override
    public List<String> imports() {
        return List.of("java.math.*", "java.time.*", "java.util.*", "java.util.function.*", "java.util.stream.*");
    }

    @Override
    public List<Path> compileClassPath() {
        return List.of();
    }

    @Override
    public Map<String, byte[]> classes() {
        return Map.of();
    }
}
