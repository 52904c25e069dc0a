package io.ormlab;

import static org.assertj.core.api.Assertions.assertThat;

import io.ebean.enhance.asm.ClassReader;
import io.ebean.enhance.asm.ClassVisitor;
import io.ebean.enhance.asm.Handle;
import io.ebean.enhance.asm.MethodVisitor;
import io.ebean.enhance.asm.Opcodes;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lambdas that are classes of their own do what Java's own do. */
class PlainLambdasTest {

    /** A class of another package, whose methods a class of its own may call and another not. */
    private static final String OTHER = """
            package other;
            public class Other {
                protected String inherited(Object o) { return "inherited " + o; }
                protected static String still(Object o) { return "still " + o; }
                protected Other() {}
            }
            """;

    private static final String SOURCE = """
            package some;
            import java.io.Serializable;
            import java.util.*;
            import java.util.function.*;
            import java.util.stream.*;
            public class Some extends other.Other {
                interface Named {
                    private String own(String t) { return "own " + t; }
                    private static String fixed(String t) { return "fixed " + t; }
                    default Supplier<String> ways(String t) { return () -> own(t) + Stream.of(t).map(this::own).toList(); }
                    static Function<String, String> still() { return t -> fixed(t) + Stream.of(t).map(Named::fixed).toList(); }
                }
                enum Kind { LEFT, RIGHT; Supplier<String> said() { return () -> name() + ordinal(); } }
                record Pair(long left, Object right) implements Named {
                    static Pair of(long left) { return new Pair(left, "r"); }
                }
                static class Inner {
                    private final int n;
                    private Inner(int n) { this.n = n; }
                    private static int twice(int n) { return 2 * n; }
                    private String mine(String t) { return t + n; }
                    Supplier<String> outer(Some some) { return some::secret; }
                }
                interface Wide { double of(byte b, char c, long l, Integer i); }
                interface Chars { int of(Character c); }
                static int sum(int b, int c, float l, int i) { return b + c + (int) l + i; }
                private final String field = "field";
                private String secret() { return "secret " + field; }
                @Override public String toString() { return "some"; }
                Supplier<String> above() { return super::toString; }
                static <T extends Comparable<T> & Serializable> Comparator<T> order() { return Comparable::compareTo; }
                static void nothing(Object o) {}
                static Character letter() { return 'B'; }
                static String number(int n) { return "number " + n; }
                long counted;
                int count(int by) { counted += by; return by; }
                void all(List<Object> said) {
                    // What is captured: nothing, each kind of value, this, and wide ones among narrow ones.
                    boolean z = true; byte b = -1; short s = -2; char c = '\u9c81'; int i = 3; long l = 4; float f = 5.5f; double d = 6.25;
                    Supplier<String> captured = () -> "" + z + b + s + c + i + l + f + d + field + said.size();
                    said.add(captured.get());
                    said.add(((Supplier<String>) () -> "nothing").get());
                    // What is called: static, virtual, of an interface, a constructor, private, inherited, of a nest mate.
                    said.add(Stream.of("b", "a").map(String::length).map(Integer::toBinaryString).collect(Collectors.joining()));
                    said.add(Stream.of("x").map(StringBuilder::new).map(StringBuilder::reverse).map(CharSequence::length).toList());
                    said.add(Stream.of(1, 2).map(Inner::new).map(in -> in.n).map(Inner::twice).toList());
                    said.add(Stream.of("m").map(new Inner(7)::mine).toList());
                    said.add(new Inner(1).outer(this).get());
                    said.add(Stream.of("i").map(this::inherited).map(Some::still).toList());
                    said.add(above().get().startsWith("some.Some@"));
                    said.add(new Pair(1, 2).ways("w").get() + Named.still().apply("s") + Kind.RIGHT.said().get());
                    said.add(LongStream.of(8).mapToObj(Pair::of).map(Pair::toString).toList());
                    said.add(Stream.of(3).map(int[]::new).map(array -> array.length).toList());
                    said.add(Stream.of("q", "p").sorted(order()).sorted(Comparator.reverseOrder()).toList());
                    // From one type to another: widened, boxed, unboxed, a result that nobody wants.
                    Wide wide = Some::sum;
                    said.add(wide.of((byte) 1, 'a', 5L, 6));
                    Chars chars = Character::getNumericValue;
                    said.add(chars.of('7'));
                    ToLongFunction<Integer> longs = Integer::intValue;
                    said.add(longs.applyAsLong(9));
                    ToDoubleFunction<Character> doubles = ch -> ch;
                    said.add(doubles.applyAsDouble('A'));
                    IntSupplier letter = Some::letter;
                    said.add(letter.getAsInt());
                    Function<Integer, Object> object = this::count;
                    said.add(object.apply(5));
                    IntFunction<Long> boxed = n -> (long) n;
                    said.add(boxed.apply(6));
                    IntConsumer dropped = this::count;
                    dropped.accept(7);
                    Consumer<String> none = Some::nothing;
                    none.accept("n");
                    DoubleSupplier same = () -> counted;
                    said.add(same.getAsDouble());
                    Supplier<Supplier<Runnable>> deep = () -> () -> () -> said.add("deep " + field);
                    deep.get().get().run();
                    // What this leaves as it is.
                    said.add(((Supplier<String> & Serializable) () -> "serial" + i).get());
                    try {
                        @SuppressWarnings({"unchecked", "rawtypes"}) Function<Object, Object> wrong = (Function) (Function<String, Integer>) String::length;
                        wrong.apply(1);
                    } catch (ClassCastException e) {
                        said.add("no String");
                    }
                    try {
                        @SuppressWarnings({"unchecked", "rawtypes"}) Function<Object, Object> wrong = (Function) (Function<Integer, String>) Some::number;
                        said.add(wrong.apply(5_000_000_000L));
                    } catch (ClassCastException e) {
                        said.add("no Integer");
                    }
                }
                public static String said() {
                    List<Object> said = new ArrayList<>();
                    new Some().all(said);
                    return said.toString();
                }
            }
            """;

