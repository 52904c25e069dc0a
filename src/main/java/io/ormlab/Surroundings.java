package io.ormlab;

import java.io.Console;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;

/**
 * What the process was started in.
 *
 * @param environment its environment variables
 * @param locale the person's own, before the launcher chose one that can name files in Chinese
 * @param typed whether standard input is a terminal
 * @param seen whether standard output is a terminal
 * @param columns the columns of a line
 */
record Surroundings(
        InputStream in,
        PrintStream out,
        PrintStream err,
        Map<String, String> environment,
        Locale locale,
        boolean typed,
        boolean seen,
        int columns) {

    /** Of a page, a table or a transcript where there is no terminal: the same on every machine. */
    private static final int PLAIN_COLUMNS = 80;

    private static final String LAUNCHED_LOCALE = "ORMLAB_LOCALE";

    /** Those of this process, as the launcher tells them: Java cannot see one stream's terminal alone. */
    static Surroundings ofProcess(PrintStream out, PrintStream err) {
        String terminal = System.getProperty("ormlab.terminal");
        // Asking Java for its console starts much that nothing else needs.
        boolean both = terminal == null && isTerminal();
        boolean typed = both || terminal != null && terminal.contains("in");
        boolean seen = both || terminal != null && terminal.contains("out");
        Integer columns = Integer.getInteger("ormlab.columns", PLAIN_COLUMNS);
        return new Surroundings(
                System.in,
                out,
                err,
                System.getenv(),
                locale(System.getenv()),
                typed,
                seen,
                columns > 0 ? columns : PLAIN_COLUMNS);
    }

    /** Whether both streams are a terminal's; from Java 22 on there is a console where they are not. */
    private static boolean isTerminal() {
        Console console = System.console();
        try {
            return console != null
                    && Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Without a terminal. */
    static Surroundings plain(InputStream in, PrintStream out, PrintStream err, Map<String, String> environment) {
        return new Surroundings(in, out, err, environment, locale(environment), false, false, PLAIN_COLUMNS);
    }

    private static Locale locale(Map<String, String> environment) {
        String launched = environment.get(LAUNCHED_LOCALE);
        return launched == null
                ? Locale.getDefault()
                : Locale.forLanguageTag(launched.split("[.@]")[0].replace('_', '-'));
    }
}
