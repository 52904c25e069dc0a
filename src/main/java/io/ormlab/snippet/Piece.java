package io.ormlab.snippet;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.io.StringWriter;
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

    private static final int ASSIGNMENTS_TRIED_TO = 10_000;

    /** Whether it is an assignment to whatever, such as {@code a.name = "x"}: JShell tells only those to a variable apart. */
    boolean assigns() {
        return source.indexOf('=') >= 0
                && source.length() < ASSIGNMENTS_TRIED_TO
                && new Outermost().isAssignment(source);
    }

    private static final class Outermost extends TreeScanner<Boolean, Void> {

        boolean isAssignment(String statement) {
            JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
            JavaFileObject file = new InMemory("class A {{" + statement + "\n}}");
            JavacTask task = (JavacTask) compiler.getTask(
                    new StringWriter(), null, problem -> {}, List.of("-proc:none"), null, List.of(file));
            try {
                for (CompilationUnitTree unit : task.parse()) {
                    return Boolean.TRUE.equals(scan(unit, null));
                }
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
            return false;
        }

        @Override
        public Boolean visitExpressionStatement(com.sun.source.tree.ExpressionStatementTree statement, Void none) {
            return statement.getExpression() instanceof AssignmentTree
                    || statement.getExpression() instanceof CompoundAssignmentTree;
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
