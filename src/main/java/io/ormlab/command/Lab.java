package io.ormlab.command;

import io.ormlab.message.LabException;
import io.ormlab.message.Language;
import io.ormlab.message.Messages;
import io.ormlab.migration.Sandbox;
import io.ormlab.model.Models;
import io.ormlab.snippet.SnippetSession;
import io.ormlab.workspace.Workspace;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What one session holds. Each part is started at its first use: a command costs only what it needs. */
public final class Lab implements AutoCloseable {

    private final Settings settings;
    private final Registry registry;
    private final OrmTraffic traffic = new OrmTraffic();
    private final JavaSide java = new JavaSide(this);
    private HandTransaction transaction;
    private Console console;
    private Messages messages;
    private boolean languageAsked;
    private Workspace workspace;
    private Sandbox sandbox;
    private InputListener listener = InputListener.NOBODY;
    private boolean left;
    private boolean forTables;
    private Path next;
    private Lab visited;
    private Runnable afterwards = () -> {};
    private volatile Runnable running;
    private volatile boolean stopAsked;

    public Lab(Settings settings, Registry registry, Console console) {
        this.settings = settings;
        this.registry = registry;
        this.console = console;
        this.messages = new Messages(settings.language());
        this.languageAsked = settings.languageAsked();
    }

    public Settings settings() {
        return settings;
    }

    public Registry registry() {
        return registry;
    }

    public Console console() {
        return console;
    }

    /** Sends what is said from now on elsewhere, until the returned object is closed. */
    public Diversion divert(Console to) {
        Console before = console;
        console = to;
        return () -> console = before;
    }

    /** Ends a {@link #divert}. */
    public interface Diversion extends AutoCloseable {
        @Override
        void close();
    }

    /** Who is told what is typed; nobody until somebody listens. */
    public InputListener listener() {
        return listener;
    }

    /** Tells somebody what is typed from now on; {@link InputListener#NOBODY} ends it. */
    public void listen(InputListener to) {
        listener = to;
    }

    public Messages messages() {
        return messages;
    }

    /** The notes are Chinese where nobody asked for a language in words: they are what this kit is for. */
    public Language languageOfNotes() {
        return languageAsked ? messages.language() : Language.ZH;
    }

    /** Goes on in another language; what is loaded keeps the one it was loaded in. */
    public void speak(Language language) {
        languageAsked = true;
        messages = new Messages(language);
    }

    /** Says a message as a line of the result. */
    public void say(String key, Object... args) {
        messages.text(key, args).lines().forEach(console::out);
    }

    /** Says a message as a line of diagnostics. */
    public void note(String key, Object... args) {
        messages.text(key, args).lines().forEach(console::err);
    }

    /** What turns a failure into text and a status. */
    public Failures failures() {
        return new Failures(console, messages, settings.trace());
    }

    /** The folder that is, or will be, the workspace; absolute. */
    public Path dir() {
        return sandbox == null ? settings.dir() : sandbox.workspace().root();
    }

    public boolean hasWorkspace() {
        return workspace != null || Workspace.isWorkspace(dir());
    }

    /**
     * The workspace.
     *
     * @throws io.ormlab.message.LabException where the folder is none
     */
    public Workspace workspace() {
        if (workspace == null) {
            workspace = Workspace.open(dir());
        }
        return workspace;
    }

    /**
     * The workspace, for a command that knows SQLite's databases only.
     *
     * @param word the command's name
     * @throws LabException where its database is another, or one that nothing here knows
     */
    Workspace sqliteWorkspace(String word) {
        if (!workspace().database().isSqlite()) {
            workspace.database().requireDriver();
            throw LabException.of("command.sqliteonly", word).and("command.sqliteonly.next");
        }
        return workspace;
    }

    /** Where the workspace keeps what may be deleted; empty where there is no workspace. A sandbox keeps nothing there. */
    public Optional<Path> cache() {
        if (sandbox != null) {
            return Optional.of(sandbox.real().cache());
        }
        return hasWorkspace() ? Optional.of(workspace().cache()) : Optional.empty();
    }

    /** Whether the workspace is a copy to play in. */
    public boolean inSandbox() {
        return sandbox != null;
    }

    Optional<Sandbox> sandbox() {
        return Optional.ofNullable(sandbox);
    }

    /** From here on the copy is the workspace. */
    void enter(Sandbox copy) {
        sandbox = copy;
        workspace = copy.workspace();
        java.moved();
    }

