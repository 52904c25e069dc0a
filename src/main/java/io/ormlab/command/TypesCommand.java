package io.ormlab.command;

/** {@code types}: the classes that were typed. */
final class TypesCommand extends LabCommand {

    @Override
    protected void run(Lab lab) {
        SnippetLines.show(lab, lab.snippets().types());
    }
}
