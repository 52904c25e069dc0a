package io.ormlab.migration;

import io.ormlab.migration.sqlite.SqliteStep;
import io.ormlab.migration.sqlite.StoredForms;
import io.ormlab.model.SourceLinks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What is known of the tables of some models.
 *
 * @param tables the tables by their folded names
 * @param sources the folded names of the tables and indexes that each source's entities make, by the source's name; for every source
 * @param links which source names which
 */
record KnownTables(Map<String, Known> tables, Map<String, Set<String>> sources, SourceLinks links) {

    /**
     * One table.
     *
     * @param sql what makes it and its indexes from nothing
     * @param queries what finds values in it of another form than the models write
     */
    record Known(String sql, List<String> queries) {}

    private static final String SOURCE = "source";
    private static final String TABLE = "table";
    private static final String FIELD = "\1";
    private static final String ITEM = "\2";

    /**
     * The tables of some sources.
     *
     * @param generator what read their entities
     */
    static KnownTables of(StepGenerator generator, SourceLinks links) {
        Map<String, Known> tables = new LinkedHashMap<>();
        for (Schema.Table table : generator.modelSchema().tables()) {
            Schema alone = Schema.of(List.of(table));
            tables.put(
                    Names.fold(table.name()),
                    new Known(SqliteStep.fresh(alone), StoredForms.queries(alone, generator.facts())));
        }
        Map<String, Set<String>> byEntity = generator.tables().byEntity();
        Map<String, Set<String>> sources = new TreeMap<>();
        links.bySource().forEach((source, link) -> {
            Set<String> own = new TreeSet<>();
            link.classes().forEach(name -> own.addAll(byEntity.getOrDefault(name, Set.of())));
            sources.put(source, own);
        });
        return new KnownTables(tables, sources, links);
    }

    /** These, with others in the place of those of their sources. */
    KnownTables with(KnownTables part) {
        Map<String, Known> now = new LinkedHashMap<>(tables);
        now.keySet().removeAll(of(part.sources.keySet()));
        now.putAll(part.tables);
        Map<String, Set<String>> by = new TreeMap<>(sources);
        by.putAll(part.sources);
        return new KnownTables(now, by, links.with(part.links));
    }

    /** These, without what tells which source makes which: no part of the models can then be told from the others. */
    KnownTables unlinked() {
        return new KnownTables(tables, Map.of(), new SourceLinks(Map.of()));
    }

    /** The folded names of the tables and indexes that some sources make; in a database no two of them have the same. */
    Set<String> of(Collection<String> some) {
        Set<String> of = new TreeSet<>();
        some.forEach(source -> of.addAll(sources.getOrDefault(source, Set.of())));
        return of;
    }

    /** The SQL that makes all of them. */
    String sql() {
        StringBuilder sql = new StringBuilder();
        tables.values().forEach(table -> sql.append(table.sql));
        return sql.toString();
    }

    /** The queries on all of them. */
    List<String> queries() {
        List<String> queries = new ArrayList<>();
        tables.values().forEach(table -> queries.addAll(table.queries));
        return queries;
    }

    /** A text for each source and each table, from which {@link #read} makes them again. */
    List<String> parts() {
        List<String> parts = new ArrayList<>();
        links.bySource()
                .forEach((source, link) -> parts.add(String.join(
                        FIELD,
                        SOURCE,
                        source,
                        link.kind().name(),
                        items(link.classes()),
                        items(link.named()),
                        items(sources.get(source)))));
        tables.forEach((name, table) -> parts.add(String.join(FIELD, TABLE, name, table.sql, items(table.queries))));
        return parts;
    }

    private static String items(Collection<String> items) {
        StringBuilder text = new StringBuilder();
        items.forEach(item -> text.append(item).append(ITEM));
        return text.toString();
    }

    private static Set<String> set(String text) {
        return new TreeSet<>(items(text));
    }

    private static List<String> items(String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split(ITEM));
    }

    /** The tables whose {@link #parts} these are; empty where they are no such texts. */
    static Optional<KnownTables> read(List<String> parts) {
        Map<String, Known> tables = new LinkedHashMap<>();
        Map<String, Set<String>> sources = new TreeMap<>();
        Map<String, SourceLinks.Link> links = new LinkedHashMap<>();
        for (String part : parts) {
            String[] fields = part.split(FIELD, -1);
            Optional<SourceLinks.Kind> kind = fields.length == 6 ? SourceLinks.Kind.named(fields[2]) : Optional.empty();
            if (fields[0].equals(SOURCE) && kind.isPresent()) {
                links.put(fields[1], new SourceLinks.Link(kind.get(), set(fields[3]), set(fields[4])));
                sources.put(fields[1], set(fields[5]));
            } else if (fields[0].equals(TABLE) && fields.length == 4) {
                tables.put(fields[1], new Known(fields[2], items(fields[3])));
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(new KnownTables(tables, sources, new SourceLinks(links)));
    }
}
