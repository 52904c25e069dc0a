package io.ormlab.migration;

import io.ormlab.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Path;

/** A process of its own that upgrades a workspace, to be run beside another or killed. */
final class UpgradeInChild {

    static final String BEGUN = "begun";

    private UpgradeInChild() {}

    public static void main(String[] args) {
        // Before the files are read: what comes after is what a kill may hit.
        System.out.println(BEGUN);
        Upgraded done =
                Upgrade.of(Workspace.open(Path.of(args[0])), RunOptions.PLAIN).run(null);
        System.out.println(done.steps().size() + " steps");
    }

    static Process start(Path workspace, String... options) throws IOException {
        return ChildJvm.start(UpgradeInChild.class, workspace, options);
    }
}
