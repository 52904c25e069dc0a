package io.ormlab.command;

import io.ormlab.message.LabException;
import io.ormlab.message.Language;
import io.ormlab.model.Models;
import io.ormlab.model.SqlListener;
import io.ormlab.workspace.Workspace;
import java.util.Optional;

/** The models of a session: the last good state of their sources, and what is wrong with the newest. */
final class LoadedModels implements AutoCloseable {

    private final SqlListener listener;
    // Read for completion while the next ones load.
    private volatile Models good;
    private SourceMark mark;
    private LabException broken;
    private boolean told;

    /** @param listener who is told what Ebean sends over them */
    LoadedModels(SqlListener listener) {
        this.listener = listener;
    }

    /** The last models that could be loaded; empty before the first. */
    Optional<Models> good() {
        return Optional.ofNullable(good);
    }

    /** Whether anybody has wanted them yet. */
    boolean looked() {
        return good != null || broken != null;
    }

    /** What is wrong with the sources as they are; empty where they are those of {@link #good}. */
    Optional<LabException> refusal() {
        told = true;
        return Optional.ofNullable(broken);
    }

    /** The same, where nobody was told yet. */
    Optional<LabException> untold() {
        return told ? Optional.empty() : refusal();
    }

    /** Whether the sources are neither those of the good models nor those found broken. */
    boolean outdated(Workspace workspace) {
        if (broken == null) {
            return good == null || good.changed();
        }
        return !SourceMark.of(workspace).equals(mark);
    }

    /**
     * Loads the sources as they are. Where they are broken, the models before stay in place.
     *
     * @param running whether Ebean must run on the new models before the old are let go
     * @param beans whether query beans are needed
     * @return whether new models took their place
     */
    boolean load(Workspace workspace, Language language, boolean running, boolean beans) {
        // Where tables alone are wanted, nothing of this session looks at the sources again.
        SourceMark now = beans ? SourceMark.of(workspace) : null;
        try {
            Models loaded = Models.load(workspace, language, beans);
            loaded.listen(listener);
            if (running) {
                start(loaded);
            }
            close();
            good = loaded;
            broken = null;
        } catch (LabException e) {
            broken = e;
        }
        mark = now;
        told = broken == null;
        return broken == null;
    }

    /** Starts Ebean on the good models; where it does not take them, they are none. */
    void start() {
        if (good != null) {
            try {
                start(good);
            } catch (LabException e) {
                good = null;
                broken = e;
                told = false;
            }
        }
    }

    private static void start(Models models) {
        try {
            models.database();
        } catch (LabException e) {
            models.close();
            throw e;
        }
    }

    @Override
    public void close() {
        if (good != null) {
            good.close();
        }
    }
}
