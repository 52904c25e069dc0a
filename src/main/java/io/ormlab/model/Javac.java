package io.ormlab.model;

import io.ebean.querybean.generator.Processor;
import io.ormlab.message.LabException;
import io.ormlab.message.Language;
import io.ormlab.message.Messages;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/** The platform's Java compiler, with Ebean's query beans made on the way. */
final class Javac implements ModelCompiler {

    /** Names of parameters and lines, for completion and for the stack of an exception at the prompt. */
    private static final List<String> OPTIONS = List.of("-parameters", "-g", "-nowarn", "-implicit:none");

    private static final List<String> NAMED_BY_MODELS = List.of(
            "ebean-api-",
            "ebean-annotation-",
            "ebean-types-",
            "jakarta.persistence-api-",
            "jakarta-persistence-api-",
            "jakarta.validation-api-",
            "jakarta-validation-api-",
            "jackson-annotations-",
            "models-");

    private static final String QUERY_BEANS_REGISTER = ".EbeanEntityRegister";

    private final Language language;
    private final Messages messages;

    Javac(Language language) {
        this.language = language;
        this.messages = new Messages(language);
    }

    /** What models and snippets are compiled against: this program's own libraries and the workspace's. */
    static List<Path> classPath(List<Path> jars) {
        List<Path> path = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(Pattern.quote(File.pathSeparator))) {
            if (!entry.isEmpty()) {
                path.add(Path.of(entry));
            }
        }
        path.addAll(jars);
        return path;
    }

    /** The short class path: the libraries that models name, and the workspace's. */
    static List<Path> shortClassPath(List<Path> jars) {
        List<Path> path = classPath(List.of());
        path.removeIf(entry -> entry.toString().endsWith(".jar")
                && !isNamedByModels(entry.getFileName().toString()));
        refuseGone(path);
        path.addAll(jars);
        return path;
    }

    /** Under a shell that is open an update may take away what it started with: each name of it would be a learner's error. */
    static void refuseGone(List<Path> libraries) {
        for (Path library : libraries) {
            String name = library.getFileName().toString();
            if (isNamedByModels(name) && !Files.exists(library)) {
                throw LabException.of("model.library.gone", name).and("model.library.gone.next");
            }
        }
    }

    /**
     * Whether a jar's classes are named by models: some libraries, by themselves or as the launcher joins them. javac reads the whole
     * list of each jar that it is given, which takes longer than a model. Without a pattern, of which this would be the first.
     */
    private static boolean isNamedByModels(String jar) {
        for (String start : NAMED_BY_MODELS) {
            if (jar.startsWith(start)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public ClassFiles compile(Sources sources) {
        return compile(sources, sources.all(), new ClassFiles(Map.of()), true);
    }

    /**
     * The classes of some of the sources, and their query beans.
     *
     * @param others the classes of the other sources
     * @param beans whether to make the query beans, and to look into every library; without that it takes half of the time, and
     *     may fail where it would not
     * @throws ModelException where a source is no correct Java
     */
    ClassFiles compile(Sources sources, List<Source> some, ClassFiles others, boolean beans) {
        MemoryFiles made = plain(sources, some, others, beans);
        Map<String, byte[]> classes = made.classes();
        // Serves a class path search, which is off here: every class is named to Ebean.
        classes.keySet().removeIf(name -> name.endsWith(QUERY_BEANS_REGISTER));
        return enhancement(sources).of(classes, made::origin, others);
    }

    /** A quicker compiler for the same sources, with the same messages. */
    QuickCompiler quick(Sources sources) {
        return new QuickCompiler(sources, messages);
    }

    /** What comes behind any compiler of the same sources, with the same messages. */
    Enhancement enhancement(Sources sources) {
        return new Enhancement(sources, messages);
    }

    private MemoryFiles plain(Sources sources, List<Source> some, ClassFiles others, boolean beans) {
        refuseGone(classPath(List.of()));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw LabException.of("model.nocompiler", System.getProperty("java.home"))
                    .and("model.nocompiler.next");
        }
        DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
        StringWriter printed = new StringWriter();
        ModelRules rules = new ModelRules(sources, messages);
        try (MemoryFiles files = new MemoryFiles(
                compiler.getStandardFileManager(said, locale(language), StandardCharsets.UTF_8), others.plain())) {
            files.classPath(beans ? classPath(sources.jars()) : shortClassPath(sources.jars()));
            List<MemoryFiles.Input> inputs =
                    some.stream().map(MemoryFiles.Input::new).toList();
            JavaCompiler.CompilationTask task = compiler.getTask(printed, files, said, OPTIONS, null, inputs);
            task.setLocale(locale(language));
            task.setProcessors(beans ? List.of(rules, new Processor()) : List.of(rules));
            boolean done = call(task, printed);
            new CompilerProblems(sources, messages, locale(language)).throwIfAny(done, rules.problems(), said, printed);
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The compiler may also break off by throwing; it is then said as if it had printed it. */
    private static boolean call(JavaCompiler.CompilationTask task, StringWriter printed) {
        try {
            return task.call();
        } catch (RuntimeException | StackOverflowError e) {
            printed.write(e + "\n");
            return false;
        }
    }

    /** The compiler's English bundle is its root one; asked for ENGLISH it falls back to the platform's language. */
    private static Locale locale(Language language) {
        return language == Language.EN ? Locale.ROOT : language.locale();
    }
}
