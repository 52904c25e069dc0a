package io.ormlab.migration;

import static org.assertj.core.api.Assertions.assertThat;

import io.ebeaninternal.dbmigration.migration.AddColumn;
import io.ebeaninternal.dbmigration.migration.AddTableComment;
import io.ebeaninternal.dbmigration.migration.AddUniqueConstraint;
import io.ebeaninternal.dbmigration.migration.AlterColumn;
import io.ebeaninternal.dbmigration.migration.AlterForeignKey;
import io.ebeaninternal.dbmigration.migration.AlterTable;
import io.ebeaninternal.dbmigration.migration.ChangeSet;
import io.ebeaninternal.dbmigration.migration.ChangeSetType;
import io.ebeaninternal.dbmigration.migration.Column;
import io.ebeaninternal.dbmigration.migration.CreateIndex;
import io.ebeaninternal.dbmigration.migration.CreateTable;
import io.ebeaninternal.dbmigration.migration.DropColumn;
import io.ebeaninternal.dbmigration.migration.DropIndex;
import io.ebeaninternal.dbmigration.migration.DropTable;
import io.ebeaninternal.dbmigration.migration.ForeignKey;
import io.ebeaninternal.dbmigration.migration.IdentityType;
import io.ebeaninternal.dbmigration.migration.Migration;
import io.ebeaninternal.dbmigration.migration.RenameColumn;
import io.ebeaninternal.dbmigration.migration.RenameTable;
import io.ebeaninternal.dbmigration.migration.UniqueConstraint;
import io.ebeaninternal.dbmigration.migrationreader.MigrationXmlReader;
import io.ebeaninternal.dbmigration.migrationreader.MigrationXmlWriter;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ebean's own reader and writer are the measure of the plain ones. */
class PlainModelFileTest {

    private static final List<Class<?>> CHANGES = List.of(
            CreateTable.class,
            DropTable.class,
            RenameTable.class,
            AddTableComment.class,
            AddUniqueConstraint.class,
            AlterForeignKey.class,
            AddColumn.class,
            DropColumn.class,
            AlterColumn.class,
            RenameColumn.class,
            CreateIndex.class,
            DropIndex.class);

    private static final List<String> TEXTS =
            List.of("name", "作者", "", " two  blanks ", "check ( mood in ('A','B'))", "été", "1.5", "%", "--");

    @TempDir
    private Path folder;

    @Test
    void whatItWritesIsWhatEbeanWritesAndEachReadsTheOthers() throws Exception {
        Random random = new Random(20261126);
        for (int i = 0; i < 200; i++) {
            Migration migration = migration(random);
            String notes = i % 3 == 0 ? " ormlab:enum author.mood 好=0 坏=1 " : null;
            String plain = PlainModelFile.write(migration, notes).orElseThrow();

            assertThat(plain).isEqualTo(ebean(migration, notes));
            assertThat(ebean(PlainModelFile.read(plain).orElseThrow(), notes)).isEqualTo(plain);
        }
    }

