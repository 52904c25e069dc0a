package io.ormlab.command;

import io.ormlab.message.LabException;
import io.ormlab.message.Nearest;
import java.util.List;
import picocli.CommandLine.Parameters;

/** {@code schema}: the definitions as the database holds them. */
final class SchemaCommand extends LabCommand {

    @Parameters(paramLabel = "TABLE", arity = "0..1")
    private String table;

    @Override
    protected void run(Lab lab) {
        try (OpenDatabase database = OpenDatabase.existing(lab)) {
            Schema schema = Schema.of(database);
            List<Schema.Entry> entries = table == null ? schema.entries() : schema.entries(table);
            if (entries.isEmpty() && table == null) {
                lab.say("command.tables.none");
            } else if (entries.isEmpty()) {
                throw unknown(schema);
            }
            entries.forEach(entry -> lab.console().out(entry.sql() + ";"));
        }
    }

    private LabException unknown(Schema schema) {
        LabException failure = LabException.of("command.schema.unknown", Shown.shortened(table));
        List<String> near = Nearest.of(table, schema.names());
        return near.isEmpty() ? failure.and("command.tables.next") : failure.and("command.didyoumean", near);
    }
}
