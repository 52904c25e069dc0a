package io.ormlab.command;

import io.ebean.DB;
import io.ebean.Database;
import java.lang.reflect.Method;

/**
 * Which database {@code DB.find} means. Two sessions may live side by side in one JVM, a script's within the shell's, and Ebean
 * makes default the one that was started last.
 */
final class DefaultDatabase {

    private DefaultDatabase() {}

    /** Makes a running database the default, if it is not. */
    static void make(Database database) {
        if (DB.getDefault() == database) {
            return;
        }
        try {
            // Ebean's own way to set it, meant for tests and so not public.
            Method set = DB.class.getDeclaredMethod("mock", String.class, Database.class, boolean.class);
            set.setAccessible(true);
            set.invoke(null, database.name(), database, true);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Ebean has no way to set its default database", e);
        }
    }
}
