package io.ormlab.script;

import io.ormlab.command.Failures;
import io.ormlab.command.Interpreter;
import io.ormlab.command.Lab;
import io.ormlab.message.LabException;
import io.ormlab.render.Style;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The main job, played: each input as it is typed, what it prints, and a line of why. */
final class Demo {

    private static final String MODEL = "models/library/Author.java";
    private static final String NAME_FIELD = "    public String name;\n";
    private static final String NEW_FIELD = "    public String penName;\n";

    private final Lab lab;
    private final Interpreter interpreter;
    private final Style style;

    Demo(Lab lab) {
        this.lab = lab;
        this.interpreter = new Interpreter(lab);
        this.style = new Style(lab.console().colour());
    }

    /**
     * Plays it.
     *
     * @throws LabException where a step fails; what the step said stands before it
     */
    void play() {
        step("init", "init --sample library");
        step("generate", "generate-migration -m \"initial migration\"");
        step("upgrade", "upgrade");
        step("seed", "seed");
        lab.echoSql();
        step("query", "DB.find(Author.class).where().lt(\"born\", 1900).findCount()");
        edit();
        step("again", "generate-migration -m \"add pen name\"");
        step("upgrade2", "upgrade");
        step("rows", "sql select id, name, born, pen_name from author");
        why("end");
    }

    private void step(String why, String input) {
        why(why);
        lab.console().out(style.dim("> ") + style.command(input));
        if (interpreter.run(input) != 0) {
            throw LabException.of("script.demo.failed", input);
        }
        lab.console().out("");
    }

    /** What a person would do in an editor. */
    private void edit() {
        Path model = lab.dir().resolve(MODEL);
        why("edit");
        try {
            String source = Files.readString(model, StandardCharsets.UTF_8);
            if (!source.contains(NAME_FIELD)) {
                throw LabException.of("script.demo.failed", MODEL);
            }
            Files.writeString(model, source.replace(NAME_FIELD, NAME_FIELD + "\n" + NEW_FIELD), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw LabException.of("script.file.unwritable", "demo", MODEL, Failures.reason(e))
                    .because(e);
        }
        lab.console().out("  " + MODEL);
        lab.console().out("  " + style.string("+" + NEW_FIELD.stripTrailing()));
        lab.console().out("");
    }

    private void why(String key) {
        lab.messages().text("script.demo." + key, lab.dir()).lines().forEach(line -> lab.console()
                .out(style.dim("# " + line)));
    }
}
