package io.ormlab.script;

import io.ormlab.command.Console;
import io.ormlab.command.Explanation;
import io.ormlab.command.Interpreter;
import io.ormlab.command.Lab;
import io.ormlab.message.LabException;
import io.ormlab.render.Style;
import java.util.Optional;
import java.util.function.IntConsumer;

/** A lesson being played in a workspace of its own, step by step. */
final class LessonPlay {

    private static final String HINT = "hint";
    private static final String SKIP = "skip";
    private static final String QUIT = "quit";
    /** On a screen of fewer columns than this the prompt leaves room to type. */
    private static final int NARROW = 60;

    private final Lesson lesson;
    private final Lab lab;
    private final Console console;
    private final Interpreter interpreter;
    private final Style style;
    private final boolean waits;
    private final IntConsumer progress;

    /**
     * @param lab a session in the lesson's workspace
     * @param waits whether each step waits for the learner
     * @param progress is told how many steps are done
     */
    LessonPlay(Lesson lesson, Lab lab, boolean waits, IntConsumer progress) {
        this.lesson = lesson;
        this.lab = lab;
        this.console = lab.console();
        this.interpreter = new Interpreter(lab);
        this.style = new Style(console.colour());
        this.waits = waits;
        this.progress = progress;
    }

    /**
     * Plays the lesson.
     *
     * @param from the first step that is shown, from 1: those before it are done without a word
     * @return whether it was played to its end, and not left
     * @throws LabException where a step does not do what the lesson says: it names the file and line
     */
    boolean run(int from) {
        lab.echoSql();
        for (int at = 1; at <= lesson.steps().size(); at++) {
            LessonStep step = lesson.steps().get(at - 1);
            if (at < from) {
                perform(step, true);
            } else if (!shown(step, at)) {
                return false;
            }
        }
        say(lesson.closing());
        lab.say("lesson.done", lesson.title());
        return true;
    }

    private boolean shown(LessonStep step, int at) {
        say(step.prose());
        show(step);
        if (waits && !waited(step, at)) {
            return false;
        }
        progress.accept(at);
        console.out("");
        return true;
    }

    private void say(String prose) {
        if (!prose.isEmpty()) {
            Explanation.say(console, prose);
            console.out("");
        }
    }

    private void show(LessonStep step) {
        if (step.part() instanceof Part.SourceFile file) {
            console.out(style.heading(file.path()));
            file.text().lines().forEach(line -> console.out("  " + style.code(line)));
        } else if (step.part() instanceof Part.Script script) {
            script.lines().forEach(line -> console.out(style.command(line)));
        } else {
            TranscriptReader.written(step.input())
                    .forEach(line -> console.out(style.dim(line.substring(0, 1)) + style.command(line.substring(1))));
        }
        if (!waits) {
            perform(step, false);
        }
    }

    /** Lets the learner type until the step is done, or left. */
    private boolean waited(LessonStep step, int at) {
        String prompt = style.dim(lab.messages()
                        .text(
                                console.width() < NARROW ? "lesson.prompt.short" : "lesson.prompt",
                                at,
                                lesson.steps().size()))
                + " ";
        while (true) {
            Optional<String> typed = typed(prompt);
            String word = typed.orElse(QUIT).strip();
            if (word.equals(QUIT)) {
                lab.note("lesson.left", lesson.name());
                return false;
            } else if (word.isEmpty() || same(word, step.input())) {
                perform(step, false);
                return true;
            } else if (word.equals(SKIP)) {
                perform(step, true);
                return true;
            } else if (word.equals(HINT)) {
                hint(step);
            } else {
                interpreter.run(word);
            }
        }
    }

    private void hint(LessonStep step) {
        if (step.hint().isEmpty()) {
            lab.say("lesson.hint");
        } else {
            Explanation.say(console, step.hint());
        }
    }

    private Optional<String> typed(String prompt) {
        Optional<String> line = console.typed(prompt);
        while (line.isPresent() && !line.get().isBlank() && !interpreter.complete(line.get())) {
            String before = line.get();
            line = console.typed("... ").map(more -> before + "\n" + more);
        }
        return line;
    }

    private static boolean same(String typed, String input) {
        return typed.replaceAll("\\s+", " ").equals(input.strip().replaceAll("\\s+", " "));
    }

    private void perform(LessonStep step, boolean silent) {
        String place = lesson.place() + ":" + step.line();
        if (step.part() instanceof Part.SourceFile file) {
            new WorkspaceFile(lab.dir()).write(place, file.path(), file.text());
            return;
        }
        Overheard overheard = new Overheard(console, silent);
        Lab.Diversion heard = lab.divert(overheard);
        try {
            if (step.part() instanceof Part.Transcript transcript) {
                Exchange exchange = transcript.exchanges().get(0);
                if (interpreter.run(exchange.input()) != 0 && !isMeant(exchange, overheard)) {
                    throw failed(place, overheard, silent);
                }
            } else {
                script((Part.Script) step.part());
            }
        } finally {
            heard.close();
        }
    }

    /** An input may be there to show a refusal, in which case the lesson has its words, and not just any lines. */
    private static boolean isMeant(Exchange exchange, Overheard overheard) {
        boolean words = exchange.expectation().lines().stream().anyMatch(line -> !line.anyLines());
        return words && exchange.expectation().accepts(overheard.said());
    }

    private LabException failed(String place, Overheard overheard, boolean silent) {
        if (silent) {
            overheard.said().forEach(console::err);
        }
        return LabException.of("lesson.failed", place).and("lesson.failed.next", lesson.name());
    }

    private void script(Part.Script script) {
        ScriptInputs inputs =
                new ScriptInputs(lesson.place(), script.line(), script.lines().iterator(), new LabSession(lab));
        Optional<ScriptInputs.Input> next = inputs.next();
        while (next.isPresent()) {
            if (interpreter.run(next.get().text()) != 0) {
                throw LabException.of(
                                "lesson.failed",
                                lesson.place() + ":" + next.get().line())
                        .and("lesson.failed.next", lesson.name());
            }
            next = inputs.next();
        }
    }
}
