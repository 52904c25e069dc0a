package io.ormlab.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every message is said in both languages, with the same places to fill, in a form that can be filled. */
class BundlesTest {

    private static final Path FOLDER = Path.of("src/main/resources/io/ormlab/message");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern KEY = Pattern.compile("\"([a-z]+\\.[a-z][a-z0-9.-]*[a-z0-9])\"");

    static Stream<String> bundles() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> !name.contains("_"))
                    .map(name -> name.replace(".properties", ""))
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void bothLanguagesHaveTheSameMessages(String bundle) {
        assertThat(read(bundle + "_zh").stringPropertyNames())
                .isEqualTo(read(bundle).stringPropertyNames());
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void bothLanguagesFillTheSamePlaces(String bundle) {
        Properties english = read(bundle);
        Properties chinese = read(bundle + "_zh");
        for (String key : english.stringPropertyNames()) {
            assertThat(places(chinese.getProperty(key)))
                    .as(bundle + "." + key)
                    .isEqualTo(places(english.getProperty(key)));
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void noApostropheEatsAPlace(String bundle) {
        Stream.of(bundle, bundle + "_zh")
                .map(BundlesTest::read)
                .forEach(texts -> texts.forEach((key, text) -> {
                    String doubled = text.toString().replace("''", "");
                    assertThat(doubled)
                            .as(bundle + "." + key + ": an apostrophe is written twice")
                            .doesNotContain("'");
                }));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyKeyInTheSourcesIsThere(String bundle) throws IOException {
        Properties texts = read(bundle);
        try (Stream<Path> sources = Files.walk(SOURCES)) {
            Set<String> missing = sources.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(BundlesTest::keys)
                    .filter(key -> key.startsWith(bundle + ".") && !key.endsWith(".xml"))
                    .filter(key -> !texts.containsKey(key.substring(bundle.length() + 1)))
                    // The beginning of a key that is put together.
                    .filter(key -> texts.stringPropertyNames().stream()
                            .noneMatch(name -> (bundle + "." + name).startsWith(key + ".")))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(missing).isEmpty();
        }
    }

    private static Stream<String> keys(Path source) {
        try {
            return KEY.matcher(Files.readString(source)).results().map(found -> found.group(1)).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The numbers of the places that a text fills; fails where the text is not well formed. */
    private static Set<Integer> places(String text) {
        var formats = new MessageFormat(text, Locale.ROOT).getFormatsByArgumentIndex();
        return IntStream.range(0, formats.length)
                .filter(i -> Pattern.compile("\\{" + i + "[,}]").matcher(text).find())
                .boxed()
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties read(String bundle) {
        try (var in = Files.newBufferedReader(FOLDER.resolve(bundle + ".properties"))) {
            Properties texts = new Properties();
            texts.load(in);
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
