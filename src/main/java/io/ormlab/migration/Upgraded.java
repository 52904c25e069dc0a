package io.ormlab.migration;

import io.ormlab.message.Message;
import java.nio.file.Path;
import java.util.List;

/**
 * What came of an upgrade.
 *
 * @param from the version before it; null where nothing had run
 * @param to the version after it; null where nothing has run
 * @param steps what ran, in its order; empty where the database was there already
 * @param backups the backups that were made before steps that drop something, the oldest first
 * @param warnings what a person should know though it worked
 */
public record Upgraded(String from, String to, List<AppliedStep> steps, List<Path> backups, List<Message> warnings) {}
