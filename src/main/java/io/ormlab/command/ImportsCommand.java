package io.ormlab.command;

/** {@code imports}: what is imported at the prompt. */
final class ImportsCommand extends LabCommand {

    @Override
    protected void run(Lab lab) {
        SnippetLines.show(
                lab,
                lab.snippets().imports().stream().map(name -> "import " + name).toList());
    }
}