    private static final String OLD = """
            package some;
            import java.util.*;
            import java.util.function.*;
            public class Some extends other.Other {
                interface Named {
                    String name();
                    default Supplier<String> own() { return () -> "own " + name(); }
                }
                static class Inner {
                    private String mine() { return "mine"; }
                }
                private final String field = "field";
                private String secret() { return "secret " + field; }
                void all(List<Object> said) {
                    Supplier<String> secret = this::secret;
                    Function<Inner, String> mine = Inner::mine;
                    Function<Object, String> inherited = this::inherited;
                    Function<Object, String> still = other.Other::still;
                    Named named = () -> "o";
                    said.add(secret.get());
                    said.add(mine.apply(new Inner()));
                    said.add(inherited.apply("i"));
                    said.add(still.apply("s"));
                    said.add(named.own().get());
                    IntBinaryOperator sum = (a, b) -> a + b;
                    said.add(sum.applyAsInt(1, 2));
                }
                public static String said() {
                    List<Object> said = new ArrayList<>();
                    new Some().all(said);
                    return said.toString();
                }
            }
            """;

    @TempDir
    Path dir;

    @Test
    void eachDoesTheSame() throws Exception {
        Map<String, byte[]> compiled = compiled("17", SOURCE);
        String before = said(compiled);

        Map<String, byte[]> plain = plain(compiled);

        assertThat(before)
                .startsWith("[true-1-2鲁345.56.25field0, nothing, 11")
                .contains("inherited i", "secret field", "deep field", "no String", "serial3");
        assertThat(said(plain)).isEqualTo(before);
        assertThat(plain.keySet()).filteredOn(name -> name.contains("$$Plain")).hasSizeBetween(15, 40);
        assertThat(places(plain))
                .as("the one that can be serialized, and its way back")
                .isEqualTo(2);
    }

