package io.ormlab.migration;

import java.net.URL;

/** The index of a folder of migrations, which Ebean's build can write and ebean-migration looks for on the class path. */
public final class MigrationIndex {

    private MigrationIndex() {}

    /** What the class would find; nothing for a folder of the file system, which no class path has. */
    public static URL find(Class<?> by, String name) {
        return name.startsWith("/filesystem:") ? null : by.getResource(name);
    }
}
