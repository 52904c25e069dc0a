package io.ormlab.model;

import java.util.List;

/**
 * An entity as Ebean understands it.
 *
 * @param type the class
 * @param name its simple name
 * @param table the table's name, as it stands in the database
 * @param properties in the order of the table's columns; those without a column of this table come last
 */
public record EntityDescription(Class<?> type, String name, String table, List<Property> properties) {

    /** What kind of relation a property is. */
    public enum Relation {
        NONE,
        EMBEDDED,
        MANY_TO_ONE,
        ONE_TO_ONE,
        ONE_TO_MANY,
        MANY_TO_MANY,
        ELEMENT_COLLECTION
    }

    /**
     * A property that is stored.
     *
     * @param name the field's name; one of an embedded object's is {@code object.field}
     * @param javaType as it is written in Java, without packages: {@code List<Book>}
     * @param id whether it is, or is a part of, the primary key
     * @param relation how it points to others
     * @param target the simple name of the class at the relation's other end, or empty
     * @param mappedBy the property of the other end that holds the foreign key, or empty where this end does
     * @param joinTable the table between the two of a many-to-many, or of an element collection, or empty
     * @param columns the columns of the entity's table that it is stored in; none where another table holds it
     */
    public record Property(
            String name,
            String javaType,
            boolean id,
            Relation relation,
            String target,
            String mappedBy,
            String joinTable,
            List<Column> columns) {}

    /**
     * A column.
     *
     * @param name as it stands in the database
     * @param type the database's own type, as Ebean's create script writes it: {@code varchar(40)}
     * @param length of a text or the digits of a number, 0 where the type has none
     * @param scale digits behind the point, 0 where the type has none
     * @param nullable whether it takes NULL
     * @param unique whether it alone is unique; a part of a compound unique is not
     * @param defaultValue in SQL, or empty
     * @param check the check constraint in SQL, or empty
     * @param references {@code table.column} of a foreign key, or empty
     */
    public record Column(
            String name,
            String type,
            int length,
            int scale,
            boolean nullable,
            boolean unique,
            String defaultValue,
            String check,
            String references) {}
}
