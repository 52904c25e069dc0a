package io.ormlab.command;

import io.ormlab.message.LabException;
import io.ormlab.message.Nearest;
import io.ormlab.migration.FreshSchema;
import io.ormlab.migration.FreshSchema.Platform;
import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code schema}: the definitions as the database holds them, or as the models would make them from nothing. */
final class SchemaCommand extends LabCommand {

    @Parameters(paramLabel = "TABLE", arity = "0..1")
    private String table;

    @Option(names = "--fresh")
    private boolean fresh;

    @Option(names = "--platform", paramLabel = "NAME")
    private String platform;

    @Override
    protected void run(Lab lab) {
        if (fresh || platform != null) {
            sayFresh(lab, platform());
            return;
        }
        lab.sqliteWorkspace("schema");
        try (OpenDatabase database = OpenDatabase.existing(lab)) {
            Schema schema = Schema.of(database);
            List<Schema.Entry> entries = table == null ? schema.entries() : schema.entries(table);
            if (entries.isEmpty() && table == null) {
                lab.say("command.tables.none");
            } else if (entries.isEmpty()) {
                throw unknown(schema.names(), "command.tables.next");
            }
            entries.forEach(entry -> lab.console().out(entry.sql() + ";"));
        }
    }

    private void sayFresh(Lab lab, Platform on) {
        List<FreshSchema.Statement> all = FreshSchema.of(lab.models(), on);
        List<FreshSchema.Statement> wanted = all.stream()
                .filter(statement -> table == null || statement.table().equalsIgnoreCase(table))
                .toList();
        if (wanted.isEmpty()) {
            List<String> tables =
                    all.stream().map(FreshSchema.Statement::table).distinct().toList();
            throw unknown(tables, "command.schema.fresh.next");
        }
        wanted.forEach(statement -> lab.console().out(statement.sql() + ";"));
    }

    private Platform platform() {
        if (platform == null) {
            return Platform.SQLITE;
        }
        return Platform.of(platform)
                .orElseThrow(() -> LabException.usage("command.schema.platform.unknown", Shown.shortened(platform)));
    }

    private LabException unknown(List<String> names, String next) {
        LabException failure = LabException.of("command.schema.unknown", Shown.shortened(String.valueOf(table)));
        List<String> near = table == null ? List.of() : Nearest.of(table, names);
        return near.isEmpty() ? failure.and(next) : failure.and("command.didyoumean", near);
    }
}
