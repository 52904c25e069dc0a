package io.ormlab.migration;

import io.ormlab.message.Message;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What came of a downgrade.
 *
 * @param from the version before it; null where nothing had run
 * @param to the version after it; null where nothing is left
 * @param steps what was undone, the newest first
 * @param restored what came back from backups
 * @param backup the backup that was made first, where a step drops something
 * @param warnings what a person should know though it worked
 */
public record Downgraded(
        String from,
        String to,
        List<AppliedStep> steps,
        List<Restored> restored,
        Optional<Path> backup,
        List<Message> warnings) {}
