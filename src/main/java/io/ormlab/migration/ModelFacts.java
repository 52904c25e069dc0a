package io.ormlab.migration;

import io.ebean.config.dbplatform.DatabasePlatform;
import io.ebeaninternal.api.PlatformMatch;
import io.ebeaninternal.api.SpiEbeanServer;
import io.ebeaninternal.server.deploy.BeanDescriptor;
import io.ebeaninternal.server.deploy.BeanProperty;
import io.ebeaninternal.server.deploy.BeanPropertyAssocMany;
import io.ebeaninternal.server.deploy.BeanPropertyAssocOne;
import io.ebeaninternal.server.deploy.DbMigrationInfo;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The {@link ColumnFacts} of all columns of the models, read from Ebean's own description of them. */
public final class ModelFacts {

    public static final ModelFacts NONE = new ModelFacts(Map.of());

    private final Map<String, ColumnFacts> facts;

    private ModelFacts(Map<String, ColumnFacts> facts) {
        this.facts = facts;
    }

    static ModelFacts of(SpiEbeanServer server) {
        Map<String, ColumnFacts> facts = new HashMap<>();
        for (BeanDescriptor<?> descriptor : server.descriptors()) {
            if (descriptor.isBaseTable()) {
                String table = Names.bare(descriptor.baseTable());
                for (BeanProperty property : descriptor.propertiesAll()) {
                    read(facts, server.databasePlatform(), table, property);
                }
            }
        }
        return new ModelFacts(facts);
    }

    public ColumnFacts of(String table, String column) {
        return facts.getOrDefault(Answers.key(new ObjectName(table, column)), ColumnFacts.NONE);
    }

    /** The enums' columns, {@code table.column} folded, and their constants. */
    Map<String, Constants> constants() {
        Map<String, Constants> constants = new HashMap<>();
        facts.forEach(
                (column, found) -> Constants.of(found.enumValues()).ifPresent(values -> constants.put(column, values)));
        return constants;
    }

    private static void read(
            Map<String, ColumnFacts> facts, DatabasePlatform platform, String table, BeanProperty property) {
        if (property instanceof BeanPropertyAssocOne<?> one && one.isEmbedded()) {
            for (BeanProperty inner : one.properties()) {
                read(facts, platform, table, inner);
            }
        } else if (property instanceof BeanPropertyAssocMany<?> many && many.isElementCollection()) {
            String elements = Names.bare(many.beanTable().getBaseTable());
            for (BeanProperty inner : many.targetDescriptor().propertiesAll()) {
                read(facts, platform, elements, inner);
            }
        } else if (property.dbColumn() != null) {
            facts.put(
                    Answers.key(new ObjectName(table, Names.bare(property.dbColumn()))),
                    new ColumnFacts(
                            property.type(),
                            property.type().isPrimitive(),
                            enumValues(property),
                            scripts(platform, property, DbMigrationInfo::getPreAdd),
                            scripts(platform, property, DbMigrationInfo::getPostAdd),
                            scripts(platform, property, DbMigrationInfo::getPreAlter),
                            scripts(platform, property, DbMigrationInfo::getPostAlter)));
        }
    }

    private static Map<String, Object> enumValues(BeanProperty property) {
        Object[] constants = property.type().getEnumConstants();
        if (constants == null || property.scalarType() == null) {
            return Map.of();
        }
        Map<String, Object> values = new LinkedHashMap<>();
        for (Object constant : constants) {
            values.put(((Enum<?>) constant).name(), property.scalarType().toJdbcType(constant));
        }
        return Collections.unmodifiableMap(values);
    }

    private static List<String> scripts(
            DatabasePlatform platform, BeanProperty property, Function<DbMigrationInfo, List<String>> kind) {
        List<String> scripts = new ArrayList<>();
        if (property.dbMigrationInfos() != null) {
            for (DbMigrationInfo info : property.dbMigrationInfos()) {
                if (PlatformMatch.matchPlatform(platform.platform(), info.joinPlatforms())) {
                    scripts.addAll(kind.apply(info));
                }
            }
        }
        return scripts;
    }
}
