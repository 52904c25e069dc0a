package io.ormlab.migration;

import io.ebean.migration.MigrationVersion;
import io.ebeaninternal.dbmigration.migration.ChangeSet;
import io.ebeaninternal.dbmigration.migration.ChangeSetType;
import io.ebeaninternal.dbmigration.migration.DropColumn;
import io.ebeaninternal.dbmigration.migration.Migration;
import io.ebeaninternal.dbmigration.migration.RenameColumn;
import io.ebeaninternal.dbmigration.migration.RenameTable;
import io.ebeaninternal.dbmigration.migrationreader.MigrationXmlWriter;
import io.ebeaninternal.dbmigration.model.MColumn;
import io.ebeaninternal.dbmigration.model.MTable;
import io.ebeaninternal.dbmigration.model.MigrationResource;
import io.ebeaninternal.dbmigration.model.ModelContainer;
import io.ebeaninternal.dbmigration.model.ModelDiff;
import io.ormlab.message.LabException;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The model files beside the migrations, in Ebean's own XML. What is written reads back: Ebean's reader, on all files and the
 * new one, gives what the models say. Some changes Ebean's vocabulary cannot say (a foreign key's action that goes, the new
 * names of a renamed table's constraints); a table with such a change is written as dropped and created, which its reader
 * takes as it stands. That is about the model's history alone: the SQL beside it keeps the rows.
 */
final class MigrationXml {

    static final String SUFFIX = ".model.xml";

    private final Path folder;
    private final Set<String> aside;
    private List<Versioned> read;

    MigrationXml(Path folder) {
        this(folder, Set.of());
    }

    private MigrationXml(Path folder, Set<String> aside) {
        this.folder = folder;
        this.aside = aside;
    }

    /** The same files as they were read, but for some tables, by their folded names, which are as if no file spoke of them. */
    MigrationXml without(Set<String> tables) {
        MigrationXml others = new MigrationXml(folder, tables);
        others.read = files();
        return others;
    }

    /**
     * What the migrations say, all of them.
     *
     * @throws LabException where a file cannot be read
     */
    ModelContainer read() {
        return applied(null);
    }

    /** All of them, and one more where it is given. */
    private ModelContainer applied(Migration next) {
        ModelContainer model = new ModelContainer();
        CompoundKeyActions actions = new CompoundKeyActions();
        for (Versioned file : files()) {
            readable(file.name(), () -> {
                model.apply(file.migration(), file.version());
                actions.follow(file.migration());
                return file;
            });
        }
        if (next != null) {
            model.apply(next, MigrationVersion.parse("1.0"));
            actions.follow(next);
        }
        actions.restore(model);
        if (!aside.isEmpty()) {
            model.getTables().values().removeIf(table -> isAside(table.getName()));
            model.allIndexes().removeIf(index -> isAside(index.getTableName()));
        }
        return model;
    }

    private boolean isAside(String table) {
        return aside.contains(Names.fold(Names.bare(table)));
    }

    /** @param text the file as it stands */
    private record Versioned(String name, MigrationVersion version, Migration migration, String text) {}

    /** What the migrations note of enums, all of them. */
    EnumNotes notes() {
        EnumNotes notes = EnumNotes.NONE;
        for (Versioned file : files()) {
            EnumNotes before = notes;
            notes = readable(file.name(), () -> before.with(file.text()));
        }
        return notes.without(aside);
    }

    /**
     * Whether the folder still holds what was read from it.
     *
     * @param more the text of files that were written since, by their names
     */
    boolean isStill(Map<String, String> more) {
        Map<String, String> expected = new HashMap<>(more);
        files().forEach(file -> expected.put(file.name(), file.text()));
        Map<String, String> found = new HashMap<>();
        try {
            for (File file : listed()) {
                decoded(file).ifPresent(text -> found.put(file.getName(), text));
            }
        } catch (UncheckedIOException e) {
            // Gone since it was listed.
            return false;
        }
        return found.equals(expected);
    }

    private File[] listed() {
        File[] files = folder.toFile().listFiles(file -> file.getName().endsWith(SUFFIX));
        return files == null ? new File[0] : files;
    }

    /** Ebean's reader throws whatever its parser does, and names no file. */
    private <T> T readable(String name, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (RuntimeException e) {
            throw LabException.of("migration.xml.broken", folder.getFileName() + "/" + name, reason(e))
                    .and("migration.xml.broken.next")
                    .because(e);
        }
    }

    /** Each file in the order of the versions, read once. */
    private List<Versioned> files() {
        if (read == null) {
            read = Stream.of(listed())
                    .map(file -> read(file))
                    .sorted(Comparator.comparing(Versioned::version))
                    .toList();
        }
        return read;
    }

