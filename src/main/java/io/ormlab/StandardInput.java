package io.ormlab;

import io.ormlab.command.Interpreter;
import io.ormlab.command.Lab;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A script on standard input: one input a line, Java may go on over lines, {@code #} comments. It stops at the first failure. */
final class StandardInput {

    private final Lab lab;
    private final Interpreter interpreter;
    private StringBuilder input = new StringBuilder();
    private int number;
    private int begun;

    StandardInput(Lab lab) {
        this.lab = lab;
        this.interpreter = new Interpreter(lab);
    }

    int run(InputStream in) {
        try {
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            int status = 0;
            String line = reader.readLine();
            while (line != null && status == 0 && !lab.left()) {
                status = take(line);
                line = reader.readLine();
            }
            return status == 0 && !lab.left() ? runInput() : status;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int take(String line) {
        number++;
        if (input.length() == 0) {
            if (line.isBlank() || line.stripLeading().startsWith("#")) {
                return 0;
            }
            begun = number;
        } else {
            input.append('\n');
        }
        input.append(line);
        return interpreter.complete(input.toString()) ? runInput() : 0;
    }

    private int runInput() {
        String text = input.toString();
        input = new StringBuilder();
        int status = interpreter.run(text);
        if (status != 0) {
            lab.note("command.input.failed", begun);
        }
        return status;
    }
}
