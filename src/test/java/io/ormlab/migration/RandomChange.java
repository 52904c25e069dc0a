package io.ormlab.migration;

import static org.assertj.core.api.Assertions.assertThat;

import io.ormlab.message.LabException;
import io.ormlab.message.Message;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/** One random change of a database with random rows in it, there and back and there again, held to the laws. */
final class RandomChange {

    private final Bench bench;
    private final Random random;
    private final Path copy;
    private String rows = "";
    private String up = "";
    private String down = "";
    private Answers answers = Answers.NONE;

    RandomChange(Bench bench, Random random, Path copy) {
        this.bench = bench;
        this.random = random;
        this.copy = copy;
    }

    void run(RandomModels next) throws Exception {
        try (Connection live = bench.workspace.database().connect()) {
            new RandomRows(live, random).insert();
        }
        bench.models(next.sources().toArray(String[]::new));
        Generation generation = generate();
        if (generation.isNothing()) {
            return;
        }
        Path database = bench.workspace.database().file();
        Files.copy(database, copy);
        String before = DatabaseLook.dump(copy);
        Map<String, List<String>> held = DatabaseLook.values(copy, generation.plan(), true);
        upgrade(generation.plan());
        bench.assertFresh();
        assertThat(DatabaseLook.values(database, generation.plan(), false))
                .as("what stays is as it was")
                .isEqualTo(held);
        String after = DatabaseLook.dump(database);
        if (undone()) {
            assertThat(DatabaseLook.dump(database))
                    .as("down gives the earlier schema")
                    .isEqualTo(before);
            assertThat(DatabaseLook.values(database, generation.plan(), true))
                    .as("what stays is as it was after down")
                    .isEqualTo(held);
            assertThat(DatabaseLook.gone(database, generation.plan()))
                    .as("what went came back")
                    .isEqualTo(DatabaseLook.gone(copy, generation.plan()));
            bench.upgrade();
            assertThat(DatabaseLook.dump(database))
                    .as("up again gives the later schema")
                    .isEqualTo(after);
            assertThat(DatabaseLook.values(database, generation.plan(), false))
                    .as("what stays is as it was after down and up")
                    .isEqualTo(held);
        }
    }

    /** Upgrades with an index and a trigger that nobody knew of when the step was written. */
    private void upgrade(Plan plan) throws SQLException {
        String table = handMade();
        try {
            bench.upgrade();
        } catch (LabException e) {
            assertThat(e.lines().get(0).key()).as(e.getMessage()).isEqualTo("running.handmade");
            bench.sql("drop index my_index", "drop trigger my_trigger");
            bench.upgrade();
            return;
        }
        boolean stays = plan.dropped().stream().noneMatch(gone -> gone.name().equals(table));
        assertThat(bench.rows("select name from sqlite_master where name in ('my_index', 'my_trigger') order by 1"))
                .as("what was made by hand on " + table)
                .isEqualTo(stays && table != null ? List.of("my_index", "my_trigger") : List.of());
        bench.sql("drop index if exists my_index", "drop trigger if exists my_trigger");
    }

    private String handMade() throws SQLException {
        try (Connection live = bench.workspace.database().connect()) {
            List<String> tables = DatabaseLook.tables(live);
            if (tables.isEmpty()) {
                return null;
            }
            String table = tables.get(random.nextInt(tables.size()));
            String name = RandomRows.quoted(table);
            List<String> columns = Bench.rows(live, "select name from pragma_table_info('" + table + "')");
            String column = RandomRows.quoted(columns.get(random.nextInt(columns.size())));
            bench.sql(
                    "create index my_index on " + name + " (" + column + " desc) where " + column + " is not null",
                    "create trigger my_trigger after update of " + column + " on " + name + " begin select new."
                            + column + "; end");
            return table;
        }
    }

    private boolean undone() {
        try {
            Downgrade.of(bench.workspace, RunOptions.PLAIN).run(null);
            return true;
        } catch (LabException e) {
            // The rows of the later schema may be such as the earlier one forbids.
            assertThat(e.lines().get(0).key()).as(e.getMessage()).isEqualTo("running.rows");
            return false;
        }
    }