    @Test
    void whatIsNotPlainIsForEbean() throws Exception {
        for (String text : List.of("a<b", "a>b", "a&b", "a\"b", "two\nlines", "a\tb", "\ud83d\ude00", "\u0085")) {
            Migration migration = of(dropTable(text));
            assertThat(PlainModelFile.write(migration, null)).as(text).isEmpty();
            assertThat(PlainModelFile.read(ebean(migration, null))).as(text).isEmpty();
        }
        AlterTable alter = new AlterTable();
        alter.setName("a");
        assertThat(PlainModelFile.write(of(alter), null)).isEmpty();
        assertThat(PlainModelFile.read(ebean(of(alter), null))).isEmpty();
        CreateTable numbered = new CreateTable();
        numbered.setName("a");
        numbered.setIdentityType(IdentityType.SEQUENCE);
        assertThat(PlainModelFile.write(of(numbered), null)).isEmpty();
        assertThat(PlainModelFile.read(ebean(of(numbered), null))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<dropTable name='a'/>",
                "<dropTable name=\"a\" name=\"b\"/>",
                "<dropTable  name=\"a\"/>",
                "<dropTable name=\"a\" more=\"b\"/>",
                "<dropTable name=\"a\">text</dropTable>",
                "<dropTable name=\"a\"></dropColumn>",
                "<dropTable name=\"a\"",
                "<dropTable name=\"a",
                "<dropTable name=\"a\"/><!-- a -- b -->",
                "<dropTable name=\"a\"/><!-- a",
                "<dropTable name=\"a\"/><!-- \u0001 -->",
                "<dropTable name=\"a\"/></changeSet></migration><migration>",
                "<column name=\"a\" type=\"integer\"/>",
                "<changeSet type=\"apply\"/>",
                "<addColumn tableName=\"a\"><column name=\"a\" type=\"integer\" notnull=\"1\"/></addColumn>",
                "<sql><apply>select 1</apply></sql>",
                "<![CDATA[]]>",
                "<?go on?>",
            })
    void whatNobodyWritesIsForEbean(String change) throws Exception {
        String whole = ebean(of(dropTable("a")), null);
        assertThat(PlainModelFile.read(whole)).isPresent();
        String other = whole.replace("<dropTable name=\"a\"/>", change);
        assertThat(other).isNotEqualTo(whole);
        assertThat(PlainModelFile.read(other)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "GBK"})
    void anotherEncodingIsForEbean(String encoding) throws Exception {
        String whole = ebean(of(dropTable("a")), null);
        assertThat(PlainModelFile.read(whole.replace("UTF-8", encoding))).isEmpty();
        assertThat(PlainModelFile.read("\ufeff" + whole)).isEmpty();
        assertThat(PlainModelFile.read(whole.substring(whole.indexOf('\n') + 1)))
                .isEmpty();
        assertThat(PlainModelFile.read(whole.replace("ns/dbmigration", "ns/other")))
                .isEmpty();
        assertThat(PlainModelFile.read(whole + "\n<!-- an end -->\n")).isPresent();
        assertThat(PlainModelFile.read(whole + "x")).isEmpty();
    }

    private static Migration migration(Random random) throws ReflectiveOperationException {
        Migration migration = new Migration();
        for (int sets = random.nextInt(3); sets >= 0; sets--) {
            ChangeSet changes = filled(ChangeSet.class, random);
            for (int i = random.nextInt(5); i > 0; i--) {
                Class<?> type = CHANGES.get(random.nextInt(CHANGES.size()));
                changes.getChangeSetChildren().add(filled(type, random));
            }
            migration.getChangeSet().add(changes);
        }
        return migration;
    }

    private static <T> T filled(Class<T> type, Random random) throws ReflectiveOperationException {
        T object = type.getDeclaredConstructor().newInstance();
        for (Field field : type.getDeclaredFields()) {
            if (Modifier.isStatic(field.getModifiers()) || random.nextInt(3) == 0) {
                continue;
            }
            field.setAccessible(true);
            if (field.getType() == String.class) {
                field.set(object, TEXTS.get(random.nextInt(TEXTS.size())));
            } else if (field.getType() == Boolean.class) {
                field.set(object, random.nextBoolean());
            } else if (field.getType() == ChangeSetType.class) {
                field.set(object, ChangeSetType.values()[random.nextInt(ChangeSetType.values().length)]);
            }
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            if (object instanceof CreateTable table) {
                table.getColumn().add(filled(Column.class, random));
                table.getUniqueConstraint().add(filled(UniqueConstraint.class, random));
                table.getForeignKey().add(filled(ForeignKey.class, random));
            } else if (object instanceof AddColumn add) {
                add.getColumn().add(filled(Column.class, random));
            }
        }
        return object;
    }

    private static DropTable dropTable(String name) {
        DropTable drop = new DropTable();
        drop.setName(name);
        return drop;
    }

    private static Migration of(Object change) {
        ChangeSet changes = new ChangeSet();
        changes.setType(ChangeSetType.APPLY);
        changes.getChangeSetChildren().add(change);
        Migration migration = new Migration();
        migration.getChangeSet().add(changes);
        return migration;
    }

    /** Its text as Ebean writes it, which Ebean reads. */
    private String ebean(Migration migration, String notes) throws IOException {
        Path file = folder.resolve("a.model.xml");
        new MigrationXmlWriter(notes).write(migration, file.toFile());
        MigrationXmlReader.read(file.toFile());
        return Files.readString(file, StandardCharsets.UTF_8);
    }
}
