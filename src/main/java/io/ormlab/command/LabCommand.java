package io.ormlab.command;

import picocli.CommandLine.Option;

/**
 * One command; the same object in the shell, in a script and on the command line. A subclass declares its options and words
 * with picocli's annotations, says what it does in {@link #run}, and is made anew for each time it runs.
 *
 * <p>Its help stands in the bundle of its package ({@code command.properties} for {@code io.ormlab.command}):
 * {@code NAME.usage.description}, {@code NAME.usage.example}, and {@code NAME.LABEL} for an option or a word of it.
 */
public abstract class LabCommand {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "shared.help")
    private boolean help;

    /**
     * Does the work, and says its result to the lab's console. Returns where it is done.
     *
     * @throws io.ormlab.message.LabException where it failed, or a check did not hold
     */
    protected abstract void run(Lab lab);

    /**
     * Its options and words as {@link QuickWords} has written them into its class, which a quick start reads; null where nobody has.
     */
    protected String declaredWords() {
        return null;
    }

    /**
     * Whether what follows the options in a line is one text, taken as it stands: quotes in SQL are SQL's own.
     */
    protected boolean takesText() {
        return false;
    }

    /** Whether a word such as {@code -2} is a word of it, and not an option. */
    protected boolean takesNegative() {
        return false;
    }
}
