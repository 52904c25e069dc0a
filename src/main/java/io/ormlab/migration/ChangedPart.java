package io.ormlab.migration;

import io.ebeaninternal.api.SpiEbeanServer;
import io.ebeaninternal.dbmigration.model.MColumn;
import io.ebeaninternal.dbmigration.model.MCompoundForeignKey;
import io.ebeaninternal.dbmigration.model.MIndex;
import io.ebeaninternal.dbmigration.model.MTable;
import io.ebeaninternal.dbmigration.model.ModelContainer;
import io.ormlab.model.ModelState;
import io.ormlab.model.Models;
import io.ormlab.model.SourceLinks;
import io.ormlab.workspace.Workspace;
import java.util.Collections;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The models that changed since models and migrations were known to say the same, with all that hang together with them. What the
 * others say, the migrations still say; so a step can be generated from these alone.
 */
final class ChangedPart {

    private final KnownTables known;
    private final SourceLinks links;
    private final StepGenerator generator;

    /** @param links of these models as they are now */
    private ChangedPart(KnownTables known, SourceLinks links, StepGenerator generator) {
        this.known = known;
        this.links = links;
        this.generator = generator;
    }

    /**
     * The part; empty where it is not known what changed, or that is not apart from all else.
     *
     * @param past what was known; whether the migrations are still those is seen here, when they were read
     */
    static Optional<ChangedPart> of(Workspace workspace, Models models, KnownModels.Past past) {
        MigrationXml xml = new MigrationXml(workspace.migrationModels());
        ModelContainer migrated = xml.read();
        if (!past.areMigrations(workspace)
                || !areComparable(past.models(), models.state())
                || !migrated.getPendingDrops().isEmpty()) {
            return Optional.empty();
        }
        KnownTables known = past.tables();
        SourceLinks changed = models.links(changed(past.models(), models.state()));
        Set<String> part = known.links().around(changed).orElse(Set.of());
        Set<String> others = new TreeSet<>(known.sources().keySet());
        others.removeAll(part);
        Set<String> aside = known.of(others);
        if (part.isEmpty() || !Collections.disjoint(aside, known.of(part))) {
            return Optional.empty();
        }
        StepGenerator generator = new StepGenerator(xml.without(aside), (SpiEbeanServer) models.databaseOf(part));
        return isApart(aside, migrated, generator.tables())
                ? Optional.of(new ChangedPart(known, known.links().with(changed).of(part), generator))
                : Optional.empty();
    }

    /** Whether they differ in nothing but what is in their sources: where one came or went, the tables of that one do too. */
    private static boolean areComparable(ModelState before, ModelState now) {
        return before.surroundings().equals(now.surroundings())
                && before.texts().keySet().equals(now.texts().keySet());
    }

    private static Set<String> changed(ModelState before, ModelState now) {
        Set<String> changed = new TreeSet<>(now.texts().keySet());
        changed.removeIf(source -> before.texts().get(source).equals(now.texts().get(source)));
        return changed;
    }

    /** Whether no table here has to do with one that is left aside, by its own name, by that of an index, or by a foreign key. */
    private static boolean isApart(Set<String> aside, ModelContainer migrated, ModelTables part) {
        Set<String> taken = new HashSet<>(aside);
        Set<String> own = new HashSet<>();
        for (MTable table : migrated.getTables().values()) {
            boolean isAside = aside.contains(folded(table.getName()));
            if (isAside) {
                addIndexes(table, taken);
            }
            for (String to : targets(table)) {
                if (aside.contains(to) != isAside) {
                    return false;
                }
            }
        }
        for (MIndex index : migrated.allIndexes()) {
            if (aside.contains(folded(index.getTableName()))) {
                taken.add(folded(index.getIndexName()));
            }
        }
        for (MTable table : part.getTables().values()) {
            own.add(folded(table.getName()));
            own.addAll(targets(table));
            addIndexes(table, own);
        }
        part.allIndexes().forEach(index -> own.add(folded(index.getIndexName())));
        return own.stream().noneMatch(taken::contains);
    }

    private static Set<String> targets(MTable table) {
        Set<String> targets = new HashSet<>();
        for (MColumn column : table.allColumns()) {
            String references = column.getReferences();
            if (references != null && !references.isBlank()) {
                targets.add(folded(references.substring(0, references.lastIndexOf('.'))));
            }
        }
        for (MCompoundForeignKey key : table.getCompoundKeys()) {
            targets.add(folded(key.addForeignKey(table.getName()).getRefTableName()));
        }
        return targets;
    }

    private static void addIndexes(MTable table, Set<String> to) {
        for (MColumn column : table.allColumns()) {
            add(column.getForeignKeyIndex(), to);
        }
        for (MCompoundForeignKey key : table.getCompoundKeys()) {
            add(key.getIndexName(), to);
        }
    }

    private static void add(String index, Set<String> to) {
        if (index != null && !index.isBlank()) {
            to.add(folded(index));
        }
    }

    private static String folded(String name) {
        return Names.fold(Names.bare(name));
    }

    /** Generates the step, from these models and from their tables in the migrations. */
    StepGenerator generator() {
        return generator;
    }

    /** What is known of all models when these say what they say now. */
    KnownTables tables() {
        return known.with(KnownTables.of(generator, links));
    }
}
