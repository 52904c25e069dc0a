package io.ormlab.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;

/** A random set of entities, and random changes to it; the same seed gives the same. */
final class RandomModels {

    /** A type with its annotations, and a default that a database takes for it. */
    record Type(String java, String defaultValue) {}

    private static final List<Type> TYPES = List.of(
            new Type("String", "它's"),
            new Type("String", "x"),
            new Type("@Column(length=12) String", "短"),
            new Type("@Column(length=40) String", "y"),
            new Type("@Lob String", null),
            new Type("int", "7"),
            new Type("Integer", "-3"),
            new Type("long", null),
            new Type("Long", "5000000000"),
            new Type("Short", null),
            new Type("Boolean", "true"),
            new Type("boolean", "false"),
            new Type("Double", "1.5"),
            new Type("Float", null),
            new Type("BigDecimal", "2.5"),
            new Type("@Column(precision=10, scale=2) BigDecimal", "19.90"),
            new Type("BigInteger", null),
            new Type("LocalDate", null),
            new Type("LocalDateTime", null),
            new Type("Instant", "now"),
            new Type("LocalTime", null),
            new Type("java.util.Date", null),
            new Type("UUID", null),
            new Type("byte[]", null),
            new Type("Duration", null),
            new Type("@DbJson Map<String, Object>", null),
            new Type("@Enumerated(EnumType.STRING) Mood", "GOOD"),
            new Type("@Enumerated(EnumType.STRING) 心情", null),
            new Type("@Enumerated(EnumType.ORDINAL) Rank", null));

    private static final List<String> NAMES =
            List.of("name", "age", "名字", "birthDay", "select`", "order`", "two words`", "Title", "价 格`", "group`", "x");
    private static final List<String> ENTITIES = List.of("Author", "Book", "作者", "Order`", "UserGroup", "Tag");
    private static final List<String> KEYS =
            List.of("@Id long id", "@Id int id", "@Id Long id", "@Id UUID id", "@Id String id", "@Id Integer no");
    private static final List<String> ACTIONS = List.of("CASCADE", "SET_NULL", "RESTRICT", "CASCADE");

    record Field(String name, Type type, boolean notNull, boolean unique, boolean index, boolean defaulted) {

        String java() {
            String column = name.endsWith("`") ? "name=\"`" + name + "\"" : "";
            String options = column
                    + (notNull ? (column.isEmpty() ? "" : ", ") + "nullable=false" : "")
                    + (unique ? (column.isEmpty() && !notNull ? "" : ", ") + "unique=true" : "");
            String java = type.java();
            if (!options.isEmpty()) {
                java = java.startsWith("@Column(")
                        ? java.replace("@Column(", "@Column(" + options + ", ")
                        : "@Column(" + options + ") " + java;
            }
            return (index ? "@Index " : "")
                    + (defaulted && type.defaultValue() != null ? "@DbDefault(\"" + type.defaultValue() + "\") " : "")
                    + java + " " + property(name) + ";";
        }
    }

    /** One to one, many to one, many to many, embedded, or a collection of values. */
    record Link(String kind, String name, String target, String action, boolean notNull) {

        /** Ebean calls the columns of a key of several as the target does, so that two links would share them. */
        String java(String owner, boolean composite) {
            if (kind.equals("many") && owner.equals(target)) {
                return "@JoinTable(name=\"" + owner + "_" + name + "\", joinColumns=@JoinColumn(name=\"from_it\"),"
                        + " inverseJoinColumns=@JoinColumn(name=\"to_it\")) " + java();
            }
            String join = composite && !List.of("many", "values", "embedded").contains(kind)
                    ? "@JoinColumn(name=\"" + name + "_a\", referencedColumnName=\"a\") @JoinColumn(name=\"" + name
                            + "_b\", referencedColumnName=\"b\") "
                    : "";
            return join + java();
        }

        String java() {
            String rule = "@DbForeignKey(onDelete=ConstraintMode." + (notNull ? "CASCADE" : action) + ") ";
            String optional = notNull ? "(optional=false) " : " ";
            return switch (kind) {
                case "many" -> "@ManyToMany List<" + target + "> " + name + ";";
                case "values" -> "@ElementCollection List<String> " + name + ";";
                case "embedded" -> "@Embedded(prefix=\"" + name + "_\") Address " + name + ";";
                case "one" -> "@OneToOne" + optional + rule + target + " " + name + ";";
                default -> "@ManyToOne" + optional + rule + target + " " + name + ";";
            };
        }
    }

