package io.ormlab.command;

import io.ormlab.model.NewModel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Parameters;

/** {@code new-model}: writes an entity class to start from. */
final class NewModelCommand extends LabCommand {

    @Parameters(paramLabel = "CLASS", index = "0")
    private String name;

    @Parameters(paramLabel = "FIELD", index = "1..*")
    private List<String> fields = new ArrayList<>();

    @Override
    protected void run(Lab lab) {
        Path file = new NewModel(lab.workspace(), lab.messages().language()).write(name, fields);
        String simple = name.substring(name.lastIndexOf('.') + 1);
        lab.say("newmodel.written", lab.workspace().display(file));
        lab.say("newmodel.next", simple);
    }
}