    /** Answers what is asked and takes away the rows that are in the way, until the step can be written. */
    private Generation generate() throws SQLException {
        for (int tries = 0; ; tries++) {
            try {
                rows = contents();
                Generation dry = bench.generate(answers, true);
                up = dry.up().sql();
                down = dry.down().sql();
                return dry.isNothing() ? dry : bench.generate(answers, false);
            } catch (UnansweredException e) {
                assertThat(tries).isLessThan(10);
                answer(e.questions());
            } catch (LabException e) {
                String key = e.lines().get(0).key();
                if (key.equals("migration.default.enum")) {
                    List<Object> args = e.lines().get(0).args();
                    String constant = args.get(2).toString().split(",")[0];
                    answers = answers.and(
                            new Question.Value(ObjectName.parse(args.get(0).toString()), "").is(constant));
                    continue;
                }
                if (tries > 20 || !key.startsWith("migration.check.")) {
                    throw e;
                }
                clear(e);
            }
        }
    }

    private void answer(List<Question> questions) {
        Set<String> used = new HashSet<>(answers.columnRenames().values());
        used.addAll(answers.tableRenames().values());
        for (Question question : questions) {
            if (question instanceof Question.Rename rename) {
                List<String> free = rename.candidates().stream()
                        .filter(name -> !used.contains(rename.on().table() + name))
                        .toList();
                if (!free.isEmpty() && random.nextInt(3) > 0) {
                    String to = free.get(random.nextInt(free.size()));
                    if (used.add(rename.on().table() + to)
                            && used.add(rename.on().column() == null ? to : "." + rename)) {
                        answers = answers.and(rename.renamedTo(to));
                    }
                } else {
                    answers = answers.and(new Answers(Map.of(), Map.of(), true, Map.of(), Map.of()));
                }
            } else if (question instanceof Question.Drop) {
                answers = answers.and(new Answers(Map.of(), Map.of(), true, Map.of(), Map.of()));
            } else if (question instanceof Question.Value value) {
                answers = answers.and(value.is(plain(value.type())));
            }
        }
    }

    private String plain(String type) {
        if (type.startsWith("date")) {
            return "2003-12-17";
        }
        if (type.equals("time")) {
            return "07:30:15";
        }
        if (type.startsWith("timestamp")) {
            return "2003-12-17T01:02:03";
        }
        if (type.startsWith("varchar(40)")) {
            return "00000001-1111-4222-8333-444444444444";
        }
        return "1";
    }

    /** Deletes the rows that the refusal names, and what refers to them. */
    private void clear(LabException refusal) throws SQLException {
        try (Connection live = DatabaseLook.connect(bench.workspace.database().file())) {
            for (Message line : refusal.lines()) {
                if (line.args().size() == 5) {
                    clear(
                            live,
                            Names.bare(line.args().get(0).toString()),
                            ", " + line.args().get(3) + ",");
                }
            }
            RandomRows.dropOrphans(live);
        }
    }

    private static void clear(Connection live, String table, String named) throws SQLException {
        List<String> keys =
                Bench.rows(live, "select name from pragma_table_info('" + table + "') where pk > 0 order by pk");
        String key = (keys.isEmpty() ? List.of("rowid") : keys)
                .stream()
                        .map(each -> Names.literal(each + " ") + " || " + RandomRows.quoted(each))
                        .collect(Collectors.joining(" || ', ' || "));
        try (PreparedStatement delete = live.prepareStatement("delete from " + RandomRows.quoted(table)
                + " where instr(?1, ', ' || " + key + " || ' (') or instr(?1, ', ' || " + key + " || ',')")) {
            delete.setString(1, named);
            delete.executeUpdate();
        }
    }

    private String contents() throws SQLException {
        try (Connection live = bench.workspace.database().connect()) {
            StringBuilder text = new StringBuilder();
            for (String table : DatabaseLook.tables(live)) {
                text.append(table)
                        .append(": ")
                        .append(Bench.rows(live, "select * from " + RandomRows.quoted(table)))
                        .append('\n');
            }
            return text.toString();
        }
    }

    @Override
    public String toString() {
        return "\n--- rows\n" + rows + "\n--- answers\n" + answers + "\n--- up\n" + up + "\n--- down\n" + down;
    }
}
