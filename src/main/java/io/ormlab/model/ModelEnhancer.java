package io.ormlab.model;

import io.ebean.enhance.Transformer;
import io.ebean.enhance.common.AgentManifest;
import java.lang.instrument.IllegalClassFormatException;
import java.util.Map;
import java.util.TreeMap;

/**
 * Ebean's changes to the bytes: an entity's fields report what is read and written
 * (<a href="https://ebean.io/docs/intro/enhancement">ebean.io</a>). Snippets go through the same, for a field store that does
 * not report is an update lost in silence.
 */
final class ModelEnhancer {

    /** Ebean cannot change this class's bytes as it needs to. */
    static final class NotEnhanced extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotEnhanced(String className, Throwable cause) {
            super(className, cause);
        }
    }

    private final ModelLoader loader;
    private final Transformer transformer;

    ModelEnhancer(ModelLoader loader) {
        this.loader = loader;
        // The manifest must be read from a loader that sees ebean-api and our own ebean.mf: with an empty one the
        // classes are
        // made for another version of Ebean, and fail with InstantiationError.
        AgentManifest manifest = new AgentManifest(loader);
        transformer = new Transformer((name, from) -> loader.bytes(name.replace('/', '.')), "debug=0", manifest);
        // By default it prints what went wrong, and the class stays as it is.
        transformer.setLogout(text -> {});
        transformer.getEnhanceContext().setThrowOnError(true);
    }

    /**
     * The class's bytes as Ebean needs them, or the same bytes where it needs nothing. One class at a time: the transformer
     * remembers classes it has looked at in plain maps.
     *
     * @throws NotEnhanced where Ebean cannot do it
     */
    synchronized byte[] enhance(String className, byte[] bytes) {
        try {
            byte[] enhanced = transformer.transform(loader, className.replace('.', '/'), null, null, bytes);
            return enhanced == null ? bytes : enhanced;
        } catch (IllegalClassFormatException | RuntimeException e) {
            throw new NotEnhanced(className, e);
        }
    }

    /** The models' classes as they run: as Ebean needs them, and unable to end the JVM. */
    Map<String, byte[]> enhance(Map<String, byte[]> classes) {
        Map<String, byte[]> enhanced = new TreeMap<>();
        classes.forEach((name, bytes) -> enhanced.put(name, ExitGuard.guarded(enhance(name, bytes))));
        return enhanced;
    }
}
