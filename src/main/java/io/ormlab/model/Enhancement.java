package io.ormlab.model;

import io.ormlab.message.Messages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** From the classes that a compiler made to those that Ebean runs on. */
final class Enhancement {

    private final Sources sources;
    private final Messages messages;

    Enhancement(Sources sources, Messages messages) {
        this.sources = sources;
        this.messages = messages;
    }

    /**
     * The classes, enhanced.
     *
     * @param classes class files by binary name
     * @param origin the name of the source that a class came from, empty where that is not known
     * @param others the classes that stand beside them
     * @throws ModelException where Ebean refuses one
     */
    ClassFiles of(Map<String, byte[]> classes, UnaryOperator<String> origin, ClassFiles others) {
        Map<String, byte[]> all = others.plain();
        all.putAll(classes);
        boolean queryBeans = classes.values().stream().anyMatch(ClassFiles::namesBean);
        try (ModelLoader loader = new ModelLoader(all, sources.jars(), queryBeans)) {
            Map<String, byte[]> enhanced = new ModelEnhancer(loader).enhance(classes);
            Map<String, ClassFiles.ClassFile> files = new TreeMap<>();
            classes.forEach((name, plain) ->
                    files.put(name, new ClassFiles.ClassFile(origin.apply(name), plain, enhanced.get(name))));
            return new ClassFiles(files);
        } catch (ModelEnhancer.NotEnhanced e) {
            throw new EbeanRefusal(new Places(sources, all.keySet()), messages).of(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
