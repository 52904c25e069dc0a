package io.ormlab.command;

import io.ormlab.message.LabException;
import io.ormlab.query.CsvRows;
import io.ormlab.query.JsonRows;
import io.ormlab.query.RowSink;
import io.ormlab.query.SqlScript;
import io.ormlab.query.SqlStatement;
import io.ormlab.query.SqlStatement.Outcome;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sql}: plain SQL on the workspace's database. */
final class SqlCommand extends LabCommand {

    /** How rows are shown. */
    enum Format {
        TABLE,
        CSV,
        JSON;

        private RowSink sink(Lab lab, boolean sideways) {
            return switch (this) {
                case TABLE -> new RowsTable(lab, sideways);
                case CSV -> new CsvRows(lab.console()::out);
                case JSON -> new JsonRows(lab.console()::out);
            };
        }
    }

    @Option(names = "--format", paramLabel = "table|csv|json", converter = FormatConverter.class)
    private Format format = Format.TABLE;

    @Parameters(paramLabel = "SQL", arity = "1..*")
    private List<String> words = new ArrayList<>();

    private boolean sideways;

    @Override
    protected boolean takesText() {
        return true;
    }

    @Override
    protected void run(Lab lab) {
        String text = String.join(" ", words);
        sideways = ShownRows.isSideways(text);
        List<SqlScript.Part> parts = SqlScript.split(ShownRows.plain(text));
        if (parts.isEmpty()) {
            throw LabException.usage("command.missing", "SQL").and("command.usage.next", "sql");
        }
        try (OpenDatabase database = OpenDatabase.of(lab)) {
            for (int i = 0; i < parts.size(); i++) {
                run(lab, database, parts.get(i), parts.size() == 1 ? 0 : i + 1);
            }
            database.refuseOpenTransaction();
        }
    }

    private void run(Lab lab, OpenDatabase database, SqlScript.Part part, int number) {
        Outcome outcome = database.run(new SqlStatement(part), format.sink(lab, sideways), number);
        if (outcome instanceof Outcome.Changed changed) {
            lab.note("command.sql.changed", changed.rows());
        } else if (outcome instanceof Outcome.Done) {
            lab.note("command.sql.done");
        }
    }

    /** Formats in small letters, as they are typed. */
    static final class FormatConverter implements picocli.CommandLine.ITypeConverter<Format> {
        @Override
        public Format convert(String word) {
            return Format.valueOf(word.toUpperCase(java.util.Locale.ROOT));
        }
    }
}
