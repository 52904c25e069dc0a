package io.ormlab.command;

import io.ormlab.snippet.Source;

/** {@code list}: what was typed as Java, and is in force. */
final class ListCommand extends LabCommand {

    @Override
    protected void run(Lab lab) {
        SnippetLines.show(
                lab,
                lab.snippets().sources().stream()
                        .filter(Source::active)
                        .map(each -> each.id() + " : " + each.text().strip())
                        .toList());
    }
}