    /** Java 8 knew no nest mates, and calls what is private in another way. */
    @Test
    void thoseOfJava8Too() throws Exception {
        Map<String, byte[]> compiled = compiled("8", OLD);
        String before = said(compiled);

        Map<String, byte[]> plain = plain(compiled);

        assertThat(before).isEqualTo("[secret field, mine, inherited i, still s, own o, 3]");
        assertThat(said(plain)).isEqualTo(before);
        assertThat(places(compiled)).isPositive();
        assertThat(places(plain)).isZero();
    }

    /** A library's part for another library, which is not there, must not stand in the way of the rest. */
    @Test
    void whatIsNotThereIsNotAskedFor() throws Exception {
        Map<String, byte[]> plain = plain(compiled("17", """
                package some;
                public class Some extends other.Other {
                    interface Gone { void call(String t); }
                    static void give(Gone gone) { gone.call("gone"); }
                    static void use() { give(t -> {}); give(String::length); }
                    public static String said() { return "here"; }
                }
                """));
        assertThat(plain.remove("some/Some$Gone")).isNotNull();

        assertThat(said(plain)).isEqualTo("here");
    }

    @Test
    void aClassWithoutOneIsLeftAsItIs() throws Exception {
        byte[] bytes = Object.class.getResourceAsStream("Object.class").readAllBytes();

        assertThat(PlainLambdas.of("java/lang/Object", bytes))
                .containsOnlyKeys("java/lang/Object")
                .containsValue(bytes);
    }

    /** How many places still make their class at run time. */
    private static int places(Map<String, byte[]> classes) {
        int[] places = {0};
        MethodVisitor code = new MethodVisitor(Opcodes.ASM9) {
            @Override
            public void visitInvokeDynamicInsn(String call, String type, Handle by, Object... arguments) {
                places[0] += by.getOwner().endsWith("LambdaMetafactory") ? 1 : 0;
            }
        };
        ClassVisitor visitor = new ClassVisitor(Opcodes.ASM9) {
            @Override
            public MethodVisitor visitMethod(int access, String name, String type, String signature, String[] thrown) {
                return code;
            }
        };
        classes.values().forEach(bytes -> new ClassReader(bytes).accept(visitor, 0));
        return places[0];
    }

    private static Map<String, byte[]> plain(Map<String, byte[]> classes) {
        Map<String, byte[]> plain = new HashMap<>();
        classes.forEach((name, bytes) -> plain.putAll(PlainLambdas.of(name, bytes)));
        return plain;
    }

    private Map<String, byte[]> compiled(String release, String text) throws Exception {
        Path classes = Files.createDirectories(dir.resolve("classes"));
        Path source = Files.writeString(dir.resolve("Some.java"), text, StandardCharsets.UTF_8);
        Path other = Files.writeString(dir.resolve("Other.java"), OTHER, StandardCharsets.UTF_8);
        int status = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-proc:none",
                        "-parameters",
                        "-encoding",
                        "UTF-8",
                        "--release",
                        release,
                        "-d",
                        classes.toString(),
                        source.toString(),
                        other.toString());
        assertThat(status).isZero();
        Map<String, byte[]> files = new HashMap<>();
        try (Stream<Path> all = Files.walk(classes)) {
            for (Path file :
                    all.filter(each -> each.toString().endsWith(".class")).toList()) {
                String name = classes.relativize(file)
                        .toString()
                        .replace(".class", "")
                        .replace('\\', '/');
                files.put(name, Files.readAllBytes(file));
            }
        }
        return files;
    }

    private static String said(Map<String, byte[]> classes) throws Exception {
        ClassLoader loader = new ClassLoader(null) {
            @Override
            protected Class<?> findClass(String name) throws ClassNotFoundException {
                byte[] bytes = classes.get(name.replace('.', '/'));
                if (bytes == null) {
                    throw new ClassNotFoundException(name);
                }
                return defineClass(name, bytes, 0, bytes.length);
            }
        };
        return (String) loader.loadClass("some.Some").getMethod("said").invoke(null);
    }
}
