package io.ormlab.migration;

import static io.ormlab.migration.Bench.entity;
import static org.assertj.core.api.Assertions.assertThat;

import io.ormlab.message.Language;
import io.ormlab.model.Models;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two who write the next migration at the same moment. */
class TurnTest {

    @TempDir
    Path dir;

    @Test
    void theSameChangeIsWrittenOnce() throws Exception {
        try (Bench bench = Bench.in(dir)) {
            bench.models(entity("Author", "@Id long id; String name;")).migrate();
            bench.sql("insert into author (id, name) values (1, '鲁迅')");
            bench.models(entity("Author", "@Id long id; String name; String pen;"));

            List<Optional<String>> labels = atOnce(bench, "one", "two");

            assertThat(labels).filteredOn(Optional::isPresent).hasSize(1);
            assertThat(labels).filteredOn(Optional::isEmpty).hasSize(1);
            assertThat(dir.resolve("migrations")).isDirectoryNotContaining("glob:**/1.2__*");
            bench.upgrade();
            assertThat(bench.rows("select id, name, pen from author")).containsExactly("1|鲁迅|null");
        }
    }

    /** A folder that cannot be locked is written to as before. */
    @Test
    void withoutAFolderForCachesItIsWrittenAllTheSame() throws Exception {
        try (Bench bench = Bench.in(dir)) {
            bench.models(entity("Author", "@Id long id;"));
            Files.writeString(dir.resolve(".ormlab"), "no folder");
            assertThat(bench.generate().label()).contains("1.0__step");
        }
    }

    private static List<Optional<String>> atOnce(Bench bench, String... messages) throws Exception {
        CyclicBarrier start = new CyclicBarrier(messages.length);
        ExecutorService people = Executors.newFixedThreadPool(messages.length);
        List<Models> loaded = new ArrayList<>();
        try {
            List<Callable<Optional<String>>> work = new ArrayList<>();
            for (String message : messages) {
                Models models = Models.load(bench.workspace, Language.EN);
                loaded.add(models);
                work.add(() -> {
                    start.await();
                    return new GenerateMigration(bench.workspace, models)
                            .run(message, Answers.NONE, false)
                            .label();
                });
            }
            List<Optional<String>> labels = new ArrayList<>();
            for (Future<Optional<String>> done : people.invokeAll(work)) {
                labels.add(done.get());
            }
            return labels;
        } finally {
            people.shutdownNow();
            loaded.forEach(Models::close);
        }
    }
}
