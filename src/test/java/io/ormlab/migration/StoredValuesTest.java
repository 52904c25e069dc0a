package io.ormlab.migration;

import static org.assertj.core.api.Assertions.assertThat;

import io.ebean.bean.EntityBean;
import io.ebeaninternal.api.SpiEbeanServer;
import io.ebeaninternal.server.deploy.BeanDescriptor;
import io.ebeaninternal.server.deploy.BeanProperty;
import io.ormlab.model.storage.Kinds;
import io.ormlab.model.storage.Kinds.Kind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stock.StockReader;

/** The third law, for every type: what is written reads back, in Java's order, whatever becomes of the table. */
class StoredValuesTest {

    private static final int RANDOM = 1000;

    @TempDir
    static Path dir;

    private static Bench bench;
    private static Samples samples;

    @BeforeAll
    static void write() throws Exception {
        bench = Bench.in(dir);
        bench.models(Kinds.classes().toArray(String[]::new)).migrate();
        samples = new Samples(RANDOM, Long.getLong("ormlab.seed", 7));
        samples.write(server(), Samples.type(bench.loaded()));
        bench.close();
    }

    @AfterAll
    static void close() {
        bench.close();
    }

    @Test
    void everyValueReadsBackEqual() {
        readsBack("read by a fresh database");
    }

    @Test
    void sqlOrdersAsJavaDoes() throws Exception {
        BeanDescriptor<?> descriptor = descriptor();
        SoftAssertions all = new SoftAssertions();
        for (Kind kind : Kinds.all()) {
            if (kind.order() != null) {
                BeanProperty property = descriptor.beanProperty(kind.name());
                List<Object> ordered = new ArrayList<>();
                for (String id : bench.rows("select id from sample where " + property.dbColumn()
                        + " is not null order by " + property.dbColumn() + ", id")) {
                    ordered.add(samples.valueOf(property, kind, Long.parseLong(id)));
                }
                ordered.removeIf(Objects::isNull);
                all.assertThat(outOfOrder(kind, ordered)).as(kind.name()).isEmpty();
            }
        }
        all.assertAll();
    }

    @Test
    void aRebuildADowngradeABackupAndARestoreKeepEveryValue() throws Exception {
        Path backup = Backup.make(bench.workspace);
        String[] wider = Kinds.classes().toArray(String[]::new);
        wider[0] = wider[0].replace("length = 80", "length = 90");
        bench.models(wider);
        assertThat(bench.generate().up().sql()).contains("create table").contains("insert into");
        bench.upgrade();
        readsBack("after a rebuild");
        Downgrade.of(bench.workspace, RunOptions.PLAIN).run("1.0");
        bench.models(Kinds.classes().toArray(String[]::new));
        readsBack("after a downgrade");
        bench.close();
        bench.sql("delete from sample");
        Restoration.run(bench.workspace, backup.getFileName().toString(), RunOptions.PLAIN);
        readsBack("after a restore");
    }

    /** In a process that has no class of ours: what each page says of such a program. */
    @Test
    void aProgramWithEbeanAloneReadsWhatThePagesSay() throws Exception {
        Map<String, String[]> read = StockProgram.read(bench, dir.resolve("stock"));
        BeanDescriptor<?> descriptor = descriptor();
        SoftAssertions all = new SoftAssertions();
        for (Kind kind : Kinds.all()) {
            BeanProperty property = descriptor.beanProperty(kind.name());
            List<String> wrong = new ArrayList<>();
            for (int id = 1; id <= StockReader.ROWS; id++) {
                Object written = samples.valueOf(property, kind, id);
                boolean reads = StockProgram.reads(kind.name(), written);
                String expected = StockProgram.readsNone(kind.name()) ? "no" : StockReader.shown(written);
                if (reads && !read.get(kind.name())[id - 1].equals(expected)) {
                    wrong.add(expected + " as " + read.get(kind.name())[id - 1]);
                }
            }
            all.assertThat(wrong).as(kind.name()).isEmpty();
        }
        all.assertAll();
    }

    private static List<String> outOfOrder(Kind kind, List<Object> ordered) {
        List<String> wrong = new ArrayList<>();
        for (int i = 1; i < ordered.size(); i++) {
            if (kind.order().compare(ordered.get(i - 1), ordered.get(i)) > 0) {
                wrong.add(ordered.get(i - 1) + " before " + ordered.get(i));
            }
        }
        return wrong;
    }

    private static void readsBack(String when) {
        BeanDescriptor<?> descriptor = descriptor();
        List<?> beans = samples.read(server(), Samples.type(bench.loaded()));
        assertThat(beans).hasSize(samples.rows());
        SoftAssertions all = new SoftAssertions();
        for (Kind kind : Kinds.all()) {
            BeanProperty property = descriptor.beanProperty(kind.name());
            List<String> wrong = new ArrayList<>();
            for (int i = 0; i < beans.size(); i++) {
                Object written = samples.valueOf(property, kind, i + 1);
                Object read = property.getValueIntercept((EntityBean) beans.get(i));
                boolean unset = written == null && property.type().isPrimitive();
                if (!unset && !Objects.deepEquals(written, read)) {
                    wrong.add(shown(written) + " as " + shown(read));
                }
            }
            all.assertThat(wrong).as(kind.name() + " " + when).isEmpty();
        }
        all.assertAll();
    }

    private static String shown(Object value) {
        String text = value instanceof byte[] bytes ? Arrays.toString(bytes) : String.valueOf(value);
        return text.length() > 100 ? text.substring(0, 100) + "…" : text;
    }

    private static SpiEbeanServer server() {
        return (SpiEbeanServer) bench.loaded().database();
    }

    private static BeanDescriptor<?> descriptor() {
        return server().descriptor(Samples.type(bench.loaded()));
    }
}
