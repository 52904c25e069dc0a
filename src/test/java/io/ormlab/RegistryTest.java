package io.ormlab;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.ormlab.command.LabCommand;
import io.ormlab.command.Registry;
import io.ormlab.help.Notes;
import io.ormlab.message.Language;
import io.ormlab.message.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** Every command is registered, described in both languages, and has its note. */
class RegistryTest extends OrmlabTest {

    private static final Registry REGISTRY = Registry.of(Ormlab.MORE_COMMANDS);

    static Stream<String> names() {
        return REGISTRY.names().stream();
    }

    @Test
    void everyCommandClassIsRegistered() {
        Set<String> registered =
                names().map(name -> REGISTRY.create(name).getClass().getName()).collect(Collectors.toSet());

        Set<String> written = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("io.ormlab").stream()
                        .filter(type -> type.isAssignableTo(LabCommand.class))
                        .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
                        .map(type -> type.getName())
                        .collect(Collectors.toSet());

        assertThat(registered).isEqualTo(written);
    }

    @ParameterizedTest
    @MethodSource("names")
    void itsOptionsAndWordsAreDescribed(String name) {
        CommandSpec spec = new CommandLine(REGISTRY.create(name)).getCommandSpec();
        List<String> keys = new ArrayList<>(List.of(name + ".usage.description"));
        spec.options().stream()
                .filter(option -> !option.usageHelp())
                .forEach(option -> keys.add(name + "." + option.longestName().replaceFirst("^-+", "")));
        spec.positionalParameters().forEach(word -> keys.add(name + "." + word.paramLabel()));

        for (Language language : Language.values()) {
            assertThat(new Messages(language).keys(REGISTRY.bundle(name))).containsAll(keys);
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void itsHelpShowsThem(String name) {
        for (String language : List.of("zh", "en")) {
            String help =
                    ormlab("--lang", language, name, "--help").thenStatus(0).out();
            Messages messages = new Messages(Language.ofCode(language));
            CommandSpec spec = new CommandLine(REGISTRY.create(name)).getCommandSpec();
            spec.options().forEach(option -> assertThat(help).contains(option.longestName()));
            for (var word : spec.positionalParameters()) {
                String text = messages.text(REGISTRY.bundle(name) + "." + name + "." + word.paramLabel());
                assertThat(help).contains(text.substring(0, 3));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void itHasANote(String name) {
        for (Language language : Language.values()) {
            assertThat(Notes.of(language).command(name))
                    .as("the note of " + name + " in " + language)
                    .isPresent();
        }
    }
}
