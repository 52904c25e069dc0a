package io.ormlab.model.storage;

import io.ebean.config.dbplatform.DbPlatformType;
import io.ebeaninternal.api.SpiEbeanServer;
import io.ebeaninternal.server.deploy.BeanDescriptor;
import io.ebeaninternal.server.deploy.BeanProperty;
import io.ebeaninternal.server.deploy.BeanPropertyAssocMany;
import io.ebeaninternal.server.deploy.BeanPropertyAssocOne;
import io.ebeaninternal.server.deploy.TableJoin;
import io.ebeaninternal.server.deploy.TableJoinColumn;
import io.ormlab.model.storage.ColumnRule.Kind;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The rules of all columns of the models, and those of a statement's question marks. */
final class ColumnRules {

    static final ColumnRules NONE = new ColumnRules(null);

    /** A program sends few different statements; one that makes up its own must not fill the memory. */
    private static final int STATEMENTS = 1000;

    private final SpiEbeanServer server;
    private final Map<String, Map<String, ColumnRule>> tables = new HashMap<>();
    private final Map<String, List<Parameter>> statements = new ConcurrentHashMap<>();

    private ColumnRules(SpiEbeanServer server) {
        this.server = server;
    }

    static ColumnRules of(SpiEbeanServer server) {
        ColumnRules rules = new ColumnRules(server);
        for (BeanDescriptor<?> descriptor : server.descriptors()) {
            if (descriptor.isBaseTable()) {
                rules.scalars(descriptor.type().getSimpleName(), descriptor);
            }
        }
        // A reference has its parent's rule, so it comes once all parents are known.
        for (BeanDescriptor<?> descriptor : server.descriptors()) {
            if (descriptor.isBaseTable()) {
                rules.references(descriptor);
            }
        }
        return rules;
    }

    /**
     * What each question mark stands for, in order.
     *
     * @param rule the column's, or {@link ColumnRule#NONE}
     * @param written whether the value is to lie in the column, and not only compared with it
     */
    record Parameter(ColumnRule rule, boolean written) {}

    List<Parameter> parameters(String sql) {
        if (tables.isEmpty()) {
            return List.of();
        }
        List<Parameter> known = statements.get(sql);
        if (known == null) {
            known = ParameterColumns.of(sql, this::find);
            if (statements.size() >= STATEMENTS) {
                statements.clear();
            }
            statements.put(sql, known);
        }
        return known;
    }

    /** The rule of a column; null where no model has it. */
    private ColumnRule find(String table, String column) {
        return tables.getOrDefault(folded(table), Map.of()).get(folded(column));
    }

    private void scalars(String owner, BeanDescriptor<?> descriptor) {
        for (BeanProperty property : descriptor.propertiesAll()) {
            property(owner, descriptor.baseTable(), property, property.isId());
            if (property instanceof BeanPropertyAssocMany<?> many && many.isElementCollection()) {
                BeanDescriptor<?> element = many.targetDescriptor();
                for (BeanProperty each : element.propertiesAll()) {
                    property(owner + "." + many.name(), element.baseTable(), each, false);
                }
            }
        }
    }

    private void property(String owner, String table, BeanProperty property, boolean id) {
        if (property instanceof BeanPropertyAssocOne<?> one) {
            if (one.isEmbedded()) {
                for (BeanProperty inner : one.properties()) {
                    property(owner + "." + one.name(), table, inner, false);
                    ColumnRule rule = inner.dbColumn() == null ? null : find(table, inner.dbColumn());
                    if (rule != null && inner.type().isPrimitive()) {
                        put(table, inner.dbColumn(), rule.requiring());
                    }
                }
            }
        } else if (property.dbColumn() != null && property.scalarType() != null) {
            String name =
                    property.name().equals("value") && owner.contains(".") ? owner : owner + "." + property.name();
            put(table, property.dbColumn(), rule(name, property, id));
        }
    }

    private ColumnRule rule(String name, BeanProperty property, boolean id) {
        Class<?> type = property.type();
        if (type == BigInteger.class) {
            return new ColumnRule(name, id ? Kind.ROW_NUMBER : Kind.WHOLE, -1, -1);
        }
        if (property.scalarType() instanceof TextType) {
            return new ColumnRule(name, Kind.FORM, -1, -1);
        }
        String declared = declared(property);
        if (type == BigDecimal.class) {
            boolean limited = property.dbLength() > 0 || property.dbColumnDefn() != null;
            return ColumnRule.declared(name, declared, limited);
        }
        boolean number =
                property.scalarType().jdbcType() != java.sql.Types.VARCHAR && Number.class.isAssignableFrom(type);
        return number ? new ColumnRule(name, Kind.OTHER, -1, -1) : text(name, declared);
    }

    private static ColumnRule text(String name, String declared) {
        ColumnRule rule = ColumnRule.declared(name, declared, true);
        return rule.kind() == Kind.TEXT ? rule : new ColumnRule(name, Kind.OTHER, -1, -1);
    }

    private String declared(BeanProperty property) {
        DbPlatformType type = server.databasePlatform().dbTypeMap().get(property.dbType(true));
        return type == null ? "" : property.renderDbType(type, true);
    }

    private void references(BeanDescriptor<?> descriptor) {
        for (BeanProperty property : descriptor.propertiesAll()) {
            String name = descriptor.type().getSimpleName() + "." + property.name();
            if (property instanceof BeanPropertyAssocOne<?> one && !one.isEmbedded() && one.tableJoin() != null) {
                for (TableJoinColumn column : one.tableJoin().columns()) {
                    String parent = one.targetDescriptor().baseTable();
                    same(name, descriptor.baseTable(), column.getLocalDbColumn(), parent, column.getForeignDbColumn());
                }
            } else if (property instanceof BeanPropertyAssocMany<?> many && many.hasJoinTable()) {
                joinTable(name, descriptor, many);
            } else if (property instanceof BeanPropertyAssocMany<?> many && many.isElementCollection()) {
                String table = many.targetDescriptor().baseTable();
                for (TableJoinColumn column : many.tableJoin().columns()) {
                    same(name, table, column.getForeignDbColumn(), descriptor.baseTable(), column.getLocalDbColumn());
                }
            }
        }
    }

    private void joinTable(String name, BeanDescriptor<?> descriptor, BeanPropertyAssocMany<?> many) {
        TableJoin here = many.intersectionTableJoin();
        for (TableJoinColumn column : here.columns()) {
            same(name, here.getTable(), column.getForeignDbColumn(), descriptor.baseTable(), column.getLocalDbColumn());
        }
        for (TableJoinColumn column : many.tableJoin().columns()) {
            String target = many.targetDescriptor().baseTable();
            same(name, here.getTable(), column.getLocalDbColumn(), target, column.getForeignDbColumn());
        }
    }

    private void same(String property, String table, String column, String parent, String key) {
        ColumnRule rule = parent == null || column == null || key == null ? null : find(parent, key);
        if (rule != null && table != null && find(table, column) == null) {
            put(table, column, new ColumnRule(property, rule.kind(), rule.size(), rule.scale()));
        }
    }

    private void put(String table, String column, ColumnRule rule) {
        tables.computeIfAbsent(folded(table), key -> new HashMap<>()).put(folded(column), rule);
    }

    private String folded(String name) {
        return server.databasePlatform().unQuote(name).toLowerCase(Locale.ROOT);
    }
}
