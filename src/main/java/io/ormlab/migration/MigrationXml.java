package io.ormlab.migration;

import io.ebeaninternal.dbmigration.migration.ChangeSet;
import io.ebeaninternal.dbmigration.migration.ChangeSetType;
import io.ebeaninternal.dbmigration.migration.DropTable;
import io.ebeaninternal.dbmigration.migration.Migration;
import io.ebeaninternal.dbmigration.migration.RenameColumn;
import io.ebeaninternal.dbmigration.migration.RenameTable;
import io.ebeaninternal.dbmigration.migrationreader.MigrationXmlWriter;
import io.ebeaninternal.dbmigration.model.MColumn;
import io.ebeaninternal.dbmigration.model.MTable;
import io.ebeaninternal.dbmigration.model.MigrationModel;
import io.ebeaninternal.dbmigration.model.ModelContainer;
import io.ebeaninternal.dbmigration.model.ModelDiff;
import io.ormlab.message.LabException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The model files beside the migrations, in Ebean's own XML. What is written reads back: Ebean's reader, on all files and the
 * new one, gives what the models say. Some changes Ebean's vocabulary cannot say (a foreign key's action that goes, the new
 * names of a renamed table's constraints); a table with such a change is written as dropped and created, which its reader
 * takes as it stands. That is about the model's history alone: the SQL beside it keeps the rows.
 */
final class MigrationXml {

    private static final String SUFFIX = ".model.xml";

    private final Path folder;

    MigrationXml(Path folder) {
        this.folder = folder;
    }

    /**
     * What the migrations say, all of them.
     *
     * @throws LabException where a file cannot be read
     */
    ModelContainer read() {
        if (!Files.isDirectory(folder)) {
            return new ModelContainer();
        }
        try {
            return new MigrationModel(folder.toFile(), SUFFIX).read(false);
        } catch (RuntimeException e) {
            throw LabException.of("migration.xml.broken", folder.getFileName(), reason(e))
                    .and("migration.xml.broken.next")
                    .because(e);
        }
    }

    private static String reason(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage()).lines().findFirst().orElse("");
    }

    /**
     * The step from the migrations to the models.
     *
     * @param read reads Ebean's model of a container, to see that what is written reads back
     */
    Migration step(ModelContainer models, Renames renames, EbeanSchema read) {
        Schema wanted = read.read(models);
        Set<String> anew = new LinkedHashSet<>();
        while (true) {
            Migration migration = step(this::read, models, renames, anew);
            ModelContainer back = read();
            back.apply(migration, io.ebean.migration.MigrationVersion.parse("1.0"));
            Set<String> wrong = different(read.read(back), wanted, renames);
            if (wrong.isEmpty()) {
                return migration;
            }
            if (!anew.addAll(wrong)) {
                throw new IllegalStateException("the model file does not read back: " + wrong);
            }
        }
    }

    /** The old names, folded, of the tables that do not read back. */
    private static Set<String> different(Schema back, Schema wanted, Renames renames) {
        Plan plan = Diff.between(back, wanted, Renames.NONE);
        Set<String> names = plan.kept().stream()
                .map(change -> Names.fold(change.after().name()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        plan.created().forEach(table -> names.add(Names.fold(table.name())));
        plan.dropped().forEach(table -> names.add(Names.fold(table.name())));
        Set<String> old = new LinkedHashSet<>();
        for (String name : names) {
            old.add(renames.tables().entrySet().stream()
                    .filter(rename -> Names.same(rename.getValue(), name))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElse(name));
        }
        return old;
    }

    private static Migration step(
            Supplier<ModelContainer> migrated, ModelContainer models, Renames renames, Set<String> anew) {
        ModelContainer base = migrated.get();
        ChangeSet all = new ChangeSet();
        all.setType(ChangeSetType.APPLY);
        for (MTable table : List.copyOf(base.getTables().values())) {
            if (anew.contains(Names.fold(Names.bare(table.getName())))) {
                DropTable drop = table.dropTable();
                all.getChangeSetChildren().add(drop);
            }
        }
        renames(all, base, renames, anew);
        base.apply(migration(all), io.ebean.migration.MigrationVersion.parse("1.0"));
        ModelDiff diff = new ModelDiff(base);
        diff.compareTo(models);
        // A drop is done in its own step here, not left pending as Ebean's generator does.
        diff.getMigration().getChangeSet().forEach(changes -> all.getChangeSetChildren()
                .addAll(changes.getChangeSetChildren()));
        return migration(all);
    }

    private static Migration migration(ChangeSet changes) {
        Migration migration = new Migration();
        migration.getChangeSet().add(changes);
        return migration;
    }

    private static void renames(ChangeSet to, ModelContainer base, Renames renames, Set<String> anew) {
        Map<String, String> tables = new LinkedHashMap<>();
        Map<String, Map<String, String>> columns = new LinkedHashMap<>();
        for (MTable table : base.getTables().values()) {
            String bare = Names.bare(table.getName());
            if (!anew.contains(Names.fold(bare))) {
                String renamed = renames.newTable(bare);
                if (!renamed.equals(bare)) {
                    tables.put(table.getName(), like(table.getName(), renamed));
                }
                Map<String, String> inTable = new LinkedHashMap<>();
                for (MColumn column : table.allColumns()) {
                    String name = renames.newColumn(bare, Names.bare(column.getName()));
                    if (!name.equals(Names.bare(column.getName()))) {
                        inTable.put(column.getName(), like(column.getName(), name));
                    }
                }
                columns.put(like(table.getName(), renamed), inTable);
            }
        }
        for (RenameSteps.Step step : RenameSteps.order(tables, base.getTables().keySet(), false)) {
            RenameTable rename = new RenameTable();
            rename.setOldName(step.from());
            rename.setNewName(step.to());
            to.getChangeSetChildren().add(rename);
        }
        columns.forEach((table, inTable) -> {
            for (RenameSteps.Step step : RenameSteps.order(inTable, inTable.keySet(), false)) {
                RenameColumn rename = new RenameColumn();
                rename.setTableName(table);
                rename.setOldName(step.from());
                rename.setNewName(step.to());
                to.getChangeSetChildren().add(rename);
            }
        });
    }

    /** The name in back quotes where the old one stood in them: so Ebean keeps names that need quotes. */
    private static String like(String old, String name) {
        return old.startsWith("`") ? "`" + name + "`" : name;
    }

    /** Writes a step's file. */
    static void write(Migration migration, Path file) {
        new MigrationXmlWriter(null).write(migration, file.toFile());
    }
}
