package io.ormlab.migration;

import io.ebeaninternal.api.SpiEbeanServer;
import io.ebeaninternal.server.deploy.BeanDescriptor;
import io.ormlab.model.storage.Kinds;
import io.ormlab.model.storage.Kinds.Kind;
import java.nio.file.Files;

/** Prints, as a Markdown table, what Ebean makes of each Java type and what lies in the file: from running it, for the notes. */
public final class StoredTable {

    private static final int SHOWN = 60;

    private StoredTable() {}

    public static void main(String[] args) throws Exception {
        try (Bench bench = Bench.in(Files.createTempDirectory("stored-table"))) {
            bench.models(Kinds.classes().toArray(String[]::new)).migrate();
            SpiEbeanServer server = (SpiEbeanServer) bench.loaded().database();
            Samples samples = new Samples(1, 7);
            samples.write(server, Samples.type(bench.loaded()));
            BeanDescriptor<?> descriptor = server.descriptor(Samples.type(bench.loaded()));
            System.out.println("| Java | column | value | stored | typeof |\n| --- | --- | --- | --- | --- |");
            for (Kind kind : Kinds.all()) {
                String column = descriptor.beanProperty(kind.name()).dbColumn();
                String type = bench.rows("select type from pragma_table_info('sample') where name = '" + column + "'")
                        .get(0);
                for (int id = 1; id <= 1 + kind.extremes().size(); id++) {
                    String stored = bench.rows("select substr(quote(" + column + "), 1, " + SHOWN + "), typeof("
                                    + column + ") from sample where id = " + id)
                            .get(0);
                    Object value = samples.valueOf(descriptor.beanProperty(kind.name()), kind, id);
                    String shown = String.valueOf(value).replaceAll("\\p{Cntrl}", "·");
                    System.out.println("| `" + kind.declaration() + "` | `" + type + "` | "
                            + shown.substring(0, Math.min(SHOWN, shown.length())) + " | "
                            + stored.replaceAll("\\p{Cntrl}", "·").replace("|", " | ") + " |");
                }
            }
        }
    }
}
