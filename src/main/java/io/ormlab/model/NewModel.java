package io.ormlab.model;

import io.ormlab.message.LabException;
import io.ormlab.message.Language;
import io.ormlab.workspace.FileFailures;
import io.ormlab.workspace.Workspace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Writes the source of an entity that is not there yet. One that is there is never overwritten. */
public final class NewModel {

    private static final List<String> ALWAYS =
            List.of("io.ebean.Model", "jakarta.persistence.Entity", "jakarta.persistence.Id");
    /** What a class that was typed at the prompt may name: the prompt's own imports. */
    private static final String PROMPT_IMPORTS = """
            import io.ebean.*;
            import io.ebean.annotation.*;
            import jakarta.persistence.*;
            import java.math.*;
            import java.time.*;
            import java.util.*;
            """;
    /** Names that two of these packages have, and the one that is meant. */
    private static final List<String> SETTLED =
            List.of("io.ebean.Query", "io.ebean.annotation.Index", "jakarta.persistence.Version");

    private final Workspace workspace;
    private final Language language;

    /** @param language of what is wrong with the sources that are there */
    public NewModel(Workspace workspace, Language language) {
        this.workspace = workspace;
        this.language = language;
    }

    /**
     * Writes a model with fields.
     *
     * @param name the class, with its package or without
     * @param specs the fields, each as {@code title:string(80)!}
     * @return the file
     * @throws LabException where the name or a field is wrong, or the model is there already: nothing is written
     */
    public Path write(String name, List<String> specs) {
        String simple = name.substring(name.lastIndexOf('.') + 1);
        if (!NewField.isName(simple) || Character.isLowerCase(simple.codePointAt(0)) || !isPackage(name)) {
            throw LabException.usage("newmodel.name", name);
        }
        KnownEntities known = known(name, simple);
        List<NewField> fields = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (String spec : specs) {
            NewField field = NewField.of(spec, simple, known);
            if (!names.add(field.name())) {
                throw LabException.usage("newmodel.twice", spec, field.name());
            }
            fields.add(field);
        }
        return write(known.place(simple), source(known.inPackage(), simple, mapped(fields, simple)));
    }

    private static boolean isPackage(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 || javax.lang.model.SourceVersion.isName(name.substring(0, dot));
    }

    private KnownEntities known(String name, String simple) {
        int dot = name.lastIndexOf('.');
        KnownEntities known = KnownEntities.of(workspace, language, dot < 0 ? null : name.substring(0, dot));
        known.taken(simple).ifPresent(there -> {
            throw LabException.of("newmodel.there", simple, there.place()).and("newmodel.there.next", simple);
        });
        return known;
    }

    /** A tree: {@code children:Node*} is the other end of {@code parent:Node} in the same line. */
    private static List<NewField> mapped(List<NewField> fields, String model) {
        String parent = fields.stream()
                .filter(field -> field.lines().contains("public " + model + " " + field.name() + ";"))
                .map(NewField::name)
                .findFirst()
                .orElse(null);
        return parent == null
                ? fields
                : fields.stream().map(field -> field.mappedBy(model, parent)).toList();
    }

    private static String source(String inPackage, String name, List<NewField> fields) {
        Set<String> imports = new TreeSet<>(ALWAYS);
        StringBuilder body = new StringBuilder("@Entity\npublic class " + name + " extends Model {\n");
        fields.stream()
                .filter(field -> !field.nested().isEmpty())
                .forEach(field -> body.append("\n    ").append(field.nested()).append("\n"));
        body.append("\n    @Id\n    public long id;\n");
        for (NewField field : fields) {
            imports.addAll(field.imports());
            body.append('\n');
            field.lines().forEach(line -> body.append("    ").append(line).append('\n'));
        }
        StringBuilder text = new StringBuilder("package " + inPackage + ";\n\n");
        imports.forEach(type -> text.append("import ").append(type).append(";\n"));
        return text.append('\n').append(body).append("}\n").toString();
    }

    /** The name of the entity that a line of Java declares, and nothing else; null where it declares none. */
    public static String declaredBy(String java) {
        // The compiler's parser is not asked about each line.
        if (!java.contains("Entity")) {
            return null;
        }
        return Declarations.only(java)
                .filter(KnownEntities::isEntity)
                .map(Declaration::className)
                .orElse(null);
    }

    /**
     * Writes a class that was typed at the prompt as a model.
     *
     * @param java its declaration, see {@link #declaredBy}
     * @param imports what the person has imported besides
     * @throws LabException where a model of the name is there already: nothing is written
     */
    public Path save(String java, List<String> imports) {
        String name = declaredBy(java);
        KnownEntities known = known(name, name);
        StringBuilder text = new StringBuilder("package " + known.inPackage() + ";\n\n" + PROMPT_IMPORTS);
        SETTLED.stream()
                .filter(type -> Pattern.compile("\\b" + type.substring(type.lastIndexOf('.') + 1) + "\\b")
                        .matcher(java)
                        .find())
                .forEach(type -> text.append("import ").append(type).append(";\n"));
        imports.forEach(each -> text.append("import ").append(each).append(";\n"));
        String declaration = java.strip();
        boolean visible = Pattern.compile("\\bpublic\\s+(?:(?:final|abstract)\\s+)*class\\s+" + Pattern.quote(name))
                .matcher(declaration)
                .find();
        String shown = visible
                ? declaration
                : declaration.replaceFirst(
                        "\\b((?:abstract\\s+|final\\s+)*class\\s+" + Pattern.quote(name) + ")", "public $1");
        return write(
                known.place(name), text.append('\n').append(shown).append('\n').toString());
    }

    private Path write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            // Never over a file that is there, whatever it holds.
            return Files.writeString(file, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            throw LabException.of("newmodel.file", workspace.display(file)).because(e);
        } catch (IOException e) {
            throw LabException.of("newmodel.unwritable", workspace.display(file), FileFailures.reason(e))
                    .because(e);
        }
    }
}
