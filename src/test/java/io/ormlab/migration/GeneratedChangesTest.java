package io.ormlab.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.ebean.migration.MigrationConfig;
import io.ebean.migration.MigrationRunner;
import io.ormlab.message.LabException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random pairs of models with random rows, held to the laws. {@code -Dormlab.pairs=300} takes more of them, {@code
 * -Dormlab.seed=7} begins at another seed; a failure prints its seed, the pair, the rows and the SQL, and the smallest pair found that fails so.
 */
class GeneratedChangesTest {

    /** A chain of changes of one database shares the loading of the models between. */
    private static final int CHAIN = 5;

    @TempDir
    Path dir;

    @TestFactory
    Stream<DynamicTest> changes() {
        int pairs = Integer.getInteger("ormlab.pairs", 25);
        int first = Integer.getInteger("ormlab.seed", 1);
        return IntStream.range(first, first + (pairs + CHAIN - 1) / CHAIN)
                .mapToObj(seed -> DynamicTest.dynamicTest("seed " + seed, () -> chain(seed)));
    }

    private void chain(int seed) throws Exception {
        Random random = new Random(seed);
        RandomModels models = RandomModels.of(random);
        try (Bench bench = Bench.in(dir.resolve("seed" + seed))) {
            bench.models(models.sources().toArray(String[]::new));
            if (bench.generate().isNothing()) {
                return;
            }
            bench.upgrade().assertFresh();
            for (int pair = 0; pair < CHAIN; pair++) {
                RandomModels next = models.changed();
                RandomChange one = new RandomChange(bench, random, dir.resolve("seed" + seed + "-" + pair));
                try {
                    one.run(next);
                } catch (AssertionError | Exception e) {
                    String found = "seed " + seed + ", pair " + pair + "\n--- before\n" + models + "\n--- after\n"
                            + next + one + "\n" + e;
                    throw new AssertionError(found + smaller(models, next, e), e);
                }
                models = next;
            }
            assertStockMakesTheSame(bench);
        }
    }

    /** The smallest pair that still fails so, on a database of its own. */
    private String smaller(RandomModels before, RandomModels after, Throwable failure) {
        String[] last = {"\n--- on a database of its own it does not fail"};
        Shrink.of(before, after, (one, other) -> {
            for (int rows = 0; rows < 2; rows++) {
                int seed = rows;
                Throwable again = catchThrowable(() -> alone(one, other, new Random(seed)));
                if (again != null && kind(again).equals(kind(failure))) {
                    last[0] = "\n--- smaller: before\n" + one + "\n--- smaller: after\n" + other + "\n" + again;
                    return true;
                }
            }
            return false;
        });
        return last[0];
    }

    private void alone(RandomModels before, RandomModels after, Random random) throws Exception {
        Path own = Files.createTempDirectory(dir, "smaller");
        try (Bench bench = Bench.in(own)) {
            bench.models(before.sources().toArray(String[]::new));
            if (!bench.generate().isNothing()) {
                bench.upgrade();
            }
            new RandomChange(bench, random, own.resolve("copy")).run(after);
        }
    }

    /** What went wrong, without the names and values in it. */
    private static String kind(Throwable failure) {
        return failure instanceof LabException lab
                ? lab.lines().get(0).key()
                : failure.getClass() + String.valueOf(failure.getMessage()).split("\\]", 2)[0];
    }

    /** Stock ebean-migration, with foreign keys as sqlite-jdbc has them, makes the same tables from the folder. */
    private void assertStockMakesTheSame(Bench bench) throws SQLException {
        MigrationConfig config = new MigrationConfig();
        config.setMigrationPath("filesystem:" + bench.workspace.migrations());
        config.setPlatform("sqlite");
        Path stock = bench.workspace.root().resolve("stock.sqlite");
        try (Connection connection = DatabaseLook.connect(stock)) {
            new MigrationRunner(config).run(connection);
        }
        assertThat(DatabaseLook.dump(stock))
                .isEqualTo(DatabaseLook.dump(bench.workspace.database().file()));
    }
}
