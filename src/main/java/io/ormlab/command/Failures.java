package io.ormlab.command;

import io.ormlab.message.LabException;
import io.ormlab.message.Message;
import io.ormlab.message.Messages;
import io.ormlab.workspace.FileFailures;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;

/** The one place that turns what was thrown into text and a status. */
public final class Failures {

    private final Console console;
    private final Messages messages;
    private final boolean trace;

    /**
     * @param trace whether the stack is shown, too
     */
    public Failures(Console console, Messages messages, boolean trace) {
        this.console = console;
        this.messages = messages;
        this.trace = trace;
    }

    /** Why Java refused a file, in words, for the place of a message. */
    public static Message reason(IOException e) {
        return FileFailures.reason(e);
    }

    /**
     * Says what went wrong.
     *
     * @return the status: 1 failed, 2 wrong usage
     */
    public int report(Throwable thrown) {
        int status = LabException.FAILED;
        if (thrown instanceof LabException failure) {
            messages.text(failure).lines().forEach(console::err);
            status = failure.status();
        } else {
            console.err(messages.text("command.unexpected", Shown.shortened(thrown.toString())));
        }
        if (trace) {
            stack(thrown).lines().forEach(console::err);
        } else if (!(thrown instanceof LabException)) {
            console.err(messages.text("command.unexpected.next"));
        }
        return status;
    }

    /** Says of what a thread died that is none of ormlab's. */
    public void reportThread(Throwable thrown) {
        console.err(messages.text("command.thread", Shown.shortened(thrown.toString())));
        if (trace) {
            stack(thrown).lines().forEach(console::err);
        }
    }

    private static String stack(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
