package io.ormlab.model;

import io.ebean.Database;
import io.ebean.config.dbplatform.DatabasePlatform;
import io.ormlab.message.Language;
import io.ormlab.message.Message;
import io.ormlab.message.Messages;
import io.ormlab.workspace.Workspace;
import jakarta.persistence.Entity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The models of a workspace, compiled, enhanced and loaded: one state of the sources. It does not change, but for what it starts
 * at first use; it may be loaded on one thread and used on another.
 *
 * <p>The order of a reload: load the new, start its {@link #database()}, and close the old when both went well. Where one of
 * them fails, the old is still Ebean's default.
 */
public final class Models implements AutoCloseable {

    private final Workspace workspace;
    private final Messages messages;
    private final Sources sources;
    private final Map<String, byte[]> bytes;
    private final ModelLoader loader;
    private final boolean json;
    private final List<Class<?>> classes;
    private final List<Class<?>> entities;

    private ModelEnhancer enhancer;
    private Declarations declarations;
    private OrmServer server;
    private boolean closed;
    private volatile SqlListener listener;

    private Models(
            Workspace workspace,
            Messages messages,
            Sources sources,
            Map<String, byte[]> bytes,
            ModelLoader loader,
            boolean json) {
        this.workspace = workspace;
        this.messages = messages;
        this.sources = sources;
        this.bytes = Collections.unmodifiableMap(bytes);
        this.loader = loader;
        this.json = json;
        this.classes = defined(loader, bytes.keySet());
        this.entities = classes.stream()
                .filter(type -> type.isAnnotationPresent(Entity.class))
                .sorted(Comparator.<Class<?>, String>comparing(Class::getSimpleName)
                        .thenComparing(Class::getName))
                .toList();
    }

    /**
     * Compiles, enhances and loads what lies in the models folder. Writes nothing but the workspace's cache.
     *
     * @param language of the compiler's messages
     * @throws ModelException where there is no source, one is broken, or no class is an entity
     */
    public static Models load(Workspace workspace, Language language) {
        return load(workspace, language, true);
    }

    /**
     * The same, with or without query beans. They are for Java that asks the database, and a quarter of the time that it takes:
     * what is to be known of tables needs none.
     */
    public static Models load(Workspace workspace, Language language, boolean beans) {
        ClassStore store = new ClassStore(workspace.cache().resolve("classes"));
        return load(workspace, language, new KeptClasses(store, new Javac(language), beans), beans);
    }

    static Models load(Workspace workspace, Language language, ModelCompiler compiler) {
        return load(workspace, language, compiler, true);
    }

    private static Models load(Workspace workspace, Language language, ModelCompiler compiler, boolean beans) {
        Sources sources = Sources.read(workspace, language);
        Map<String, byte[]> bytes = compiler.compile(sources);
        ModelLoader loader = new ModelLoader(bytes, sources.jars());
        Models models =
                new Models(workspace, new Messages(language), sources, bytes, loader, beans || sources.mayKeepJson());
        if (models.entities.isEmpty()) {
            models.close();
            String folder = workspace.display(workspace.models());
            throw ModelException.of(Message.of("model.noentity", folder), Message.of("model.noentity.next"));
        }
        return models;
    }

    /** Whether a source, or a jar of {@code lib/}, was added, removed or edited since. Cheap enough to ask before every line. */
    public boolean changed() {
        return sources.changed();
    }

    /** The entity classes, by their simple names. */
    public List<Class<?>> entities() {
        return entities;
    }

    /** Every class of the models, those that were generated included. */
    public List<Class<?>> classes() {
        return classes;
    }

    /** The enhanced class files, by binary name: what snippets are compiled against, besides {@link #compileClassPath()}. */
    public Map<String, byte[]> bytes() {
        return bytes;
    }

    /** Where they lie. */
    public Workspace workspace() {
        return workspace;
    }

    /** The jars and folders that the models were compiled against. */
    public List<Path> compileClassPath() {
        return Javac.classPath(sources.jars());
    }

    /** The packages of the learner's classes and of their query beans. */
    public Set<String> packages() {
        return ModelLoader.packages(bytes.keySet());
    }

    /** Defines the models; the parent for the loader of snippets. */
    public ClassLoader classLoader() {
        return loader;
    }

    /**
     * A snippet's class file as it must be for its field stores to reach Ebean.
     *
     * @param className the binary name
     * @throws ModelException where Ebean cannot change it so
     */
    public synchronized byte[] enhance(String className, byte[] classFile) {
        if (enhancer == null) {
            enhancer = new ModelEnhancer(loader);
        }
        try {
            return enhancer.enhance(className, classFile);
        } catch (ModelEnhancer.NotEnhanced e) {
            throw new EbeanRefusal(places(), messages).of(e);
        }
    }

    /**
     * Ebean on these models, started at the first call, and Ebean's default server from then on. It connects at the first
     * statement, so its metadata needs no database and makes none.
     *
     * @throws ModelException where Ebean does not take the models
     */
    public Database database() {
        return server().database();
    }

    /**
     * Looks at Ebean's metadata of these models on another platform. The default server stays what it was.
     *
     * @param look must send nothing, and keep nothing of the server, which is gone after it
     * @throws ModelException where Ebean does not take the models, on their own database or on this platform
     */
    public synchronized <T> T on(DatabasePlatform platform, Function<Database, T> look) {
        server();
        try (OrmServer aside = OrmServer.aside(workspace, loader, classes, places(), messages, platform)) {
            return look.apply(aside.database());
        }
    }

    /** Tells somebody what Ebean sends from now on, on the connections that it takes from now on; null tells nobody. */
    public void listen(SqlListener to) {
        listener = to;
    }

    /** What Ebean makes of every entity, by simple name. Starts {@link #database()}, and does not connect. */
    public List<EntityDescription> describe() {
        return new Describer(server().database()).describe(entities);
    }

    /** The tables that Ebean makes besides those of the entities, by name. Starts {@link #database()}, and does not connect. */
    public List<JoinTable> joinTables() {
        return new Describer(server().database()).joinTables(entities);
    }

    /**
     * Where the sources declare a class or a member, and what they say of it.
     *
     * @param className with its package or without
     * @param member a field or a method; empty for the class itself and for its constructors
     * @param parameters how many a method or a constructor has; negative for what is not called
     */
    public synchronized Optional<Declaration> declaration(String className, String member, int parameters) {
        if (declarations == null) {
            declarations = Declarations.of(sources);
        }
        return declarations.find(className, member, Math.max(Declarations.NO_CALL, parameters));
    }

    /** Where a property of an entity comes from: its class, one that it extends, or one that is embedded in it. */
    public Origin origin(EntityDescription entity, EntityDescription.Property property) {
        int dot = property.name().lastIndexOf('.');
        String member = property.name().substring(dot + 1);
        Class<?> owner = dot < 0 ? entity.type() : embedded(entity, property);
        for (Class<?> type = owner; type != null; type = type.getSuperclass()) {
            Optional<Declaration> found = declaration(type.getName(), member, Declarations.NO_CALL);
            if (found.isPresent()) {
                Origin.Way way =
                        dot >= 0 ? Origin.Way.EMBEDDED : type == entity.type() ? Origin.Way.OWN : Origin.Way.INHERITED;
                return new Origin(
                        found.get().place(),
                        way,
                        type.getSimpleName(),
                        found.get().annotations());
            }
        }
        return new Origin("", Origin.Way.INHERITED, owner.getSimpleName(), List.of());
    }

    private Class<?> embedded(EntityDescription entity, EntityDescription.Property property) {
        return classes.stream()
                .filter(type -> type.getSimpleName().equals(property.target()))
                .findFirst()
                .orElse(entity.type());
    }

    private synchronized OrmServer server() {
        if (closed) {
            throw new IllegalStateException("these models were closed");
        }
        if (server == null) {
            server = OrmServer.start(workspace, loader, classes, places(), messages, () -> listener, json);
        }
        return server;
    }

    private Places places() {
        return new Places(sources, bytes.keySet());
    }

    /** Stops Ebean where it was started, and lets go of the jars. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try (loader) {
            if (server != null) {
                server.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Class<?>> defined(ModelLoader loader, Set<String> names) {
        List<Class<?>> classes = new ArrayList<>();
        for (String name : names) {
            try {
                classes.add(Class.forName(name, false, loader));
            } catch (ClassNotFoundException | LinkageError | SecurityException e) {
                throw new ModelException(
                        List.of(Message.of("model.notloaded", name, e.getMessage()), Message.of("model.broken.next")),
                        List.of(),
                        e);
            }
        }
        return List.copyOf(classes);
    }
}
