package io.ormlab.migration;

import io.ebean.migration.MigrationVersion;
import io.ormlab.message.LabException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which of the waiting migrations a person means. */
final class Waiting {

    private final MigrationFolder folder;
    private final EbeanSettings settings;
    private final Status status;

    Waiting(MigrationFolder folder, EbeanSettings settings, Status status) {
        this.folder = folder;
        this.settings = settings;
        this.status = status;
    }

    /**
     * The migrations up to a target, in the order in which ebean-migration runs them: I__, a dbinit script where the database is
     * empty, the versions, and R__ at the very end.
     *
     * @param target a version, {@code +N}, or null for all
     */
    List<MigrationFile> upTo(String target) {
        MigrationVersion last = last(target);
        boolean toTheEnd = last == null
                || folder.latest()
                        .map(latest -> last.compareTo(latest.version()) >= 0)
                        .orElse(true);
        Optional<MigrationFile> init =
                toTheEnd && status.history().applied().isEmpty() ? folder.init(settings) : Optional.empty();
        List<MigrationFile> wanted = new ArrayList<>();
        init.ifPresent(wanted::add);
        for (MigrationFile file : status.pending()) {
            boolean covered = init.isPresent()
                    && file.isVersioned()
                    && file.version().compareTo(init.get().version()) <= 0;
            if (file.version().isRepeatableInit()) {
                wanted.add(wanted.size() - (init.isPresent() ? 1 : 0), file);
            } else if (!covered && isUpTo(file, last, toTheEnd)) {
                wanted.add(file);
            }
        }
        return wanted;
    }

    private static boolean isUpTo(MigrationFile file, MigrationVersion last, boolean toTheEnd) {
        return toTheEnd || file.isVersioned() && file.version().compareTo(last) <= 0;
    }

    private MigrationVersion last(String target) {
        if (target == null || target.equals("head")) {
            return null;
        }
        if (target.matches("\\+[0-9]{1,9}")) {
            return counted(target);
        }
        MigrationFile file = folder.find(target);
        Optional<Applied> current = status.current();
        if (current.isPresent()
                && MigrationVersion.parse(current.get().version()).compareTo(file.version()) > 0) {
            throw LabException.of("running.upgrade.past", current.get().version(), file.key())
                    .and("running.upgrade.past.next", file.key());
        }
        return file.version();
    }

    private MigrationVersion counted(String target) {
        List<MigrationFile> waiting =
                status.pending().stream().filter(MigrationFile::isVersioned).toList();
        int count = Integer.parseInt(target.substring(1));
        if (count < 1 || count > waiting.size()) {
            throw LabException.of("running.upgrade.count", target, waiting.size());
        }
        return waiting.get(count - 1).version();
    }
}
