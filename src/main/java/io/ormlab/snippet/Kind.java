package io.ormlab.snippet;

import io.ormlab.message.Message;
import java.util.Locale;
import jdk.jshell.ImportSnippet;
import jdk.jshell.MethodSnippet;
import jdk.jshell.PersistentSnippet;
import jdk.jshell.Snippet;

/** What can be declared at the prompt. */
public enum Kind {
    IMPORT,
    VARIABLE,
    METHOD,
    CLASS,
    INTERFACE,
    ENUM,
    RECORD,
    ANNOTATION,
    /** What the compiler only knows by its name. */
    SYMBOL;

    static Kind of(Snippet snippet) {
        return switch (snippet.subKind()) {
            case CLASS_SUBKIND -> CLASS;
            case INTERFACE_SUBKIND -> INTERFACE;
            case ENUM_SUBKIND -> ENUM;
            case RECORD_SUBKIND -> RECORD;
            case ANNOTATION_TYPE_SUBKIND -> ANNOTATION;
            case METHOD_SUBKIND -> METHOD;
            default -> snippet.kind() == Snippet.Kind.IMPORT ? IMPORT : VARIABLE;
        };
    }

    /** The words of {@code class Foo}, which JShell says in English whatever the language. */
    static Message ofMissing(String jshell) {
        int space = jshell.indexOf(' ');
        for (Kind kind : values()) {
            if (space > 0 && kind.name().toLowerCase(Locale.ROOT).equals(jshell.substring(0, space))) {
                return kind.named(jshell.substring(space + 1));
            }
        }
        return SYMBOL.named(jshell);
    }

    /** The kind with a name, such as "method hi()". */
    Message named(String name) {
        return Message.of("snippet.kind." + name().toLowerCase(Locale.ROOT), name);
    }

    /** The name that tells this declaration from others: a method's has its parameters' types. */
    static String nameOf(Snippet snippet) {
        if (snippet instanceof MethodSnippet method) {
            return method.name() + "(" + method.parameterTypes() + ")";
        }
        if (snippet instanceof ImportSnippet imported) {
            return (imported.isStatic() ? "static " : "") + imported.fullname();
        }
        return snippet instanceof PersistentSnippet named
                ? named.name()
                : snippet.source().strip();
    }

    /** The name that a person types for it: of methods with one name the same. */
    static String simpleNameOf(Snippet snippet) {
        return snippet instanceof PersistentSnippet named ? named.name() : "";
    }
}
