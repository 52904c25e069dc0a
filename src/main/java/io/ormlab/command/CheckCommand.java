package io.ormlab.command;

import io.ormlab.message.LabException;
import io.ormlab.message.Message;
import io.ormlab.migration.Agreement;
import io.ormlab.migration.Applied;
import io.ormlab.migration.MigrationFile;
import io.ormlab.migration.Status;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** {@code check}: models against migrations, migrations against the database, the database against the models. */
final class CheckCommand extends LabCommand {

    /** How the answers are written. */
    enum Format {
        text,
        json
    }

    @Option(names = "--format", paramLabel = "text|json")
    private Format format = Format.text;

    private final List<Message> next = new ArrayList<>();

    @Override
    protected void run(Lab lab) {
        lab.workspace().database().ahead();
        Agreement agreement = Agreement.of(lab.workspace(), lab.messages().language(), lab::models);
        if (format == Format.json) {
            lab.console().out(new AgreementJson(lab.messages()).text(agreement));
        }
        List<Message> lines = lines(agreement);
        if (format == Format.text) {
            lines.forEach(line -> lab.say(line.key(), line.args().toArray()));
        }
        if (!agreement.holds()) {
            LabException failure = LabException.of("versions.check.failed");
            for (Message message : next) {
                failure = failure.and(message.key(), message.args().toArray());
            }
            throw failure;
        }
    }

    private List<Message> lines(Agreement agreement) {
        List<Message> lines = new ArrayList<>();
        models(agreement, lines);
        files(agreement, lines);
        database(agreement, lines);
        return lines;
    }

    private void models(Agreement agreement, List<Message> lines) {
        if (agreement.modelsHold()) {
            lines.add(Message.of("versions.check.models.same"));
            return;
        }
        lines.add(Message.of("versions.check.models.differ"));
        agreement.models().changes().forEach(change -> lines.add(line(change.words())));
        next.add(Message.of("versions.check.models.next"));
    }

    private void files(Agreement agreement, List<Message> lines) {
        if (agreement.filesHold()) {
            Status status = agreement.files().orElseThrow();
            lines.add(status.current()
                    .map(current -> Message.of("versions.check.files.same", current.label()))
                    .orElse(Message.of("versions.check.files.none")));
            return;
        }
        lines.add(Message.of("versions.check.files.differ"));
        agreement.twins().forEach(twins -> lines.add(Message.of("versions.check.files.twins", labels(twins))));
        agreement.files().ifPresent(status -> status(status, lines));
        if (!agreement.twins().isEmpty()
                || agreement.files().map(status -> !status.late().isEmpty()).orElse(false)) {
            next.add(Message.of("versions.check.files.merge"));
        } else if (agreement.files().map(Status::isSound).orElse(false)) {
            next.add(Message.of("versions.check.files.upgrade"));
        } else {
            next.add(Message.of("versions.check.files.mend"));
        }
    }

    private static void status(Status status, List<Message> lines) {
        String current = status.current().map(Applied::version).orElse("");
        List<MigrationFile> waiting = new ArrayList<>(status.pending());
        waiting.removeAll(status.late());
        waiting.forEach(file -> lines.add(Message.of("versions.check.files.waiting", file.label())));
        status.late().forEach(file -> lines.add(Message.of("versions.check.files.late", file.label(), current)));
        List<MigrationFile> edited = new ArrayList<>(status.edited());
        for (Status.Moved moved : status.moved()) {
            edited.remove(moved.instead());
            lines.add(Message.of(
                    "versions.check.files.moved",
                    moved.ran().label(),
                    moved.now().label(),
                    moved.instead().label()));
        }
        edited.forEach(file -> lines.add(Message.of("versions.check.files.edited", file.label())));
        status.missing().forEach(one -> lines.add(Message.of("versions.check.files.missing", one.label())));
        status.ahead().forEach(one -> lines.add(Message.of("versions.check.files.unknown", one.label())));
    }

    private void database(Agreement agreement, List<Message> lines) {
        if (agreement.drift().isEmpty()) {
            lines.add(Message.of("versions.check.database.none"));
        } else if (agreement.databaseHolds()) {
            lines.add(Message.of("versions.check.database.same"));
        } else {
            List<Message> drift = agreement.drift().get();
            lines.add(Message.of("versions.check.database.differ", drift.size()));
            drift.forEach(each -> lines.add(line(each)));
            if (agreement.modelsHold() && agreement.filesHold()) {
                // Otherwise the two other answers explain it, or may.
                next.add(Message.of("versions.check.database.next"));
            }
        }
    }

    private static Message line(Message words) {
        return Message.of("versions.check.line", words);
    }

    private static List<String> labels(List<MigrationFile> files) {
        return files.stream().map(MigrationFile::label).toList();
    }
}
