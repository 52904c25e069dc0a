package io.ormlab.command;

import io.ormlab.message.LabException;
import io.ormlab.message.Language;
import io.ormlab.model.Models;
import io.ormlab.workspace.Workspace;
import java.util.Optional;

/** The models of a session: the last good state of their sources, and what is wrong with the newest. */
final class LoadedModels implements AutoCloseable {

    private Models good;
    private LabException broken;
    private SourceMark brokenAt;

    /** The last models that could be loaded; empty before the first. */
    Optional<Models> good() {
        return Optional.ofNullable(good);
    }

    /** What is wrong with the sources as they are; empty where they are those of {@link #good}. */
    Optional<LabException> broken() {
        return Optional.ofNullable(broken);
    }

    /** Whether the sources are neither those of the good models nor those found broken. */
    boolean outdated(Workspace workspace) {
        return broken != null ? !SourceMark.of(workspace).equals(brokenAt) : good == null || good.changed();
    }

    /**
     * Loads the sources as they are. Where they are broken, the models before stay in place.
     *
     * @param running whether Ebean must run on the new models before the old are let go
     * @return whether new models took their place
     */
    boolean load(Workspace workspace, Language language, boolean running) {
        SourceMark mark = SourceMark.of(workspace);
        try {
            Models loaded = Models.load(workspace, language);
            try {
                if (running) {
                    loaded.database();
                }
            } catch (LabException e) {
                loaded.close();
                throw e;
            }
            close();
            good = loaded;
            broken = null;
            return true;
        } catch (LabException e) {
            broken = e;
            brokenAt = mark;
            return false;
        }
    }

    @Override
    public void close() {
        if (good != null) {
            good.close();
        }
    }
}
