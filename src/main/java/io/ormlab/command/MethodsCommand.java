package io.ormlab.command;

/** {@code methods}: the methods that were typed. */
final class MethodsCommand extends LabCommand {

    @Override
    protected void run(Lab lab) {
        SnippetLines.show(lab, lab.snippets().methods());
    }
}
