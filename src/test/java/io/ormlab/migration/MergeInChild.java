package io.ormlab.migration;

import io.ormlab.workspace.Workspace;
import java.nio.file.Path;
import java.util.List;

/** A process of its own that merges, to be killed. */
final class MergeInChild {

    private MergeInChild() {}

    public static void main(String[] args) {
        Merge.plan(Workspace.open(Path.of(args[0])), List.of()).run();
    }
}
