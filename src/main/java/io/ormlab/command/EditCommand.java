package io.ormlab.command;

import io.ormlab.message.LabException;
import io.ormlab.migration.MigrationFile;
import io.ormlab.migration.MigrationFolder;
import io.ormlab.migration.Timeline;
import io.ormlab.model.ModelFiles;
import io.ormlab.snippet.Source;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code edit}: opens a migration's SQL, a model or a piece of Java in the person's own editor.
 *
 * <p>Which of them a word means is told by its first character and then by its name: a digit begins a version, {@code #} a number
 * and {@code $} a name of Java that was typed; any other word is a model of that very name, else Java of that name, else the
 * beginning of a migration's name.
 */
final class EditCommand extends LabCommand {

    @Parameters(paramLabel = "MODEL|VERSION|NAME", arity = "0..1")
    private String word;

    @Option(names = "--rollback")
    private boolean rollback;

    @Override
    protected void run(Lab lab) {
        if (word == null || rollback || Character.isDigit(word.codePointAt(0))) {
            migration(lab);
            return;
        }
        boolean java = word.startsWith("#") || word.startsWith("$");
        List<Path> models = java || !lab.hasWorkspace() ? List.of() : ModelFiles.named(lab.workspace(), word);
        if (models.size() > 1) {
            throw LabException.of(
                            "editing.several",
                            word,
                            models.stream().map(lab.workspace()::display).toList())
                    .and("editing.several.next");
        }
        if (models.size() == 1) {
            model(lab, models.get(0));
            return;
        }
        Optional<Source> typed = lab.snippets().source(DropCommand.name(word));
        if (typed.isPresent()) {
            snippet(lab, typed.get());
        } else if (java) {
            throw DropCommand.none(word);
        } else {
            migration(lab);
        }
    }

    private void migration(Lab lab) {
        MigrationFolder folder = MigrationFolder.withTwins(lab.workspace());
        MigrationFile file = folder.find(word == null || word.equals("head") ? newest(folder) : word);
        Path path = rollback ? file.rollback() : file.sql();
        if (!Files.isRegularFile(path)) {
            throw LabException.of(
                            "running.rollback.none",
                            file.label(),
                            lab.workspace().display(path))
                    .and("running.rollback.none.next");
        }
        boolean ran = Timeline.of(lab.workspace()).of(file).applied().isPresent();
        Editor editor = Editor.of(lab, lab.workspace().display(path));
        if (ran && !rollback) {
            lab.note("versions.edit.ran", file.label());
        }
        String before = text(file);
        editor.open(path);
        lab.say(
                text(file).equals(before) ? "versions.edit.same" : "versions.edit.done",
                lab.workspace().display(path));
    }

    private String text(MigrationFile file) {
        return rollback ? file.rollbackText().orElse("") : file.text();
    }

    private static String newest(MigrationFolder folder) {
        return folder.latest().map(MigrationFile::key).orElse("head");
    }

    /** A model is compiled as soon as it is saved. */
    private static void model(Lab lab, Path file) {
        String shown = lab.workspace().display(file);
        String before = TextFile.read(file, shown);
        Editor.of(lab, shown).open(file);
        if (TextFile.read(file, shown).equals(before)) {
            lab.say("versions.edit.same", shown);
            return;
        }
        lab.say("versions.edit.done", shown);
        new Outlook(lab).say();
    }

    private static void snippet(Lab lab, Source source) {
        String before = source.text().strip();
        String after = SnippetFile.edited(lab, before).strip();
        if (after.equals(before) || after.isEmpty()) {
            lab.say("editing.snippet.same");
        } else if (new JavaInput(lab).run(after) != 0) {
            throw LabException.of("editing.snippet.failed");
        }
    }
}
