package io.ormlab;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Strings that are put together plainly are the strings that Java itself puts together. */
class PlainStringsTest {

    private static final String SOURCE = """
            public class Joined implements Runnable {
                interface Named { static String of(Object o, int n) { return "<" + o + n + ">"; } }
                record Pair(String left, long right) { String text() { return left + "=" + right; } }
                static String all(boolean z, char c, byte b, short s, int i, long l, float f, double d, Object o, String t) {
                    return "z" + z + c + b + s + i + l + f + d + o + t + "\\u0001\\u0002" + l + d;
                }
                String kept = "a";
                public void run() { kept += 'b' + 1 + "c" + new char[0].length; }
                @Override public String toString() {
                    Joined joined = new Joined();
                    joined.run();
                    String text = "";
                    for (int i = 0; i < 3; i++) { text += i; }
                    return all(true, '\u9c81', (byte) -1, (short) -2, 3, 4L, 5.5f, 6.25, null, null) + joined.kept
                            + Named.of(new StringBuilder("x"), 7) + new Pair("k", 8).text() + text + "";
                }
            }
            """;

    @TempDir
    Path dir;

    @Test
    void everyPlaceSaysTheSame() throws Exception {
        Map<String, byte[]> compiled = compiled();
        String before = text(compiled);

        Map<String, byte[]> plain = new HashMap<>();
        compiled.forEach((name, bytes) -> plain.put(name, PlainStrings.of(bytes)));

        assertThat(before).startsWith("ztrue鲁-1-234");
        assertThat(text(plain)).isEqualTo(before);
        assertThat(compiled.values()).anyMatch(PlainStringsTest::joinsAtRunTime);
        assertThat(plain.values()).noneMatch(PlainStringsTest::joinsAtRunTime);
    }

    @Test
    void aClassWithoutSuchAPlaceIsLeftAsItIs() throws Exception {
        byte[] bytes = Object.class.getResourceAsStream("Object.class").readAllBytes();

        assertThat(PlainStrings.of(bytes)).isSameAs(bytes);
    }

    private static boolean joinsAtRunTime(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1).contains("StringConcatFactory");
    }

    private Map<String, byte[]> compiled() throws Exception {
        Path source = dir.resolve("Joined.java");
        Files.writeString(source, SOURCE, StandardCharsets.UTF_8);
        int status = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-proc:none", "-encoding", "UTF-8", "-d", dir.toString(), source.toString());
        assertThat(status).isZero();
        Map<String, byte[]> classes = new HashMap<>();
        for (String name : new String[] {"Joined", "Joined$Named", "Joined$Pair"}) {
            classes.put(name, Files.readAllBytes(dir.resolve(name + ".class")));
        }
        return classes;
    }

    private static String text(Map<String, byte[]> classes) throws Exception {
        ClassLoader loader = new ClassLoader(null) {
            @Override
            protected Class<?> findClass(String name) throws ClassNotFoundException {
                byte[] bytes = classes.get(name);
                if (bytes == null) {
                    throw new ClassNotFoundException(name);
                }
                return defineClass(name, bytes, 0, bytes.length);
            }
        };
        var made = loader.loadClass("Joined").getDeclaredConstructor();
        return made.newInstance().toString();
    }
}
