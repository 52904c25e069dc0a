package io.ormlab.snippet;

import io.ormlab.message.LabException;
import io.ormlab.message.Message;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What snippets run over: one state of the models' classes. A new state is a new host, see {@link SnippetSession#use}. */
public interface SnippetHost {

    /** The loader of the models' classes; the parent of every snippet's. */
    ClassLoader classLoader();

    /**
     * The bytes of a snippet's own class, made to go through the models' interception: a plain {@code a.name = "x"} at the
     * prompt would otherwise write the field behind the ORM's back, and the update would be lost in silence.
     *
     * @param className the binary name, such as {@code REPL.$JShell$11}
     * @return the new bytes; the same ones where there is nothing to do
     */
    byte[] enhance(String className, byte[] bytes);

    /** What stands imported at the prompt: {@code io.ebean.*}, {@code models.Author}, {@code static java.lang.Math.*}. */
    List<String> imports();

    /** The jars and folders that the compiler of snippets sees, beside the JDK and {@link #classes()}. */
    List<Path> compileClassPath();

    /** The models' class files by binary name ({@code models.Author$Kind}), for the compiler of snippets. */
    Map<String, byte[]> classes();

    /**
     * The documentation comment of a class or a member in the host's own sources, without its marks.
     *
     * @param className with its package or without
     * @param member a field or a method; empty for the class itself and for its constructors
     * @param parameters how many a method or a constructor has; negative for what is not called
     */
    default Optional<String> comment(String className, String member, int parameters) {
        return Optional.empty();
    }

    /** What the database's refusal means to a person, where its file cannot be used at all, whatever the statement. */
    default Optional<LabException> unusable(SQLException refusal) {
        return Optional.empty();
    }

    /** Which constraint of the database a statement would have broken, where an exception or its cause tells that. */
    default Optional<Message> constraint(Throwable thrown) {
        return Optional.empty();
    }
}
