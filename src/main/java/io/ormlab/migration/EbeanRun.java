package io.ormlab.migration;

import io.ebean.migration.MigrationConfig;
import io.ebean.migration.MigrationRunner;
import io.ebean.migration.runner.DefaultMigrationContext;
import io.ormlab.message.LabException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Runs steps through ebean-migration's own runner. It takes every file of a folder and of those below it, so it is given a folder
 * of copies that holds the wanted ones only.
 */
final class EbeanRun {

    private final EbeanSettings settings;
    private final List<Step> steps;

    private EbeanRun(EbeanSettings settings, List<Step> steps) {
        this.settings = settings;
        this.steps = steps;
    }

    static EbeanRun of(EbeanSettings settings, List<Step> steps) {
        return new EbeanRun(settings, steps);
    }

    /**
     * @param afterScript called when a step's script is through, before its line is written to Ebean's table
     */
    void run(WriteTransaction transaction, Runnable afterScript) {
        run(transaction, settings.config(), afterScript);
    }

    /** Writes the steps' lines to Ebean's table and runs none of their SQL. */
    void mark(WriteTransaction transaction) {
        MigrationConfig config = settings.config();
        config.setSkipMigrationRun(true);
        run(transaction, config, () -> {});
    }

    private void run(WriteTransaction transaction, MigrationConfig config, Runnable afterScript) {
        try {
            Path folder = RunFolder.in(settings.cache());
            try {
                copy(folder);
                run(folder, transaction, config, afterScript);
            } finally {
                RunFolder.delete(folder.toFile());
            }
        } catch (IOException e) {
            throw LabException.of(
                            "running.folder", System.getProperty("java.io.tmpdir"), String.valueOf(e.getMessage()))
                    .because(e);
        }
    }

    private void run(Path folder, WriteTransaction transaction, MigrationConfig config, Runnable afterScript) {
        config.setMigrationPath("filesystem:" + migrations(folder));
        config.setMigrationInitPath("filesystem:" + init(folder));
        // The fast check asks whether all is done, which is known, and rolls back after it.
        config.setFastMode(false);
        MigrationConnection connection = new MigrationConnection(
                transaction.connection(), settings.table(), transaction.isSqlite(), afterScript);
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        // It looks for the script of its own table there.
        thread.setContextClassLoader(MigrationRunner.class.getClassLoader());
        try {
            new MigrationRunner(config).run(new DefaultMigrationContext(config, connection));
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static Path migrations(Path folder) {
        return folder.resolve("migrations");
    }

    private static Path init(Path folder) {
        return folder.resolve("init");
    }

    private void copy(Path folder) throws IOException {
        Files.createDirectory(migrations(folder));
        for (Step step : steps) {
            boolean isInit = step.file().sql().startsWith(settings.initFolder());
            Path into = isInit ? Files.createDirectories(init(folder)) : migrations(folder);
            Files.write(
                    into.resolve(step.file().sql().getFileName().toString()),
                    step.original().getBytes(StandardCharsets.UTF_8));
        }
    }
}