    static final class Entity {
        final String name;
        String table;
        String key;
        List<Field> fields = new ArrayList<>();
        List<Link> links = new ArrayList<>();
        List<String> uniqueTogether = List.of();

        Entity(String name) {
            this.name = name;
        }

        Entity copy() {
            Entity copy = new Entity(name);
            copy.table = table;
            copy.key = key;
            copy.fields = new ArrayList<>(fields);
            copy.links = new ArrayList<>(links);
            copy.uniqueTogether = uniqueTogether;
            return copy;
        }

        boolean isAs(Entity other) {
            return Objects.equals(table, other.table)
                    && key.equals(other.key)
                    && fields.equals(other.fields)
                    && links.equals(other.links)
                    && uniqueTogether.equals(other.uniqueTogether);
        }

        boolean isComposite() {
            return key.contains("@EmbeddedId");
        }
    }

    private final Random random;
    private final List<Entity> entities;
    private int moods;

    private RandomModels(Random random, List<Entity> entities, int moods) {
        this.random = random;
        this.entities = entities;
        this.moods = moods;
    }

    static RandomModels of(Random random) {
        RandomModels models = new RandomModels(random, new ArrayList<>(), 0);
        int count = 2 + random.nextInt(3);
        while (models.entities.size() < count) {
            models.addEntity();
        }
        return models;
    }

    /** The same after some changes, or quite another one over the same names. */
    RandomModels changed() {
        if (random.nextInt(8) == 0) {
            return of(random);
        }
        RandomModels next = copy();
        for (int changes = 1 + random.nextInt(5); changes > 0; changes--) {
            next.change();
        }
        return next;
    }

    RandomModels copy() {
        return new RandomModels(
                random, entities.stream().map(Entity::copy).collect(Collectors.toCollection(ArrayList::new)), moods);
    }

    List<Entity> entities() {
        return entities;
    }

    private void change() {
        Entity entity = any(entities);
        int field = random.nextInt(entity.fields.size());
        Field old = entity.fields.get(field);
        switch (random.nextInt(16)) {
            case 0 -> addField(entity);
            case 1 -> {
                if (entity.fields.size() > 1 && !entity.uniqueTogether.contains(old.name())) {
                    entity.fields.remove(field);
                }
            }
            case 2 -> rename(entity, field);
            case 3, 4 ->
                entity.fields.set(
                        field,
                        new Field(old.name(), any(TYPES), old.notNull(), old.unique(), old.index(), old.defaulted()));
            case 5 ->
                entity.fields.set(
                        field,
                        new Field(old.name(), old.type(), !old.notNull(), old.unique(), old.index(), old.defaulted()));
            case 6 ->
                entity.fields.set(
                        field, new Field(old.name(), old.type(), old.notNull(), !old.unique(), false, old.defaulted()));
            case 7 ->
                entity.fields.set(
                        field,
                        new Field(old.name(), old.type(), old.notNull(), old.unique(), !old.index(), old.defaulted()));
            case 8 ->
                entity.fields.set(
                        field,
                        new Field(old.name(), old.type(), old.notNull(), old.unique(), old.index(), !old.defaulted()));
            case 9 -> addLink(entity);
            case 10 -> {
                if (!entity.links.isEmpty()) {
                    entity.links.remove(random.nextInt(entity.links.size()));
                }
            }
            case 11 -> relink(entity);
            case 12 -> moods = (moods + 1) % 3;
            case 13 -> entity.table = entity.table == null ? "表_" + random.nextInt(3) + "_" + entity.name : null;
            case 14 -> addEntity();
            default -> entity.key = entity.isComposite() ? entity.key : any(KEYS);
        }
    }

    private void relink(Entity entity) {
        if (!entity.links.isEmpty()) {
            int at = random.nextInt(entity.links.size());
            Link old = entity.links.get(at);
            entity.links.set(at, new Link(old.kind(), old.name(), old.target(), any(ACTIONS), random.nextInt(3) == 0));
        }
    }

    private void rename(Entity entity, int field) {
        Field old = entity.fields.get(field);
        String name = freeName(entity);
        if (name != null && !entity.uniqueTogether.contains(old.name())) {
            entity.fields.set(
                    field, new Field(name, old.type(), old.notNull(), old.unique(), old.index(), old.defaulted()));
        }
    }

