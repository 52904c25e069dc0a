package io.ormlab.snippet;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * One snippet of an input.
 *
 * @param input the whole input
 * @param start where the snippet begins in it
 * @param source the snippet, with the semicolon that it may have lacked
 * @param ended whether it was typed with its semicolon
 */
record Piece(String input, int start, String source, boolean ended) {

    /** A longer input, in chars, is refused. */
    static final int LONGEST_INPUT = 100_000;
    /** A longer snippet, in chars, is refused: the compiler's time grows with the square of some. */
    static final int LONGEST = 20_000;

    private static final int ASSIGNMENTS_TRIED_TO = 10_000;
    private static final String OPENED = "{";

    /** The snippet as it was typed. */
    String typed() {
        return input.substring(start, next()).strip();
    }

    /** Where the next snippet begins. */
    int next() {
        return Math.min(input.length(), start + source.length());
    }

    /**
     * What JShell gets. It keeps the value of {@code a.name = "x";} as {@code $1}, which is a number lost for what shows no value;
     * in braces it is a statement.
     */
    String evaluated() {
        return inBraces() ? OPENED + source + "\n}" : source;
    }

    /** Where a place in what JShell got is in the input. */
    int inInput(long place) {
        return start + (int) place - (inBraces() ? OPENED.length() : 0);
    }

    private boolean inBraces() {
        return ended
                && source.indexOf('=') >= 0
                && source.length() < ASSIGNMENTS_TRIED_TO
                && new Outermost().isAssignmentInto(source);
    }

    /** Finds an assignment to a field or an element: one to a variable JShell tells apart by itself. */
    private static final class Outermost extends TreeScanner<Boolean, Void> {

        boolean isAssignmentInto(String statement) {
            JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
            JavaFileObject file = new InMemory("class A {{" + statement + "\n}}");
            JavacTask task = (JavacTask) compiler.getTask(
                    new StringWriter(), null, problem -> {}, List.of("-proc:none"), null, List.of(file));
            try {
                CompilationUnitTree unit = task.parse().iterator().next();
                return Boolean.TRUE.equals(scan(unit, null));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public Boolean visitExpressionStatement(ExpressionStatementTree statement, Void none) {
            return statement.getExpression() instanceof CompoundAssignmentTree
                    || statement.getExpression() instanceof AssignmentTree assignment
                            && !(assignment.getVariable() instanceof IdentifierTree);
        }

        @Override
        public Boolean reduce(Boolean one, Boolean other) {
            return Boolean.TRUE.equals(one) || Boolean.TRUE.equals(other);
        }
    }

    private static final class InMemory extends SimpleJavaFileObject {

        private final String text;

        InMemory(String text) {
            super(URI.create("string:///A.java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
