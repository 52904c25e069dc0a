package io.ormlab.command;

import io.ormlab.message.Language;
import java.nio.file.Path;
import java.util.Map;

/**
 * What was asked for before any command, built once.
 *
 * @param dir the folder that is, or will be, the workspace
 * @param language the language of messages
 * @param languageAsked whether somebody asked for it in words; the notes stay Chinese where nobody did
 * @param trace whether a failure shows its stack
 * @param environment the process's environment variables
 */
public record Settings(
        Path dir, Language language, boolean languageAsked, boolean trace, Map<String, String> environment) {

    public Settings {
        environment = Map.copyOf(environment);
    }
}
