package io.ormlab.script;

import io.ormlab.command.Failures;
import io.ormlab.command.Lab;
import io.ormlab.command.LabCommand;
import io.ormlab.command.Question;
import io.ormlab.command.Question.Answer;
import io.ormlab.command.Settings;
import io.ormlab.message.LabException;
import io.ormlab.message.Language;
import io.ormlab.message.Message;
import io.ormlab.render.Align;
import io.ormlab.render.Column;
import io.ormlab.render.TextTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lesson}: lists the lessons, or plays one step by step in a scratch workspace. */
final class LessonCommand extends LabCommand {

    private static final String YES = "yes";
    private static final String NO = "no";

    @Parameters(paramLabel = "LESSON", arity = "0..1")
    private String name;

    @Option(names = "--from", paramLabel = "N")
    private Integer from;

    @Option(names = "--all")
    private boolean all;

    @Option(names = "--yes")
    private boolean yes;

    @Override
    protected void run(Lab lab) {
        Lessons lessons = new Lessons(lab);
        if (name == null) {
            list(lab, lessons.builtIn(), lessons.own());
            return;
        }
        Optional<Lesson> builtIn = lessons.builtIn(name);
        if (builtIn.isPresent()) {
            play(lab, builtIn.get(), lessons.language());
            return;
        }
        Path file = lessons.file(name);
        if (Files.isDirectory(file)) {
            list(lab, List.of(), Lessons.in(file));
            return;
        }
        Lesson lesson = Lessons.read(file);
        if (!yes) {
            agree(lab, file, lesson);
        }
        play(lab, lesson, lab.messages().language());
    }

    private void list(Lab lab, List<Lesson> builtIn, List<Path> files) {
        LessonProgress progress = new LessonProgress(lab.settings().environment());
        List<List<String>> rows = new ArrayList<>();
        builtIn.forEach(lesson -> rows.add(row(lab, lesson.name(), lesson, progress)));
        files.forEach(file -> rows.add(row(lab, file.toString(), Lessons.read(file), progress)));
        if (rows.isEmpty()) {
            throw LabException.of("lesson.none", name).and("lesson.none.next");
        }
        List<Column> columns = List.of(
                Column.left(lab.messages().text("lesson.column.name")),
                new Column(lab.messages().text("lesson.column.done"), Align.RIGHT, false),
                Column.prose(lab.messages().text("lesson.column.title")));
        TextTable.of(columns, rows).lines(lab.console().width()).forEach(lab.console()::out);
        lab.note("lesson.list.next", rows.get(0).get(0));
    }

    private static List<String> row(Lab lab, String name, Lesson lesson, LessonProgress progress) {
        int steps = lesson.steps().size();
        int done = Math.min(steps, progress.of(name));
        return List.of(name, lab.messages().text("lesson.progress", done, steps), lesson.title());
    }

    /** What comes from elsewhere is shown before it runs. */
    private void agree(Lab lab, Path file, Lesson lesson) {
        ScriptFile.read(file).lines().texts().forEach(lab.console()::out);
        Question question = new Question(
                Message.of("lesson.question", file),
                List.of(new Answer(NO, Message.of("lesson.no")), new Answer(YES, Message.of("lesson.yes"))),
                NO,
                LabException.of("lesson.unanswered", file).and("lesson.unanswered.next", file));
        if (!lab.console().ask(question).equals(YES)) {
            throw LabException.of("lesson.stopped", lesson.title());
        }
    }

    private void play(Lab lab, Lesson lesson, Language language) {
        boolean waits = lab.console().interactive() && !all;
        int steps = lesson.steps().size();
        LessonProgress progress = new LessonProgress(lab.settings().environment());
        int first = first(lab, lesson, waits ? progress.of(name) : 0);
        IntConsumer done = waits ? step -> progress.set(name, step) : step -> {};
        Path folder = scratch();
        Settings own = lab.settings();
        Settings settings = new Settings(folder, language, true, own.trace(), own.environment());
        boolean ended;
        try (Lab scratch = new Lab(settings, lab.registry(), lab.console())) {
            LessonPlay play = new LessonPlay(lesson, scratch, waits, done);
            ended = lab.stoppable(scratch::interrupt, () -> play.run(first));
        }
        if (ended && waits && steps > 0) {
            lab.say("lesson.goon", folder);
            lab.goOnIn(folder);
        }
    }

    /** The step to begin with: the one that was asked for, else the one after those that are done. */
    private int first(Lab lab, Lesson lesson, int done) {
        int steps = lesson.steps().size();
        if (from != null) {
            if (from < 1 || from > steps) {
                throw LabException.usage("lesson.from", lesson.name(), steps);
            }
            return from;
        }
        if (done > 0 && done < steps) {
            lab.note("lesson.resumed", done + 1, name);
            return done + 1;
        }
        return 1;
    }

    private Path scratch() {
        try {
            // A name of its own within, since the prompt shows it.
            Path folder = Files.createTempDirectory("ormlab-lesson").resolve("library");
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw LabException.of("lesson.scratch", Failures.reason(e)).because(e);
        }
    }
}
