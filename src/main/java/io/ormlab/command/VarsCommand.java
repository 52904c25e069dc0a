package io.ormlab.command;

import io.ormlab.snippet.Variable;
import java.util.List;

/** {@code vars}: the variables with their values. */
final class VarsCommand extends LabCommand {

    @Override
    protected void run(Lab lab) {
        ValueText text = new ValueText(new Entities(lab));
        List<Variable> variables = lab.snippets().variables();
        SnippetLines.show(lab, Look.at(lab, () -> variables.stream()
                .map(each -> each.type() + " " + each.name() + " = " + text.of(each.value()))
                .toList()));
    }
}
