package io.ormlab.model;

import io.ormlab.message.Language;
import io.ormlab.workspace.Workspace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The entities of a workspace as their sources tell, which need not compile for it. */
final class KnownEntities {

    private static final String DEFAULT_PACKAGE = "models";

    private final Workspace workspace;
    private final List<Declaration> entities;
    private final List<Declaration> all;
    private final String inPackage;

    private KnownEntities(Workspace workspace, List<Declaration> entities, List<Declaration> all, String inPackage) {
        this.workspace = workspace;
        this.entities = entities;
        this.all = all;
        this.inPackage = inPackage;
    }

    /** @param asked the package of the entity that is to be written; null for that of most */
    static KnownEntities of(Workspace workspace, Language language, String asked) {
        List<Declaration> all = Sources.isAny(workspace)
                ? Declarations.of(Sources.read(workspace, language)).all()
                : List.of();
        List<Declaration> entities =
                all.stream().filter(KnownEntities::isEntity).toList();
        return new KnownEntities(workspace, entities, all, asked == null ? packageOfMost(entities) : asked);
    }

    static boolean isEntity(Declaration declared) {
        return declared.isClass()
                && declared.annotations().stream().anyMatch(each -> each.matches("@(?:[\\w.]+\\.)?Entity(?:\\(.*)?"));
    }

    private static String packageOfMost(List<Declaration> entities) {
        Map<String, Long> counts = entities.stream()
                .map(each -> packageOf(each.className()))
                .collect(Collectors.groupingBy(Function.identity(), LinkedHashMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .filter(name -> !name.isEmpty())
                .orElse(DEFAULT_PACKAGE);
    }

    private static String packageOf(String className) {
        return className.substring(0, Math.max(0, className.lastIndexOf('.')));
    }

    private static String simple(String className) {
        return className.substring(className.lastIndexOf('.') + 1);
    }

    String inPackage() {
        return inPackage;
    }

    /** Where the source of an entity of this name belongs: beside those of its package. */
    Path place(String simpleName) {
        Path folder = entities.stream()
                .filter(each -> packageOf(each.className()).equals(inPackage))
                .findFirst()
                .map(each -> workspace.root().resolve(each.file()).getParent())
                .orElseGet(() -> workspace.models().resolve(inPackage.replace('.', '/')));
        return folder.resolve(simpleName + ".java");
    }

    List<String> names() {
        return entities.stream().map(each -> simple(each.className())).toList();
    }

    boolean has(String name) {
        return named(name).isPresent();
    }

    private Optional<Declaration> named(String name) {
        return entities.stream()
                .filter(each -> each.className().equals(name)
                        || simple(each.className()).equals(name))
                .findFirst();
    }

    /** The class of this simple name that is there already, whatever it is. */
    Optional<Declaration> taken(String simpleName) {
        String whole = inPackage + "." + simpleName;
        return all.stream()
                .filter(Declaration::isClass)
                .filter(each -> each.className().equals(whole)
                        || entities.contains(each) && simple(each.className()).equals(simpleName))
                .findFirst();
    }

    /** What must be imported to name an entity: nothing where it is of the same package. */
    List<String> imports(String target) {
        return named(target)
                .map(Declaration::className)
                .filter(name -> !packageOf(name).equals(inPackage))
                .map(List::of)
                .orElse(List.of());
    }

    /** The field of an entity that points to one other of this name; empty where none does. */
    String fieldTo(String target, String model) {
        List<Declaration> fields = new ArrayList<>();
        named(target).ifPresent(owner -> all.stream()
                .filter(each -> each.className().equals(owner.className()))
                .filter(each -> each.type().equals(model) && each.isField())
                .forEach(fields::add));
        return fields.isEmpty() ? "" : fields.get(0).member();
    }
}
