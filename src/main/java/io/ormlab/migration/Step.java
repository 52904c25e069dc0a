package io.ormlab.migration;

import io.ormlab.message.LabException;
import java.util.ArrayList;
import java.util.List;

/**
 * A migration about to run, forwards or back: its file read, cut and found fit to run.
 *
 * @param file the migration
 * @param name the file that runs, as messages call it
 * @param script what will run
 * @param original the file's text before placeholders are filled
 * @param what what it says it does, demands and wants back; where it says nothing, what its statements do
 */
record Step(MigrationFile file, String name, Script script, String original, Directives what) {

    static Step forwards(MigrationFile file, EbeanSettings settings) {
        Step step = read(file, file.text(), file.sql().getFileName().toString(), settings);
        // A generated migration may change the model alone; one written by hand that says nothing was forgotten.
        boolean forgotten = step.script.statements().isEmpty()
                && step.script.notSupported().isEmpty()
                && (step.original.isBlank() || !java.nio.file.Files.exists(file.model()));
        if (forgotten) {
            throw LabException.of("running.file.empty", file.sql().getFileName())
                    .and("running.file.empty.next");
        }
        return step;
    }

    /** A file as it is, whatever it holds: for a step that is only marked as run. */
    static Step unread(MigrationFile file, EbeanSettings settings) {
        String text = file.text();
        Script script = Script.parse(settings.fill(text));
        Directives nothing = new Directives(List.of(), List.of(), List.of());
        return new Step(file, file.sql().getFileName().toString(), script, text, nothing);
    }

    /** What it does; where a line of it cannot be read, what its statements do. */
    Directives said() {
        try {
            Directives said = Directives.parse(original);
            return said.deeds().isEmpty() ? with(script.deeds(), said) : said;
        } catch (IllegalArgumentException e) {
            // Such a file is refused when it is to run; until then it can be shown.
            return with(script.deeds(), what);
        }
    }

    private static Step read(MigrationFile file, String text, String name, EbeanSettings settings) {
        Script script = Script.parse(settings.fill(text));
        script.refuse(name);
        try {
            Directives said = Directives.parse(text);
            return new Step(file, name, script, text, said.deeds().isEmpty() ? with(script.deeds(), said) : said);
        } catch (IllegalArgumentException e) {
            throw LabException.of("running.directive", name, e.getMessage())
                    .and("running.directive.next")
                    .because(e);
        }
    }

    private static Directives with(List<Directives.Deed> deeds, Directives said) {
        return new Directives(deeds, said.checks(), said.restores());
    }

    /**
     * The step that undoes a migration.
     *
     * @param text the text of its rollback
     */
    static Step back(MigrationFile file, String text, EbeanSettings settings) {
        return read(file, text, "rollback/" + file.rollback().getFileName(), settings);
    }

    /** Whether it says of itself what it does, as {@code generate-migration} writes it, and means to do nothing else. */
    boolean isGenerated() {
        return Directives.areIn(original);
    }

    /** What is lost by it, as its directives and its statements have it. */
    List<ObjectName> drops() {
        List<ObjectName> drops = new ArrayList<>(what.drops());
        script.drops(what.rebuilds()).stream()
                .filter(drop -> drops.stream().noneMatch(drop::equals))
                .forEach(drops::add);
        return drops;
    }
}