    /** From here on the workspace is the one that was copied. */
    void leaveSandbox() {
        workspace = sandbox.real();
        sandbox = null;
        java.moved();
    }

    /**
     * The models as their sources are now, loaded at the first call, and again where a source changed.
     *
     * @throws LabException where they are broken, or there is no workspace
     */
    public Models models() {
        return java.models();
    }

    /** The last models that could be loaded, without a look at the sources: for what is shown while a person types. */
    public Optional<Models> lastModels() {
        return java.lastModels();
    }

    /** Whether sources of the models have changed since they were loaded, and nothing has noticed it yet. */
    public boolean modelsChanged() {
        return java.changed();
    }

    /**
     * Loads the models anew: the old classes' Ebean is shut down, and the snippets go on over the new ones. Where the sources are
     * broken, the models before stay, and {@link #models} fails.
     */
    public void reload() {
        java.reload();
    }

    /** Looks for changed sources before a line of Java; says what is wrong with them, and which variables are gone. */
    public void noticeChanges() {
        java.notice();
    }

    /** Java at the prompt, over the last good models, or without any where there are none; started at the first call. */
    public SnippetSession snippets() {
        return java.snippets();
    }

    /** What Ebean sends while Java runs. */
    OrmTraffic traffic() {
        return traffic;
    }

    /** The transaction over the lines of Java, open or not. */
    synchronized HandTransaction transaction() {
        if (transaction == null) {
            transaction = new HandTransaction(this);
        }
        return transaction;
    }

    /** Whether a transaction is open over the lines of Java. */
    public synchronized boolean inTransaction() {
        return transaction != null && transaction.isOpen();
    }

    /** Shows each statement that a line of Java makes Ebean send. */
    public void echoSql() {
        traffic.echo(true);
    }

    /** What must not be written anywhere: the passwords in the workspace's properties. */
    public List<String> secrets() {
        if (!hasWorkspace()) {
            return List.of();
        }
        return workspace().properties().entrySet().stream()
                .filter(property -> property.getKey().toLowerCase(Locale.ROOT).contains("password"))
                .map(Map.Entry::getValue)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /** Work that {@link #interrupt} can stop. */
    @FunctionalInterface
    public interface Work<T, E extends Exception> {
        T run() throws E;
    }

    /**
     * Does work that a person may stop.
     *
     * @param stop stops it, from another thread
     */
    public <T, E extends Exception> T stoppable(Runnable stop, Work<T, E> work) throws E {
        Runnable around = running;
        running = stop;
        try {
            if (stopAsked) {
                // Ctrl-C came while what it takes was being made ready.
                throw LabException.of("command.sql.stopped");
            }
            return work.run();
        } finally {
            running = around;
        }
    }

    /** Another input begins, which nobody has asked to stop yet. */
    void begin() {
        stopAsked = false;
        forTables = false;
    }

    /** The one input of this session asks of the models what tables they make, and nothing else will. */
    void onlyTables() {
        forTables = true;
    }

    boolean isForTables() {
        return forTables;
    }

    /** Stops what runs, or is about to run, if it can be stopped; from another thread. */
    public void interrupt() {
        stopAsked = true;
        Runnable stop = running;
        if (stop != null) {
            stop.run();
        }
    }

    /** The session ends after this input. */
    public void leave() {
        left = true;
    }

    /** After this command, where a person is there, the shell goes on in this workspace. */
    public void goOnIn(Path dir) {
        next = dir;
    }

    /** The workspace in which the shell goes on after the command. */
    public Optional<Path> goesOnIn() {
        return Optional.ofNullable(next);
    }

    /** After this command, where a person is there, the shell goes on in another session, and comes back to this one from it. */
    public void visit(Lab other) {
        comeBack();
        visited = other;
    }

    /** The session that is to be visited. */
    public Optional<Lab> visits() {
        return Optional.ofNullable(visited);
    }

    /** The visit is over, or nobody was there to make it: the other session ends. */
    public void comeBack() {
        if (visited != null) {
            visited.close();
        }
        visited = null;
    }

    /** Does this once, after all else, when the session is closed. */
    public void whenClosed(Runnable last) {
        afterwards = last;
    }

    /** Whether the session was asked to end. */
    public boolean left() {
        return left;
    }

    @Override
    public void close() {
        comeBack();
        if (inTransaction()) {
            transaction.undo();
        }
        java.close();
        if (sandbox != null) {
            sandbox.discard();
        }
        listener.close();
        console.flush();
        afterwards.run();
    }
}
