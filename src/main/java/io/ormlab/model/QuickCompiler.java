package io.ormlab.model;

import io.ebean.enhance.asm.ClassReader;
import io.ebean.enhance.asm.Opcodes;
import io.ormlab.message.Messages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jdt.core.compiler.CategorizedProblem;
import org.eclipse.jdt.internal.compiler.ClassFile;
import org.eclipse.jdt.internal.compiler.CompilationResult;
import org.eclipse.jdt.internal.compiler.Compiler;
import org.eclipse.jdt.internal.compiler.DefaultErrorHandlingPolicies;
import org.eclipse.jdt.internal.compiler.IProblemFactory;
import org.eclipse.jdt.internal.compiler.batch.CompilationUnit;
import org.eclipse.jdt.internal.compiler.env.ICompilationUnit;
import org.eclipse.jdt.internal.compiler.impl.CompilerOptions;
import org.eclipse.jdt.internal.compiler.problem.DefaultProblem;

/**
 * Eclipse's compiler, for a few changed sources of which no more is asked than what tables they make. It starts in a third of the
 * time that javac takes, for it asks for one class at a time where javac lists packages and modules. What it makes is never run by
 * a snippet (javac compiles it again for that, with its query beans), and it never refuses: where it finds anything wrong, javac
 * looks, and says so in the words that learners know.
 */
final class QuickCompiler {

    /** What this program's own sources are written in; a source that needs a later one is for javac. */
    private static final int LANGUAGE = 17;

    private static final String ENTITY = "Ljakarta/persistence/Entity;";

    private static final Pattern IMPORTED_ALL = Pattern.compile("\\bimport\\s+(?!static\\b)([^;*]+)\\.\\s*\\*");

    private final Sources sources;
    private final Messages messages;

    QuickCompiler(Sources sources, Messages messages) {
        this.sources = sources;
        this.messages = messages;
    }

    /**
     * The classes of some of the sources.
     *
     * @param others the classes of the other sources
     * @return empty where javac has to look
     * @throws ModelException where Ebean refuses one
     */
    Optional<ClassFiles> compile(List<Source> some, ClassFiles others) {
        Map<String, byte[]> classes = new TreeMap<>();
        Map<String, String> origins = new HashMap<>();
        try (KnownTypes types = new KnownTypes(others.plain(), Javac.shortClassPath(sources.jars()))) {
            List<CompilationResult> results = new ArrayList<>();
            Compiler compiler = new Compiler(
                    types, DefaultErrorHandlingPolicies.exitOnFirstError(), options(), results::add, new Wordless());
            compiler.compile(some.stream().map(QuickCompiler::unit).toArray(ICompilationUnit[]::new));
            for (CompilationResult result : results) {
                if (result.hasErrors() || !keep(result, classes, origins)) {
                    return Optional.empty();
                }
            }
            if (results.size() != some.size() || !areImportable(some, types, classes.keySet())) {
                return Optional.empty();
            }
        } catch (RuntimeException | StackOverflowError e) {
            // Its own failure, such as of an expression that is too deep, or a library that is no class file: javac may
            // not mind, and otherwise says it.
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Optional.of(new Enhancement(sources, messages).of(classes, origins::get, others));
    }

    private static ICompilationUnit unit(Source source) {
        return new CompilationUnit(source.text().toCharArray(), source.display(), StandardCharsets.UTF_8.name());
    }

    private static CompilerOptions options() {
        String version = Integer.toString(LANGUAGE);
        return new CompilerOptions(Map.of(
                CompilerOptions.OPTION_Source, version,
                CompilerOptions.OPTION_Compliance, version,
                CompilerOptions.OPTION_TargetPlatform, version,
                CompilerOptions.OPTION_LocalVariableAttribute, CompilerOptions.GENERATE,
                CompilerOptions.OPTION_MethodParametersAttribute, CompilerOptions.GENERATE));
    }

    /** Takes over the classes of a source; false where {@link ModelRules} may have a word to say. */
    private static boolean keep(CompilationResult result, Map<String, byte[]> classes, Map<String, String> origins) {
        for (ClassFile file : result.getClassFiles()) {
            String name = new String(file.fileName()).replace('/', '.');
            byte[] bytes = file.getBytes();
            if (name.indexOf('.') < 0 || isEntity(bytes) && !isPublicClass(bytes)) {
                return false;
            }
            classes.put(name, bytes);
            origins.put(name, new String(result.getFileName()));
        }
        return true;
    }

    /** Eclipse's compiler imports from a package that holds no types but other packages; javac says that there is none. */
    private static boolean areImportable(List<Source> some, KnownTypes types, Set<String> made) {
        for (Source source : some) {
            Matcher imported = IMPORTED_ALL.matcher(source.text());
            while (imported.find()) {
                String name = imported.group(1).replaceAll("\\s", "");
                if (!types.holdsTypes(name)
                        && made.stream().noneMatch(type -> type.substring(0, type.lastIndexOf('.'))
                                .equals(name))) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean isEntity(byte[] classFile) {
        return new String(classFile, StandardCharsets.ISO_8859_1).contains(ENTITY);
    }

    private static boolean isPublicClass(byte[] classFile) {
        int access = new ClassReader(classFile).getAccess();
        return (access & Opcodes.ACC_PUBLIC) != 0 && (access & (Opcodes.ACC_INTERFACE | Opcodes.ACC_ENUM)) == 0;
    }

    /** Javac tells what is wrong; here it is enough that something is. */
    private static final class Wordless implements IProblemFactory {

        @Override
        public CategorizedProblem createProblem(
                char[] file,
                int id,
                String[] arguments,
                String[] shortArguments,
                int severity,
                int start,
                int end,
                int line,
                int column) {
            return new DefaultProblem(file, "", id, arguments, severity, start, end, line, column);
        }

        @Override
        public CategorizedProblem createProblem(
                char[] file,
                int id,
                String[] arguments,
                int elaboration,
                String[] shortArguments,
                int severity,
                int start,
                int end,
                int line,
                int column) {
            return createProblem(file, id, arguments, shortArguments, severity, start, end, line, column);
        }

        @Override
        public Locale getLocale() {
            return Locale.ROOT;
        }

        @Override
        public String getLocalizedMessage(int id, String[] arguments) {
            return "";
        }

        @Override
        public String getLocalizedMessage(int id, int elaboration, String[] arguments) {
            return "";
        }
    }
}
