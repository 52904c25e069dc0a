package io.ormlab.migration;

import io.ebean.Database;
import io.ebean.DatabaseFactory;
import io.ebean.Transaction;
import io.ebean.bean.EntityBean;
import io.ebean.config.ClassLoadConfig;
import io.ebean.config.DatabaseConfig;
import io.ebean.datasource.DataSourceConfig;
import io.ebean.platform.sqlite.SQLitePlatform;
import io.ebeaninternal.api.SpiEbeanServer;
import io.ebeaninternal.server.deploy.BeanDescriptor;
import io.ebeaninternal.server.deploy.BeanProperty;
import io.ormlab.model.Models;
import io.ormlab.model.storage.Kinds;
import io.ormlab.model.storage.Kinds.Kind;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * What keeping every value costs: rows of all types written and read, beside Ebean's own storage on another file. Prints seconds
 * and the ratio; it fails on nothing.
 */
public final class StorageBench {

    /** Values to choose from; making them is not what is measured. */
    private static final int VALUES = 1000;

    private final int rows;
    private final Models models;
    private final Class<?> type;
    private final Map<Kind, List<Object>> values = new HashMap<>();

    private StorageBench(int rows, Models models) {
        this.rows = rows;
        this.models = models;
        this.type = Samples.type(models);
        Random random = new Random(7);
        for (Kind kind : Kinds.all()) {
            List<Object> of = new ArrayList<>();
            for (int i = 0; i < VALUES; i++) {
                of.add(both(kind, random));
            }
            values.put(kind, of);
        }
    }

    /** A value that stock Ebean keeps too: what it cuts off costs it nothing. */
    private static Object both(Kind kind, Random random) {
        return switch (kind.name()) {
            case "big" -> BigInteger.valueOf(random.nextLong());
            case "decimal", "precise" -> BigDecimal.valueOf(random.nextInt(1_000_000_000), 2);
            default -> kind.random().apply(random);
        };
    }

    /** @param args how many rows (100000), and how many rounds (3), the best of which counts */
    public static void main(String[] args) throws Exception {
        int rows = args.length > 0 ? Integer.parseInt(args[0]) : 100_000;
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 3;
        Path dir = Files.createTempDirectory("storage-bench");
        try (Bench bench = Bench.in(dir)) {
            bench.models(Kinds.classes().toArray(String[]::new)).migrate();
            Files.copy(dir.resolve("data.sqlite"), dir.resolve("stock.sqlite"));
            StorageBench measured = new StorageBench(rows, bench.loaded());
            SpiEbeanServer kept = (SpiEbeanServer) bench.loaded().database();
            SpiEbeanServer stock = measured.stock(dir.resolve("stock.sqlite"));
            double[] best = {Double.MAX_VALUE, Double.MAX_VALUE, Double.MAX_VALUE, Double.MAX_VALUE};
            for (int round = 0; round < rounds; round++) {
                best[0] = Math.min(best[0], measured.write(kept));
                best[1] = Math.min(best[1], measured.write(stock));
                best[2] = Math.min(best[2], measured.read(kept));
                best[3] = Math.min(best[3], measured.read(stock));
            }
            System.out.printf(
                    "storage: %d rows of %d types: written in %.2f s, stock Ebean %.2f s; read in %.2f s, stock Ebean %.2f s%n",
                    rows, Kinds.all().size(), best[0], best[1], best[2], best[3]);
            System.out.printf(
                    "storage ratio %.2f (write %.2f, read %.2f; at most 1.30)%n",
                    (best[0] + best[2]) / (best[1] + best[3]), best[0] / best[1], best[2] / best[3]);
            stock.shutdown(true, false);
        }
    }

    /** Ebean as it is, on the same classes. */
    private SpiEbeanServer stock(Path file) {
        DatabaseConfig config = new DatabaseConfig();
        config.setClassLoadConfig(new ClassLoadConfig(models.classLoader()));
        config.setName("stock");
        config.setRegister(false);
        config.setDefaultServer(false);
        config.setDatabasePlatform(new SQLitePlatform());
        config.setDataSourceConfig(new DataSourceConfig()
                .setUrl("jdbc:sqlite:" + file)
                .setUsername("")
                .setPassword("")
                .setDriver("org.sqlite.JDBC"));
        config.setBackgroundExecutorWrapper(null);
        config.setLoadModuleInfo(false);
        config.setDisableClasspathSearch(true);
        models.classes().forEach(config::addClass);
        Database database = DatabaseFactory.createWithContextClassLoader(config, models.classLoader());
        return (SpiEbeanServer) database;
    }

    private double write(SpiEbeanServer server) throws ReflectiveOperationException {
        server.sqlUpdate("delete from sample").execute();
        BeanDescriptor<?> descriptor = server.descriptor(type);
        long start = System.nanoTime();
        try (Transaction transaction = server.beginTransaction()) {
            transaction.setBatchMode(true);
            transaction.setBatchSize(100);
            for (int row = 0; row < rows; row++) {
                server.save(bean(descriptor, row));
            }
            transaction.commit();
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private Object bean(BeanDescriptor<?> descriptor, int row) throws ReflectiveOperationException {
        EntityBean bean = (EntityBean) type.getConstructor().newInstance();
        for (Map.Entry<Kind, List<Object>> kind : values.entrySet()) {
            BeanProperty property = descriptor.beanProperty(kind.getKey().name());
            Object[] constants = property.type().getEnumConstants();
            Object value = constants == null ? kind.getValue().get(row % VALUES) : constants[row % constants.length];
            property.setValueIntercept(bean, value);
        }
        return bean;
    }

    private double read(SpiEbeanServer server) {
        long start = System.nanoTime();
        int[] read = new int[1];
        server.find(type).findEach(bean -> read[0]++);
        if (read[0] != rows) {
            throw new IllegalStateException(read[0] + " rows");
        }
        return (System.nanoTime() - start) / 1e9;
    }
}
