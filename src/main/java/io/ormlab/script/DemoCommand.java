package io.ormlab.script;

import io.ormlab.command.Failures;
import io.ormlab.command.Lab;
import io.ormlab.command.LabCommand;
import io.ormlab.command.Settings;
import io.ormlab.message.LabException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Parameters;

/** {@code demo}: the note's three steps and one change, played on sample models and rows; then the shell goes on in it. */
final class DemoCommand extends LabCommand {

    @Parameters(paramLabel = "DIR", arity = "0..1")
    private String dir;

    @Override
    protected void run(Lab lab) {
        Path folder = dir == null ? scratch() : lab.dir().resolve(dir).normalize();
        Settings own = lab.settings();
        Settings settings =
                new Settings(folder, lab.messages().language(), own.languageAsked(), own.trace(), own.environment());
        try (Lab demo = new Lab(settings, lab.registry(), lab.console())) {
            lab.stoppable(demo::interrupt, () -> {
                new Demo(demo).play();
                return null;
            });
        }
        lab.goOnIn(folder);
    }

    private static Path scratch() {
        try {
            // A name of its own within, since the prompt shows it.
            return Files.createTempDirectory("ormlab-demo").resolve("library");
        } catch (IOException e) {
            throw LabException.of("script.demo.scratch", Failures.reason(e)).because(e);
        }
    }
}
