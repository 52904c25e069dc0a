package io.ormlab.migration;

import io.ebean.Database;
import io.ebean.Transaction;
import io.ebean.bean.EntityBean;
import io.ebeaninternal.api.SpiEbeanServer;
import io.ebeaninternal.server.deploy.BeanDescriptor;
import io.ebeaninternal.server.deploy.BeanProperty;
import io.ormlab.model.Models;
import io.ormlab.model.storage.Kinds;
import io.ormlab.model.storage.Kinds.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Rows of all types, written and read by the models as a program does. */
final class Samples {

    private final Map<Kind, List<Object>> values = new LinkedHashMap<>();
    private final int rows;

    /** @param random how many random values each type gets, besides its extremes and null */
    Samples(int random, long seed) {
        Random generator = new Random(seed);
        int most = 0;
        for (Kind kind : Kinds.all()) {
            List<Object> of = new ArrayList<>();
            for (int i = 0; i < random; i++) {
                of.add(kind.random().apply(generator));
            }
            of.addAll(kind.extremes());
            values.put(kind, of);
            most = Math.max(most, of.size());
        }
        rows = most + 1;
    }

    int rows() {
        return rows;
    }

    /** A type's value in a row, counted from 1; the last row has nulls where the type can have any. */
    Object value(Kind kind, long id) {
        List<Object> of = values.get(kind);
        return id <= of.size() ? of.get((int) id - 1) : null;
    }

    static Class<?> type(Models models) {
        return models.entities().get(0);
    }

    void write(SpiEbeanServer server, Class<?> type) throws ReflectiveOperationException {
        BeanDescriptor<?> descriptor = server.descriptor(type);
        try (Transaction transaction = server.beginTransaction()) {
            transaction.setBatchMode(true);
            transaction.setBatchSize(100);
            for (long id = 1; id <= rows; id++) {
                EntityBean bean = (EntityBean) type.getConstructor().newInstance();
                for (Kind kind : values.keySet()) {
                    BeanProperty property = descriptor.beanProperty(kind.name());
                    Object value = valueOf(property, kind, id);
                    if (value != null || !property.type().isPrimitive()) {
                        property.setValueIntercept(bean, value);
                    }
                }
                server.save(bean);
            }
            transaction.commit();
        }
    }

    /** An enum's constants are the models' own, so they are not there before the models are. */
    Object valueOf(BeanProperty property, Kind kind, long id) {
        Object[] constants = property.type().getEnumConstants();
        return constants == null ? value(kind, id) : id == rows ? null : constants[(int) (id % constants.length)];
    }

    List<?> read(Database database, Class<?> type) {
        return database.find(type).orderBy("id").findList();
    }
}
