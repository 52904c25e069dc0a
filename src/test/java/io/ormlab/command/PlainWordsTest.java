package io.ormlab.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.ebean.enhance.asm.ClassReader;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/** Plain words mean what picocli would make of them, and what it would not take is left to it. */
class PlainWordsTest {

    private static final Registry REGISTRY = Registry.of("");

    /** Every command with these words: nothing, one word, two, each option with and without a value, and what is never plain. */
    @Test
    void theyMeanWhatTheyMeanToPicocli() {
        int plain = 0;
        for (String name : REGISTRY.names()) {
            for (List<String> words : lines(name)) {
                plain += agree(name, words) ? 1 : 0;
            }
        }
        assertThat(plain).as("lines that were plain").isGreaterThan(100);
    }

    @Test
    void whatIsTypedMostIsPlain() {
        for (String line : List.of(
                "upgrade",
                "generate-migration -m text",
                "generate-migration --message text --rename a.b=c --rename d=e --allow-drop --dry-run",
                "check",
                "current",
                "history -v",
                "tables",
                "describe Author",
                "seed",
                "help types")) {
            List<String> words = Arrays.asList(line.split(" "));
            LabCommand command = REGISTRY.create(words.get(0));
            assertThat(PlainWords.give(command, words.subList(1, words.size())))
                    .as(line)
                    .isTrue();
        }
    }

    /** What {@link QuickWords} writes into a command's class is what its class file declares. */
    @Test
    void theyAreTheSameWrittenDown() throws Exception {
        for (String name : REGISTRY.names()) {
            Class<?> type = REGISTRY.create(name).getClass();
            byte[] bytes =
                    type.getResourceAsStream(type.getSimpleName() + ".class").readAllBytes();
            DeclaredWords declared = DeclaredWords.of(new ClassReader(bytes));

            assertThat(DeclaredWords.written(declared.text())).as(name).isEqualTo(declared);
            assertThat(new String(QuickWords.of(bytes), StandardCharsets.ISO_8859_1))
                    .contains("declaredWords");
        }
        byte[] none = Object.class.getResourceAsStream("Object.class").readAllBytes();
        assertThat(QuickWords.of(none)).isSameAs(none);
    }

    private static List<List<String>> lines(String name) {
        List<List<String>> lines = new ArrayList<>(List.of(
                List.of(),
                List.of("one"),
                List.of("one", "two"),
                List.of(""),
                List.of("select 1 - 2"),
                List.of("-1"),
                List.of("-"),
                List.of("--"),
                List.of("--", "one"),
                List.of("--nonsense"),
                List.of("-h"),
                List.of("@file")));
        for (OptionSpec option : line(name).getCommandSpec().options()) {
            for (String each : option.names()) {
                lines.add(List.of(each));
                lines.add(List.of(each, "text"));
                lines.add(List.of(each, "-1"));
                lines.add(List.of(each + "=text"));
                lines.add(List.of(each, "text", each, "more"));
                lines.add(List.of("word", each, "text"));
                lines.add(List.of("-m", "text", each, "more"));
            }
        }
        return lines;
    }

    private static CommandLine line(String name) {
        return Invocation.line(name, REGISTRY.create(name));
    }

    /** Whether the words were plain; fails where picocli makes something else of them. */
    private static boolean agree(String name, List<String> words) {
        LabCommand quick = REGISTRY.create(name);
        if (!PlainWords.give(quick, words)) {
            assertThat(fields(quick)).as(name + words).isEqualTo(fields(REGISTRY.create(name)));
            return false;
        }
        LabCommand slow = REGISTRY.create(name);
        try {
            Invocation.line(name, slow).parseArgs(words.toArray(String[]::new));
        } catch (ParameterException e) {
            throw new AssertionError(name + words + " is wrong to picocli", e);
        }
        assertThat(fields(quick)).as(name + words).isEqualTo(fields(slow));
        return true;
    }

    private static Map<String, String> fields(LabCommand command) {
        return Arrays.stream(command.getClass().getDeclaredFields())
                .filter(field -> !field.isSynthetic() && !java.lang.reflect.Modifier.isStatic(field.getModifiers()))
                .collect(Collectors.toMap(
                        Field::getName, field -> String.valueOf(value(command, field)), (a, b) -> a, TreeMap::new));
    }

    private static Object value(LabCommand command, Field field) {
        try {
            field.setAccessible(true);
            return field.get(command);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
