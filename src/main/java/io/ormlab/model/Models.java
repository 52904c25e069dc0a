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
import java.util.Collection;
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
    private final ClassFiles files;
    private final Map<String, byte[]> bytes;
    private final ModelLoader loader;
    private final boolean beans;

    private ModelState state;
    private List<Class<?>> classes;
    private List<Class<?>> entities;
    private ModelEnhancer enhancer;
    private Declarations declarations;
    private OrmServer server;
    private OrmServer partServer;
    private boolean closed;
    private volatile SqlListener listener;

    private Models(Workspace workspace, Messages messages, Sources sources, ClassFiles files, boolean beans) {
        this.workspace = workspace;
        this.messages = messages;
        this.sources = sources;
        this.files = files;
        this.bytes = Collections.unmodifiableMap(files.enhanced());
        this.loader = new ModelLoader(bytes, sources.jars());
        this.beans = beans;
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
        Models models = new Models(workspace, new Messages(language), sources, compiler.compile(sources), beans);
        if (beans ? models.entities().isEmpty() : !models.hasEntity()) {
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

    /** A text that is another where a source, or a jar that they are compiled with, is. */
    public String digest() {
        return sources.digest();
    }

    /** The entity classes, by their simple names. */
    public synchronized List<Class<?>> entities() {
        if (entities == null) {
            entities = classes().stream()
                    .filter(type -> type.isAnnotationPresent(Entity.class))
                    .sorted(Comparator.<Class<?>, String>comparing(Class::getSimpleName)
                            .thenComparing(Class::getName))
                    .toList();
        }
        return entities;
    }

    /** Tables alone may be asked of a part of the classes, and to define them all takes as long as that. */
    private boolean hasEntity() {
        return bytes.keySet().stream().anyMatch(name -> defined(name).isAnnotationPresent(Entity.class));
    }

    /** Every class of the models, those that were generated included. */
    public synchronized List<Class<?>> classes() {
        if (classes == null) {
            classes = bytes.keySet().stream().<Class<?>>map(this::defined).toList();
        }
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

    /** Whether a part of them is enough: they were loaded for what they make of tables, and nobody has asked for all yet. */
    public synchronized boolean mayBePart() {
        return !beans && server == null;
    }

    /**
     * Ebean on a part of these models, for its metadata alone. Where it is asked for all of them later, that is another.
     *
     * @param some the names of sources which need no class of any other
     * @throws ModelException where Ebean does not take the models
     */
    public synchronized Database databaseOf(Collection<String> some) {
        if (partServer == null) {
            partServer = start(
                    files.of(some).all().keySet().stream()
                            .<Class<?>>map(this::defined)
                            .toList(),
                    sources.mayKeepJson(some));
        }
        return partServer.database();
    }

    /** Everything that their meaning depends on. */
    public synchronized ModelState state() {
        if (state == null) {
            state = ModelState.of(workspace, sources);
        }
        return state;
    }

    /** What some of the sources declare and name. */
    public SourceLinks links(Collection<String> some) {
        return SourceLinks.of(some, files, sources, this::defined);
    }

    /**
     * Looks at Ebean's metadata of these models on another platform. The default server stays what it was.
     *
     * @param look must send nothing, and keep nothing of the server, which is gone after it
     * @throws ModelException where Ebean does not take the models, on their own database or on this platform
     */
    public synchronized <T> T on(DatabasePlatform platform, Function<Database, T> look) {
        server();
        try (OrmServer aside = OrmServer.aside(workspace, loader, classes(), places(), messages, platform)) {
            return look.apply(aside.database());
        }
    }

    /** Tells somebody what Ebean sends from now on, on the connections that it takes from now on; null tells nobody. */
    public void listen(SqlListener to) {
        listener = to;
    }

    /** What Ebean makes of every entity, by simple name. Starts {@link #database()}, and does not connect. */
    public List<EntityDescription> describe() {
        return new Describer(server().database()).describe(entities());
    }

    /** The tables that Ebean makes besides those of the entities, by name. Starts {@link #database()}, and does not connect. */
    public List<JoinTable> joinTables() {
        return new Describer(server().database()).joinTables(entities());
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
        return classes().stream()
                .filter(type -> type.getSimpleName().equals(property.target()))
                .findFirst()
                .orElse(entity.type());
    }

    private synchronized OrmServer server() {
        if (server == null) {
            server = start(
                    classes(), beans || sources.mayKeepJson(state().texts().keySet()));
        }
        return server;
    }

    private OrmServer start(List<Class<?>> some, boolean json) {
        if (closed) {
            throw new IllegalStateException("these models were closed");
        }
        return OrmServer.start(workspace, loader, some, places(), messages, () -> listener, json);
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
            if (partServer != null) {
                partServer.close();
            }
            if (server != null) {
                server.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Class<?> defined(String name) {
        try {
            return Class.forName(name, false, loader);
        } catch (ClassNotFoundException | LinkageError | SecurityException e) {
            throw new ModelException(
                    List.of(Message.of("model.notloaded", name, e.getMessage()), Message.of("model.broken.next")),
                    List.of(),
                    e);
        }
    }
}
