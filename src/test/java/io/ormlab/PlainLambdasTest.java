package io.ormlab;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lambdas and method references that are classes do what Java's own do. */
class PlainLambdasTest {

    private static final String SOURCE = """
            import java.io.Serializable;
            import java.util.*;
            import java.util.function.*;
            import java.util.stream.*;

            public class Lambdas {
                interface Three { String of(long a, double b, Object c) throws Exception; }
                interface Named { default String named() { return map(t -> t + "!"); } String map(UnaryOperator<String> by); }
                static class Parent {
                    private String secret(String of) { return "parent " + of; }
                    Supplier<String> asked() { return () -> secret("asked"); }
                    Supplier<String> self() { return this::toString; }
                    @Override public String toString() { return "a parent"; }
                }
                static class Child extends Parent {
                    private String secret(String of) { return "child " + of; }
                    Supplier<String> asks() { return () -> secret("asks"); }
                    Supplier<String> above() { return super::toString; }
                    @Override public String toString() { return "a child"; }
                }
                static class Sibling {
                    private final String text;
                    private Sibling(String text) { this.text = text; }
                    private static int length(Sibling of) { return of.text.length(); }
                    private String told() { return text; }
                }
                enum Kind { ONE { @Override String say() { return told(() -> "one"); } }; abstract String say(); static String told(Supplier<String> by) { return by.get(); } }
                record Pair(String left, long right) {}

                private int count = 1;
                private static boolean isLong(String text) { return text.length() > 3; }
                private long twice(long value) { return value * 2 + count; }
                private static String many(Object... all) { return Arrays.toString(all); }
                static Runnable nothing() { return () -> {}; }

                public String toString() {
                    List<Object> said = new ArrayList<>();
                    List<String> words = List.of("one", "three", "seven");
                    said.add(words.stream().filter(Lambdas::isLong).map(String::toUpperCase).collect(Collectors.joining("+")));
                    said.add(words.stream().mapToInt(String::length).sum());
                    said.add(words.stream().map(String::length).reduce(0, Integer::sum));
                    said.add(words.stream().map(Sibling::new).map(Sibling::told).toList());
                    said.add(words.stream().map(Sibling::new).mapToInt(Sibling::length).boxed().toList());
                    said.add(Stream.of(words.toArray(String[]::new)).toList());
                    said.add(LongStream.of(1, 2).map(this::twice).boxed().map(Long::toHexString).toList());
                    said.add(words.stream().sorted(Comparator.comparing(String::length).reversed()).toList());
                    said.add(words.stream().collect(Collectors.toMap(Function.identity(), w -> w.charAt(0), (a, b) -> a, TreeMap::new)));
                    long wide = 7; double half = 0.5; char letter = 'x'; boolean yes = true; byte small = -1; float real = 1.5f; short few = 2;
                    Three three = (a, b, c) -> a + " " + b + " " + c + wide + half + letter + yes + small + real + few + count;
                    try { said.add(three.of(3, 4, "five")); } catch (Exception e) { said.add(e); }
                    Three fails = (a, b, c) -> { throw new Exception("thrown"); };
                    try { said.add(fails.of(0, 0, null)); } catch (Exception e) { said.add(e.getMessage()); }
                    said.add(new Child().asked().get() + new Child().asks().get() + new Child().above().get() + new Child().self().get());
                    said.add(Kind.ONE.say());
                    Named named = by -> by.apply("named");
                    said.add(named.named());
                    BiFunction<String, Long, Pair> pairs = Pair::new;
                    said.add(pairs.apply("p", 3L).right());
                    ToLongFunction<Pair> rights = Pair::right;
                    Function<Pair, Object> lefts = Pair::left;
                    said.add(rights.applyAsLong(pairs.apply("q", 4L)) + "" + lefts.apply(pairs.apply("q", 4L)));
                    Function<Integer, Long> widened = i -> (long) i;
                    ToLongFunction<Integer> alsoWidened = Integer::intValue;
                    said.add(widened.apply(3) + alsoWidened.applyAsLong(4));
                    Function<Object[], String> spread = Lambdas::many;
                    Function<String, String> single = Lambdas::many;
                    said.add(spread.apply(new Object[] {1, "2"}) + single.apply("3"));
                    Supplier<int[]> array = new int[] {5}::clone;
                    said.add(array.get()[0]);
                    Runnable both = (Runnable & Serializable) () -> said.add("serializable");
                    both.run();
                    Consumer<String> adds = said::add;
                    adds.accept("added");
                    Supplier<Supplier<String>> nested = () -> () -> "nested" + wide;
                    said.add(nested.get().get());
                    IntFunction<List<String>[]> lists = List[]::new;
                    said.add(lists.apply(2).length);
                    said.add(nothing() == nothing());
                    try { Object raw = (Function<String, Integer>) String::length; ((Function<Object, Object>) raw).apply(5); }
                    catch (ClassCastException e) { said.add("no text"); }
                    return said.toString();
                }
            }
            """;

    @TempDir
    Path dir;

    @Test
    void everyPlaceDoesTheSame() throws Exception {
        Map<String, byte[]> compiled = compiled();
        String before = text(compiled);

        Map<String, byte[]> plain = new HashMap<>();
        compiled.forEach((name, bytes) -> plain.putAll(PlainLambdas.of(name, bytes)));

        assertThat(before)
                .startsWith("[THREE+SEVEN, 13, 13, [one, three, seven]")
                .contains("parent askedchild asks");
        assertThat(text(plain)).isEqualTo(before);
        assertThat(plain.size()).isGreaterThan(compiled.size() + 30);
    }

    /** Java is left a lambda of several types, an array's own method, a value that is widened, and what stands in an interface. */
    @Test
    void whatIsNotPlainIsLeftToJava() throws Exception {
        Map<String, byte[]> compiled = compiled();

        assertThat(compiled.keySet().stream().filter(name -> PlainLambdas.of(name, compiled.get(name)).values().stream()
                        .anyMatch(PlainLambdasTest::linksAtRunTime)))
                .containsExactlyInAnyOrder("Lambdas", "Lambdas$Named");
        assertThat(PlainLambdas.of("Lambdas$Named", compiled.get("Lambdas$Named")))
                .isEqualTo(Map.of("Lambdas$Named", compiled.get("Lambdas$Named")));
    }

    @Test
    void aClassWithoutSuchAPlaceIsLeftAsItIs() throws Exception {
        byte[] bytes = Object.class.getResourceAsStream("Object.class").readAllBytes();

        assertThat(PlainLambdas.of("java/lang/Object", bytes).get("java/lang/Object"))
                .isSameAs(bytes);
    }

    private static boolean linksAtRunTime(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1).contains("LambdaMetafactory");
    }

    private Map<String, byte[]> compiled() throws Exception {
        Path source = dir.resolve("Lambdas.java");
        Files.writeString(source, SOURCE, StandardCharsets.UTF_8);
        int status = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-proc:none", "-nowarn", "-d", dir.toString(), source.toString());
        assertThat(status).isZero();
        Map<String, byte[]> classes = new HashMap<>();
        try (Stream<Path> files = Files.list(dir)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".class")).toList()) {
                classes.put(file.getFileName().toString().replace(".class", ""), Files.readAllBytes(file));
            }
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
        return loader.loadClass("Lambdas")
                .getDeclaredConstructor()
                .newInstance()
                .toString();
    }
}
