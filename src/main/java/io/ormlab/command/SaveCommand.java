package io.ormlab.command;

import io.ormlab.message.LabException;
import io.ormlab.model.NewModel;
import io.ormlab.snippet.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code save}: writes what was typed as Java, and is in force, to a file. */
final class SaveCommand extends LabCommand {

    @Option(names = "--model")
    private boolean model;

    @Parameters(paramLabel = "FILE")
    private String file;

    @Override
    protected void run(Lab lab) {
        if (model) {
            model(lab);
            return;
        }
        List<String> sources = lab.snippets().sources().stream()
                .filter(Source::active)
                .map(each -> lab.snippets().ended(each.text().strip()))
                .toList();
        if (sources.isEmpty()) {
            throw LabException.of("ormsql.save.nothing");
        }
        try {
            Files.write(TextFile.path(file), sources, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw LabException.of("ormsql.save.unwritable", file, Failures.reason(e))
                    .because(e);
        }
        lab.say("ormsql.save.done", file, sources.size());
    }

    /** An entity that was typed becomes a model: what was typed is then in the way of the model's class. */
    private void model(Lab lab) {
        Source typed = lab.snippets()
                .source(DropCommand.name(file))
                .filter(source -> NewModel.declaredBy(source.text()) != null)
                .orElseThrow(() -> LabException.of("editing.entity.none", Shown.shortened(file)));
        new TypedEntity(lab, typed.text()).save();
    }
}
