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
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

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

    /** @param args how many rows (100000), how many rounds (3), the best of which counts, and "types" to see each type alone */
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
                best[0] = Math.min(best[0], measured.write(kept, measured.values.keySet()));
                best[1] = Math.min(best[1], measured.write(stock, measured.values.keySet()));
                best[2] = Math.min(best[2], measured.read(kept, "*"));
                best[3] = Math.min(best[3], measured.read(stock, "*"));
            }
            System.out.printf(
                    "storage: %d rows of %d types: written in %.2f s, stock Ebean %.2f s; read in %.2f s, stock Ebean %.2f s%n",
                    rows, Kinds.all().size(), best[0], best[1], best[2], best[3]);
            System.out.printf(
                    "storage ratio %.2f (write %.2f, read %.2f; at most 1.30)%n",
                    (best[0] + best[2]) / (best[1] + best[3]), best[0] / best[1], best[2] / best[3]);
            if (args.length > 2 && args[2].equals("types")) {
                measured.byType(kept, stock, rounds);
            }
            stock.shutdown(true, false);
        }
    }

    /** Nanoseconds a value, each type for itself; a written one has a row of nulls around it. */
    private void byType(SpiEbeanServer kept, SpiEbeanServer stock, int rounds) throws ReflectiveOperationException {
        System.out.printf("%-15s %21s   %21s%n", "", "read (kept, stock)", "written (kept, stock)");
        for (Kind kind : Kinds.all()) {
            double[] best = {Double.MAX_VALUE, Double.MAX_VALUE, Double.MAX_VALUE, Double.MAX_VALUE};
            for (int round = 0; round < rounds; round++) {
                best[0] = Math.min(best[0], write(kept, Set.of(kind)));
                best[1] = Math.min(best[1], write(stock, Set.of(kind)));
                best[2] = Math.min(best[2], read(kept, kind.name()));
                best[3] = Math.min(best[3], read(stock, kind.name()));
            }
            double[] nanos =
                    Arrays.stream(best).map(seconds -> seconds * 1e9 / rows).toArray();
            System.out.printf(
                    "%-15s %6.0f %6.0f %6.2f   %6.0f %6.0f %6.2f%n",
                    kind.name(), nanos[2], nanos[3], best[2] / best[3], nanos[0], nanos[1], best[0] / best[1]);
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

    private double write(SpiEbeanServer server, Set<Kind> kinds) throws ReflectiveOperationException {
        server.sqlUpdate("delete from sample").execute();
        BeanDescriptor<?> descriptor = server.descriptor(type);
        long start = System.nanoTime();
        try (Transaction transaction = server.beginTransaction()) {
            transaction.setBatchMode(true);
            transaction.setBatchSize(100);
            for (int row = 0; row < rows; row++) {
                server.save(bean(descriptor, row, kinds));
            }
            transaction.commit();
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private Object bean(BeanDescriptor<?> descriptor, int row, Set<Kind> kinds) throws ReflectiveOperationException {
        EntityBean bean = (EntityBean) type.getConstructor().newInstance();
        for (Kind kind : kinds) {
            BeanProperty property = descriptor.beanProperty(kind.name());
            Object[] constants = property.type().getEnumConstants();
            Object value = constants == null ? values.get(kind).get(row % VALUES) : constants[row % constants.length];
            property.setValueIntercept(bean, value);
        }
        return bean;
    }

    private double read(SpiEbeanServer server, String property) {
        long start = System.nanoTime();
        int[] read = new int[1];
        server.find(type).select(property).findEach(bean -> read[0]++);
        if (read[0] != rows) {
            throw new IllegalStateException(read[0] + " rows");
        }
        return (System.nanoTime() - start) / 1e9;
    }
}