    private Versioned read(File file) {
        return readable(file.getName(), () -> {
            MigrationVersion version = MigrationVersion.parse(without(file.getName()));
            Optional<String> text = decoded(file);
            Migration migration =
                    text.flatMap(PlainModelFile::read).orElseGet(() -> new MigrationResource(file, version).read());
            return new Versioned(file.getName(), version, migration, text.orElseGet(() -> text(file)));
        });
    }

    private static Optional<String> decoded(File file) {
        try {
            return Optional.of(Files.readString(file.toPath(), StandardCharsets.UTF_8));
        } catch (CharacterCodingException e) {
            // Ebean's reader knows other encodings, and says where a character is none.
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(File file) {
        try {
            return Files.readString(file.toPath(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String without(String fileName) {
        return fileName.substring(0, fileName.length() - SUFFIX.length());
    }

    private static String reason(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        // The parser goes on with every element that it knows.
        return String.valueOf(root.getMessage()).lines().findFirst().orElse("").split("\\. Expected elements")[0];
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
            ModelContainer back = applied(migration);
            Set<String> wrong = different(read.read(back), wanted, renames);
            if (wrong.isEmpty()) {
                return migration;
            }
            if (!anew.addAll(wrong)) {
                throw new IllegalStateException("the model file does not read back: "
                        + Diff.between(read.read(back), wanted, Renames.NONE).changes());
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
            if (anew.contains(Names.fold(Names.bare(table.getName())))
                    || becomes(table, models, renames).isEmpty()) {
                all.getChangeSetChildren().add(table.dropTable());
            }
        }
        renames(all, base, models, renames, anew);
        base.apply(migration(all), MigrationVersion.parse("1.0"));
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

    /** What the table is in the models, in their spelling. */
    private static Optional<MTable> becomes(MTable table, ModelContainer models, Renames renames) {
        String name = renames.newTable(Names.bare(table.getName()));
        return models.getTables().values().stream()
                .filter(each -> Names.same(Names.bare(each.getName()), name))
                .findFirst();
    }

    private static void renames(
            ChangeSet to, ModelContainer base, ModelContainer models, Renames renames, Set<String> anew) {
        Map<String, String> tables = new LinkedHashMap<>();
        ChangeSet columns = new ChangeSet();
        Set<String> present = new LinkedHashSet<>();
        for (MTable table : base.getTables().values()) {
            Optional<MTable> becomes = becomes(table, models, renames);
            if (becomes.isPresent() && !anew.contains(Names.fold(Names.bare(table.getName())))) {
                present.add(table.getName());
                if (!becomes.get().getName().equals(table.getName())) {
                    tables.put(table.getName(), becomes.get().getName());
                }
                columns(columns, table, becomes.get(), renames);
            }
        }
        for (RenameSteps.Step step : RenameSteps.order(tables, present, false)) {
            RenameTable rename = new RenameTable();
            rename.setOldName(step.from());
            rename.setNewName(step.to());
            to.getChangeSetChildren().add(rename);
        }
        to.getChangeSetChildren().addAll(columns.getChangeSetChildren());
    }

    /** The renames of a table's columns; what goes first, since its name may be taken. */
    private static void columns(ChangeSet to, MTable table, MTable becomes, Renames renames) {
        Map<String, String> renamed = new LinkedHashMap<>();
        Set<String> present = new LinkedHashSet<>();
        Set<String> gone = new LinkedHashSet<>();
        for (MColumn column : table.allColumns()) {
            String name = renames.newColumn(Names.bare(table.getName()), Names.bare(column.getName()));
            Optional<String> is = becomes.allColumns().stream()
                    .map(MColumn::getName)
                    .filter(each -> Names.same(Names.bare(each), name))
                    .findFirst();
            if (is.isEmpty()) {
                gone.add(column.getName());
            } else {
                present.add(column.getName());
                if (!is.get().equals(column.getName())) {
                    renamed.put(column.getName(), is.get());
                }
            }
        }
        if (renamed.isEmpty()) {
            return;
        }
        for (String name : gone) {
            DropColumn drop = new DropColumn();
            drop.setTableName(becomes.getName());
            drop.setColumnName(name);
            to.getChangeSetChildren().add(drop);
        }
        for (RenameSteps.Step step : RenameSteps.order(renamed, present, false)) {
            RenameColumn rename = new RenameColumn();
            rename.setTableName(becomes.getName());
            rename.setOldName(step.from());
            rename.setNewName(step.to());
            to.getChangeSetChildren().add(rename);
        }
    }

    /**
     * A step's file, as bytes.
     *
     * @param notes what a comment at its head says; null where there is nothing to say
     */
    static byte[] written(Migration migration, String notes) throws IOException {
        Optional<String> plain = PlainModelFile.write(migration, notes);
        if (plain.isPresent()) {
            return plain.get().getBytes(StandardCharsets.UTF_8);
        }
        Path file = Files.createTempFile("ormlab", SUFFIX);
        try {
            new MigrationXmlWriter(notes).write(migration, file.toFile());
            return Files.readAllBytes(file);
        } finally {
            Files.delete(file);
        }
    }
}
