package io.ormlab.command;

import io.ormlab.message.LabException;
import io.ormlab.message.Language;
import picocli.CommandLine.Parameters;

/** {@code lang}: goes on in another language. */
final class LangCommand extends LabCommand {

    @Parameters(paramLabel = "zh|en")
    private String code;

    @Override
    protected void run(Lab lab) {
        Language language = Language.ofCode(code);
        if (language == null) {
            throw LabException.usage("command.language", Shown.shortened(code));
        }
        lab.speak(language);
        lab.say("command.lang.now");
    }
}
