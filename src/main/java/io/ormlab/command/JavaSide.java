package io.ormlab.command;

import io.ormlab.model.Models;
import io.ormlab.snippet.Reloaded;
import io.ormlab.snippet.SnippetHost;
import io.ormlab.snippet.SnippetSession;
import java.util.List;
import java.util.Optional;

/** The Java of a session: its models, and the snippets over them. A shell starts it behind the prompt, so its parts wait for each other. */
final class JavaSide implements AutoCloseable {

    private final Lab lab;
    private final LoadedModels models;
    private SnippetSession snippets;

    JavaSide(Lab lab) {
        this.lab = lab;
        this.models = new LoadedModels(lab.traffic());
    }

    /** The models as their sources are now; fails where they are broken. */
    synchronized Models models() {
        // A reload would end the transaction that somebody has open.
        if (!lab.inTransaction() && models.outdated(lab.workspace())) {
            reload();
        }
        models.refusal().ifPresent(failure -> {
            throw failure;
        });
        return models.good().orElseThrow();
    }

    Optional<Models> lastModels() {
        return models.good();
    }

    synchronized boolean changed() {
        return models.good().isPresent() && models.outdated(lab.workspace());
    }

    /** Loads the models anew; where they are broken, the last good ones stay, and the next look at them says why. */
    synchronized void reload() {
        boolean loaded = models.load(lab.workspace(), lab.messages().language(), snippets != null, !lab.isForTables());
        if (loaded && snippets != null) {
            Reloaded gone = snippets.use(new ModelsHost(models.good().orElseThrow()));
            say("command.reload.variables", gone.variables());
            say("command.reload.declarations", gone.declarations());
        }
    }

    /** The workspace is another one now: its models take the place of those that are loaded, if any are. */
    synchronized void moved() {
        if (models.looked()) {
            reload();
        }
    }

    /** Sees whether sources have changed, and says what is wrong with them, once. A line of Java runs all the same. */
    synchronized void notice() {
        if (lab.hasWorkspace() && !lab.inTransaction() && models.outdated(lab.workspace())) {
            reload();
        }
        models.untold().ifPresent(lab.failures()::report);
        // Another session on the same workspace, such as a script's, may have made its own Ebean the default.
        models.good().ifPresent(good -> DefaultDatabase.make(good.database()));
    }

    /** The snippets, started at the first call; says nothing. */
    synchronized SnippetSession snippets() {
        if (snippets == null) {
            snippets = new SnippetSession(host(), lab.messages().language());
        }
        return snippets;
    }

    private SnippetHost host() {
        if (lab.hasWorkspace() && models.outdated(lab.workspace())) {
            models.load(lab.workspace(), lab.messages().language(), true, true);
        } else {
            models.start();
        }
        return models.good().<SnippetHost>map(ModelsHost::new).orElseGet(BareHost::new);
    }

    private void say(String key, List<String> names) {
        if (!names.isEmpty()) {
            lab.note(key, names);
        }
    }

    @Override
    public synchronized void close() {
        if (snippets != null) {
            snippets.close();
        }
        models.close();
    }
}
