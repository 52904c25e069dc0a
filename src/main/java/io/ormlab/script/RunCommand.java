package io.ormlab.script;

import io.ormlab.command.Lab;
import io.ormlab.command.LabCommand;
import io.ormlab.message.LabException;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code run}: scripts and transcripts, each on a session of its own over the same workspace. */
final class RunCommand extends LabCommand {

    @Parameters(paramLabel = "FILE", descriptionKey = "FILE", arity = "1..*")
    private List<String> files = new ArrayList<>();

    @Option(names = "--check")
    private boolean check;

    @Option(names = "--update")
    private boolean update;

    @Option(names = "--keep-going")
    private boolean keepGoing;

    @Override
    protected void run(Lab lab) {
        if (check && update) {
            throw LabException.usage("script.run.both");
        }
        ScriptRunner runner = check || update ? ScriptRunner.comparing(lab) : ScriptRunner.beside(lab);
        lab.stoppable(runner::interrupt, () -> {
            run(lab, runner);
            return null;
        });
    }

    private void run(Lab lab, ScriptRunner runner) {
        if (files.size() == 1) {
            run(lab, runner, files.get(0));
            return;
        }
        int failed = 0;
        for (String file : files) {
            failed += tried(lab, runner, file) ? 0 : 1;
        }
        if (failed > 0) {
            throw LabException.of("script.run.failed", failed, files.size());
        }
    }

    /** A check is of every file; a script that failed has left its workspace half way, where the next one may not begin. */
    private boolean tried(Lab lab, ScriptRunner runner, String file) {
        try {
            run(lab, runner, file);
            return true;
        } catch (LabException e) {
            if (!check && !update && !keepGoing) {
                throw e;
            }
            lab.failures().report(e);
            return false;
        }
    }

    private void run(Lab lab, ScriptRunner runner, String name) {
        ScriptFile file = ScriptFile.read(ScriptFile.path(name));
        if (LabSession.runs(lab, file)) {
            throw LabException.of("script.again", name);
        }
        Outcome outcome = runner.run(file, new Way(check || update, keepGoing));
        if (check) {
            outcome.difference().forEach(lab.console()::out);
        }
        outcome.stopped().ifPresent(failure -> {
            throw failure;
        });
        if (update) {
            rewrite(lab, file, outcome);
        } else if (check && !outcome.holds()) {
            throw LabException.of("script.differs", name, outcome.differences(), outcome.inputs())
                    .and("script.differs.next", name);
        } else if (outcome.inputs() == 0) {
            lab.note("script.nothing", name);
        } else if (check) {
            lab.say("script.holds", name, outcome.inputs());
        }
    }

    private static void rewrite(Lab lab, ScriptFile file, Outcome outcome) {
        if (outcome.holds()) {
            lab.say("script.unchanged", file.name());
        } else {
            file.replace(outcome.updated());
            lab.say("script.updated", file.name(), outcome.differences());
        }
    }
}
