package io.ormlab.migration;

import static org.assertj.core.api.Assertions.assertThat;

import io.ormlab.message.LabException;
import io.ormlab.message.Language;
import io.ormlab.message.Messages;
import io.ormlab.model.Models;
import io.ormlab.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Two workspaces that are the same, but that in the one the changed part of the models is enough to generate a step. */
abstract class TwinWorkspaces {

    @TempDir
    Path dir;

    Path partly;
    Path wholly;

    @BeforeEach
    void workspaces() {
        partly = dir.resolve("partly");
        wholly = dir.resolve("wholly");
    }

    /** Everything as it is, in the other place too. */
    void twin() throws IOException {
        try (Stream<Path> all = Files.walk(partly)) {
            for (Path file : all.toList()) {
                Path to = wholly.resolve(partly.relativize(file));
                if (Files.isDirectory(file)) {
                    Files.createDirectories(to);
                } else {
                    Files.copy(file, to);
                }
            }
        }
    }

    /** A step generated and run both ways. */
    record Step(boolean fromPart, String text) {}

    Step both(String... options) throws Exception {
        Answers answers = options.length == 0 ? Answers.NONE : Answers.of(List.of(), true, List.of(options), List.of());
        boolean fromPart = isPart();
        String one = generated(partly, true, answers);
        String other = generated(wholly, false, answers);
        assertThat(one).isEqualTo(other);
        assertThat(files(partly)).isEqualTo(files(wholly));
        assertThat(known(partly)).isEqualTo(known(wholly));
        try (Bench here = Bench.open(partly);
                Bench there = Bench.open(wholly);
                Connection live = here.upgrade().workspace.database().connect();
                Connection liveThere = there.upgrade().workspace.database().connect()) {
            assertThat(Bench.dump(live)).isEqualTo(Bench.dump(liveThere));
            assertThat(Bench.rows(live, "pragma foreign_key_check")).isEmpty();
        }
        return new Step(fromPart, one);
    }

    boolean isPart() {
        Workspace workspace = Workspace.open(partly);
        try (Models models = Models.load(workspace, Language.EN, false)) {
            return KnownModels.last(workspace)
                    .flatMap(past -> ChangedPart.of(workspace, models, past))
                    .isPresent();
        } catch (LabException e) {
            return false;
        }
    }

    static String generated(Path dir, boolean partly, Answers answers) {
        Workspace workspace = Workspace.open(dir);
        try (Models models = Models.load(workspace, Language.EN, !partly)) {
            Generation made = new GenerateMigration(workspace, models).run("step", answers, false);
            return made.label() + "\n"
                    + made.plan().changes().stream()
                            .map(change -> new Messages(Language.EN).text(change.words()))
                            .collect(Collectors.joining("\n"));
        } catch (LabException e) {
            return e.lines().stream().map(new Messages(Language.EN)::text).collect(Collectors.joining("\n"));
        }
    }

    static Map<String, String> files(Path dir) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(dir.resolve("migrations"))) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(dir.relativize(file).toString(), Files.readString(file));
            }
        }
        return files;
    }

    /** What is remembered, without the order of the tables. */
    private static Optional<List<Object>> known(Path dir) {
        return KnownModels.last(Workspace.open(dir))
                .map(past -> List.of(
                        past.models().texts(),
                        past.migrations(),
                        past.tables().tables(),
                        past.tables().sources(),
                        past.tables().links()));
    }

    void edit(String model, String from, String to) throws IOException {
        for (Path place : List.of(partly, wholly)) {
            Path file = place.resolve("models/" + model + ".java");
            String text = Files.readString(file);
            assertThat(text).contains(from);
            Files.writeString(file, text.replace(from, to));
        }
    }

    List<String> rows(String query) throws Exception {
        try (Bench bench = Bench.open(partly)) {
            return bench.rows(query);
        }
    }

    String generatedBoth(Answers answers) throws Exception {
        String one = generated(partly, true, answers);
        assertThat(generated(wholly, false, answers)).isEqualTo(one);
        assertThat(files(partly)).isEqualTo(files(wholly));
        assertThat(known(partly)).isEqualTo(known(wholly));
        return one;
    }

    void whole(String model, String from, String to) throws Exception {
        edit(model, from, to);
        assertThat(isPart()).as(to).isFalse();
        generatedBoth(Answers.of(List.of(), true, List.of(), List.of()));
    }
}
