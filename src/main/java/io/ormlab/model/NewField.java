package io.ormlab.model;

import io.ormlab.message.LabException;
import io.ormlab.message.Message;
import io.ormlab.message.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;

/**
 * A field of a model that is to be written, as one types it: {@code title:string(80)!}, {@code author:Author}, {@code tags:Tag*}.
 *
 * @param name the field's name
 * @param lines the field as it stands in the source, an annotation a line
 * @param nested the declaration of an enum of its own; empty where it needs none
 * @param imports the classes that it names
 */
record NewField(String name, List<String> lines, String nested, Set<String> imports) {

    private static final String PERSISTENCE = "jakarta.persistence.";
    private static final Pattern SPEC = Pattern.compile(
            "(?<name>[^:]+):(?<type>[\\w.]+)(?:\\((?<in>[^()]*)\\))?(?<many>\\*?)(?<required>!?)",
            Pattern.UNICODE_CHARACTER_CLASS);

    /**
     * Reads a field.
     *
     * @param model the name of the model that gets it
     * @param known the entities that are there
     * @throws LabException of status 2 where it is none; the message names it and what is allowed
     */
    static NewField of(String spec, String model, KnownEntities known) {
        Matcher matcher = SPEC.matcher(spec);
        if (!matcher.matches()) {
            throw LabException.usage("newmodel.form", spec);
        }
        String name = matcher.group("name");
        if (!isName(name)) {
            throw LabException.usage("newmodel.field", spec, name);
        }
        if (name.equals("id")) {
            throw LabException.usage("newmodel.id", spec);
        }
        boolean many = !matcher.group("many").isEmpty();
        boolean required = !matcher.group("required").isEmpty();
        NoteType type = NoteType.named(matcher.group("type")).orElse(null);
        boolean isModel =
                known.has(matcher.group("type")) || matcher.group("type").equals(model);
        if (!isModel && type != null) {
            if (many) {
                throw LabException.usage("newmodel.many", spec, type.typed());
            }
            return column(spec, name, type, sizes(matcher.group("in")), required);
        }
        return relation(spec, name, matcher.group("type"), model, known, matcher.group("in"), many, required);
    }

    /** The same field, as the other end of a field of the same model. */
    NewField mappedBy(String model, String other) {
        int many = lines.indexOf("@ManyToMany");
        if (many < 0 || !lines.contains("public List<" + model + "> " + name + " = new ArrayList<>();")) {
            return this;
        }
        Set<String> named = new TreeSet<>(imports);
        named.remove(PERSISTENCE + "ManyToMany");
        named.add(PERSISTENCE + "OneToMany");
        return new NewField(name, List.of("@OneToMany(mappedBy = \"" + other + "\")", lines.get(1)), nested, named);
    }

    static boolean isName(String name) {
        return SourceVersion.isIdentifier(name) && !SourceVersion.isKeyword(name);
    }

    private static List<String> sizes(String inBrackets) {
        return inBrackets == null
                ? List.of()
                : Stream.of(inBrackets.split(",", -1)).map(String::strip).toList();
    }

    private static NewField column(String spec, String name, NoteType type, List<String> sizes, boolean required) {
        Set<String> imports = new TreeSet<>(type.imports());
        List<String> column = new ArrayList<>(type.columnSizes(spec, sizes));
        if (required && !type.isPrimitive(true)) {
            column.add(0, "nullable = false");
        }
        List<String> lines = new ArrayList<>(type.annotations());
        if (!column.isEmpty()) {
            imports.add(PERSISTENCE + "Column");
            lines.add("@Column(" + String.join(", ", column) + ")");
        }
        String own = Character.toUpperCase(name.charAt(0)) + name.substring(1);
        lines.add("public " + type.java(own, required) + " " + name + ";");
        return new NewField(name, lines, type == NoteType.ENUM ? values(spec, own, sizes) : "", imports);
    }

    private static String values(String spec, String own, List<String> values) {
        boolean all = !values.isEmpty() && values.stream().allMatch(NewField::isName);
        if (!all || values.stream().distinct().count() < values.size()) {
            throw LabException.usage("newmodel.enum", spec);
        }
        return "public enum " + own + " {\n        " + String.join(",\n        ", values) + "\n    }";
    }

    private static NewField relation(
            String spec,
            String name,
            String target,
            String model,
            KnownEntities known,
            String inBrackets,
            boolean many,
            boolean required) {
        if (!target.equals(model) && !known.has(target)) {
            throw unknown(spec, target, known);
        }
        if (inBrackets != null) {
            throw LabException.usage("newmodel.size.none", spec, target);
        }
        if (many && required) {
            throw LabException.usage("newmodel.many.required", spec);
        }
        Set<String> imports = new TreeSet<>(known.imports(target));
        String mappedBy = many ? known.fieldTo(target, model) : "";
        String kind = !many ? "ManyToOne" : mappedBy.isEmpty() ? "ManyToMany" : "OneToMany";
        imports.add(PERSISTENCE + kind);
        String options =
                required ? "(optional = false)" : mappedBy.isEmpty() ? "" : "(mappedBy = \"" + mappedBy + "\")";
        String simple = target.substring(target.lastIndexOf('.') + 1);
        if (many) {
            imports.addAll(List.of("java.util.ArrayList", "java.util.List"));
        }
        String field = many ? "List<" + simple + "> " + name + " = new ArrayList<>();" : simple + " " + name + ";";
        return new NewField(name, List.of("@" + kind + options, "public " + field), "", imports);
    }

    private static LabException unknown(String spec, String type, KnownEntities known) {
        List<String> names = new ArrayList<>(NoteType.names());
        names.addAll(known.names());
        List<String> near = Nearest.of(type, names);
        Object models = known.names().isEmpty() ? Message.of("newmodel.type.nomodels") : known.names();
        LabException failure = LabException.usage("newmodel.type", spec, type, NoteType.names(), models);
        return near.isEmpty() ? failure : failure.and("newmodel.near", near);
    }
}
