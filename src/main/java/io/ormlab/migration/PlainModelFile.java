package io.ormlab.migration;

import io.ebeaninternal.dbmigration.migration.AddColumn;
import io.ebeaninternal.dbmigration.migration.AddTableComment;
import io.ebeaninternal.dbmigration.migration.AddUniqueConstraint;
import io.ebeaninternal.dbmigration.migration.AlterColumn;
import io.ebeaninternal.dbmigration.migration.AlterForeignKey;
import io.ebeaninternal.dbmigration.migration.ChangeSet;
import io.ebeaninternal.dbmigration.migration.ChangeSetType;
import io.ebeaninternal.dbmigration.migration.Column;
import io.ebeaninternal.dbmigration.migration.CreateIndex;
import io.ebeaninternal.dbmigration.migration.CreateTable;
import io.ebeaninternal.dbmigration.migration.DropColumn;
import io.ebeaninternal.dbmigration.migration.DropIndex;
import io.ebeaninternal.dbmigration.migration.DropTable;
import io.ebeaninternal.dbmigration.migration.ForeignKey;
import io.ebeaninternal.dbmigration.migration.Migration;
import io.ebeaninternal.dbmigration.migration.RenameColumn;
import io.ebeaninternal.dbmigration.migration.RenameTable;
import io.ebeaninternal.dbmigration.migration.UniqueConstraint;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A model file where it is plain: the usual changes, as elements and attributes with nothing to escape in them. Ebean's own reader
 * and writer bind XML with JAXB, which takes longer to start than the rest of a small migration takes in all; they stay the measure
 * (a test holds this one against them), and have whatever is not plain.
 */
final class PlainModelFile {

    static final String PROLOG = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    static final String NAMESPACE = "http://ebean-orm.github.io/xml/ns/dbmigration";

    /** The elements that are plain; each is a class whose fields are its attributes, and its lists its children. */
    private static final Map<String, Class<?>> ELEMENTS = elements(
            Migration.class,
            ChangeSet.class,
            CreateTable.class,
            Column.class,
            UniqueConstraint.class,
            ForeignKey.class,
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

    private static final Map<Class<?>, Map<String, Field>> FIELDS = new HashMap<>();
    private static final String CHANGES = "changeSetChildren";

    private PlainModelFile() {}

    /**
     * Reads a file.
     *
     * @param text the whole of it
     * @return empty where it is not plain, or is wrong
     */
    static Optional<Migration> read(String text) {
        return new PlainModelReader(text).read();
    }

    /**
     * Writes a file.
     *
     * @param comment what stands at its head; null for nothing
     * @return its text, as Ebean's writer would write it; empty where it is not plain
     */
    static Optional<String> write(Migration migration, String comment) {
        StringBuilder text = new StringBuilder(PROLOG);
        if (comment != null) {
            text.append("<!-- ").append(comment).append(" -->\n");
        }
        return write(text, "migration", migration, "") ? Optional.of(text.toString()) : Optional.empty();
    }

    private static boolean write(StringBuilder to, String name, Object object, String indent) {
        if (ELEMENTS.get(name) != object.getClass()) {
            return false;
        }
        to.append(indent).append('<').append(name);
        if (object instanceof Migration) {
            to.append(" xmlns=\"").append(NAMESPACE).append('"');
        }
        StringBuilder children = new StringBuilder();
        for (Field field : fields(object.getClass()).values()) {
            Object value = value(field, object);
            boolean plain = value == null
                    || (value instanceof List<?> list
                            ? children(children, field.getName(), list, indent + "    ")
                            : attribute(to, field.getName(), value));
            if (!plain) {
                return false;
            }
        }
        if (children.isEmpty()) {
            to.append("/>");
        } else {
            to.append('>').append(children).append('\n').append(indent).append("</");
            to.append(name).append('>');
        }
        return true;
    }

    private static boolean children(StringBuilder to, String field, List<?> list, String indent) {
        for (Object child : list) {
            to.append('\n');
            if (!write(to, field.equals(CHANGES) ? elementName(child.getClass()) : field, child, indent)) {
                return false;
            }
        }
        return true;
    }

    private static boolean attribute(StringBuilder to, String name, Object value) {
        String text = value instanceof ChangeSetType type ? type.value() : String.valueOf(value);
        boolean known = value instanceof String || value instanceof Boolean || value instanceof ChangeSetType;
        if (!known || !isPlain(text)) {
            return false;
        }
        to.append(' ').append(name).append("=\"").append(text).append('"');
        return true;
    }

    /** Whether an attribute's value stands in a file as it is. */
    static boolean isPlain(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < ' ' || c == '&' || c == '<' || c == '>' || c == '"' || c > '\u007e' && !Character.isLetter(c)) {
                return false;
            }
        }
        return true;
    }

    /** A new object of an element; null where it is none of the plain ones. */
    static Object object(String element) {
        Class<?> type = ELEMENTS.get(element);
        try {
            return type == null ? null : type.getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sets an attribute; false where the element has none of that name, or the value is not one that is written. */
    static boolean set(Object object, String attribute, String value) {
        Field field = fields(object.getClass()).get(attribute);
        Object typed = field == null ? null : typed(field.getType(), value);
        if (typed == null || value(field, object) != null) {
            return false;
        }
        try {
            field.set(object, typed);
            return true;
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object typed(Class<?> type, String value) {
        if (type == String.class) {
            return value;
        }
        if (type == Boolean.class) {
            return value.equals("true") || value.equals("false") ? Boolean.valueOf(value) : null;
        }
        if (type == ChangeSetType.class) {
            for (ChangeSetType each : ChangeSetType.values()) {
                if (each.value().equals(value)) {
                    return each;
                }
            }
        }
        return null;
    }

    /** Adds a child; false where it cannot stand there. */
    static boolean add(Object parent, String element, Object child) {
        if (parent instanceof Migration migration && child instanceof ChangeSet changes) {
            return migration.getChangeSet().add(changes);
        }
        if (parent instanceof ChangeSet changes && isChange(child)) {
            return changes.getChangeSetChildren().add(child);
        }
        if (parent instanceof AddColumn columns && child instanceof Column column) {
            return columns.getColumn().add(column);
        }
        if (parent instanceof CreateTable table) {
            return switch (element) {
                case "column" -> table.getColumn().add((Column) child);
                case "uniqueConstraint" -> table.getUniqueConstraint().add((UniqueConstraint) child);
                case "foreignKey" -> table.getForeignKey().add((ForeignKey) child);
                default -> false;
            };
        }
        return false;
    }

    private static boolean isChange(Object child) {
        return !(child instanceof Migration
                || child instanceof ChangeSet
                || child instanceof Column
                || child instanceof UniqueConstraint
                || child instanceof ForeignKey);
    }

    private static Map<String, Class<?>> elements(Class<?>... types) {
        Map<String, Class<?>> elements = new HashMap<>();
        for (Class<?> type : types) {
            elements.put(elementName(type), type);
        }
        return elements;
    }

    private static String elementName(Class<?> type) {
        String name = type.getSimpleName();
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    /** In the order of the class file, which is JAXB's. */
    private static synchronized Map<String, Field> fields(Class<?> type) {
        Map<String, Field> fields = FIELDS.get(type);
        if (fields == null) {
            fields = new LinkedHashMap<>();
            for (Field field : type.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers()) && !field.isSynthetic()) {
                    field.setAccessible(true);
                    fields.put(field.getName(), field);
                }
            }
            FIELDS.put(type, fields);
        }
        return fields;
    }

    private static Object value(Field field, Object object) {
        try {
            return field.get(object);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
