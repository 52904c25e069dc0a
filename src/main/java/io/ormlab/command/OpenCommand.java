package io.ormlab.command;

import io.ormlab.message.LabException;
import picocli.CommandLine.Parameters;

/** {@code open}: runs a file of Java as if it was typed. */
final class OpenCommand extends LabCommand {

    @Parameters(paramLabel = "FILE")
    private String file;

    @Override
    protected void run(Lab lab) {
        String source = TextFile.read(file);
        if (!source.isBlank() && new JavaInput(lab).run(source) != 0) {
            throw LabException.of("ormsql.open.failed", file);
        }
    }
}
