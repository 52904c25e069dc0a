package io.ormlab.command;

/** {@code vars}: the variables with their values. */
final class VarsCommand extends LabCommand {

    @Override
    protected void run(Lab lab) {
        ValueText text = new ValueText(new Entities(lab));
        SnippetLines.show(
                lab,
                lab.snippets().variables().stream()
                        .map(each -> each.type() + " " + each.name() + " = " + text.of(each.value()))
                        .toList());
    }
}