    private void addEntity() {
        List<String> free = ENTITIES.stream()
                .filter(name -> entities.stream().noneMatch(each -> each.name.equals(name)))
                .toList();
        if (free.isEmpty()) {
            return;
        }
        Entity entity = new Entity(any(free));
        entity.key = random.nextInt(6) == 0 ? "@EmbeddedId Key key" : any(KEYS);
        entities.add(entity);
        for (int fields = 1 + random.nextInt(5); fields > 0; fields--) {
            addField(entity);
        }
        for (int links = random.nextInt(3); links > 0; links--) {
            addLink(entity);
        }
        if (entity.fields.size() > 2 && random.nextInt(3) == 0) {
            entity.uniqueTogether =
                    List.of(entity.fields.get(0).name(), entity.fields.get(1).name());
        }
    }

    private void addField(Entity entity) {
        String name = freeName(entity);
        if (name != null) {
            boolean unique = random.nextInt(6) == 0;
            entity.fields.add(new Field(
                    name,
                    any(TYPES),
                    random.nextInt(3) == 0,
                    unique,
                    !unique && random.nextInt(5) == 0,
                    random.nextInt(3) == 0));
        }
    }

    private String freeName(Entity entity) {
        List<String> free = NAMES.stream()
                .filter(name ->
                        entity.fields.stream().noneMatch(field -> field.name().equals(name)))
                .toList();
        return free.isEmpty() ? null : any(free);
    }

    private void addLink(Entity entity) {
        List<String> free = List.of("parent", "link", "other").stream()
                .filter(name ->
                        entity.links.stream().noneMatch(link -> link.name().equals(name)))
                .toList();
        if (free.isEmpty()) {
            return;
        }
        String kind = any(List.of("to", "to", "to", "one", "many", "values", "embedded"));
        String target = className(any(entities));
        boolean collection = kind.equals("many") || kind.equals("values");
        // Ebean makes no name for a join table of a quoted table, and none for a key of several columns.
        boolean impossible = collection && (entity.isComposite() || entity.name.endsWith("`") || isComposite(target))
                || kind.equals("many") && target.equals("Order");
        entity.links.add(new Link(impossible ? "to" : kind, any(free), target, any(ACTIONS), random.nextInt(4) == 0));
    }

    private boolean isComposite(String className) {
        return entities.stream()
                .anyMatch(each -> each.isComposite() && className(each).equals(className));
    }

    private static String property(String name) {
        String plain = name.replace("`", "").replace(" ", "");
        return List.of("select", "order", "group").contains(plain) ? plain + "Of" : plain;
    }

    private static String className(Entity entity) {
        return entity.name.replace("`", "");
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** The sources of the classes. */
    List<String> sources() {
        List<String> sources = new ArrayList<>();
        sources.add("public enum Mood { "
                + List.of("GOOD, FAIR", "GOOD, FAIR, POOR", "GOOD, POOR").get(moods) + " }");
        sources.add("public enum 心情 { 好, 坏 }");
        sources.add("public enum Rank { GOOD, FAIR }");
        sources.add("@Embeddable public class Address { String city; @Column(length=10) String zip; }");
        sources.add("@Embeddable public class Key { public int a; public String b;"
                + " public boolean equals(Object o) { return o instanceof Key k && k.a == a && Objects.equals(k.b, b); }"
                + " public int hashCode() { return Objects.hash(a, b); } }");
        for (Entity entity : entities) {
            sources.add(source(entity));
        }
        return sources;
    }

    private String source(Entity entity) {
        StringBuilder source = new StringBuilder();
        String table =
                entity.table != null ? entity.table.replace("`", "") : entity.name.endsWith("`") ? "`order`" : null;
        if (table != null || !entity.uniqueTogether.isEmpty()) {
            String unique = entity.uniqueTogether.stream()
                    .map(name -> "\"" + column(name) + "\"")
                    .collect(Collectors.joining(", "));
            source.append("@Table(")
                    .append(table == null ? "" : "name=\"" + table + "\"")
                    .append(table == null || unique.isEmpty() ? "" : ", ")
                    .append(unique.isEmpty() ? "" : "uniqueConstraints=@UniqueConstraint(columnNames={" + unique + "})")
                    .append(") ");
        }
        source.append("@Entity public class ").append(className(entity)).append(" extends Model { ");
        source.append(entity.key).append("; ");
        entity.fields.forEach(field -> source.append(field.java()).append(' '));
        entity.links.forEach(link -> source.append(link.java(className(entity), isComposite(link.target())))
                .append(' '));
        return source.append('}').toString();
    }

    private static String column(String name) {
        return name.endsWith("`")
                ? "`" + name
                : name.replaceAll("([a-z])([A-Z])", "$1_$2").toLowerCase(java.util.Locale.ROOT);
    }

    @Override
    public String toString() {
        return String.join("\n", sources());
    }
}
