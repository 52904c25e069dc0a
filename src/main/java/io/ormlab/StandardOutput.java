package io.ormlab;

import io.ormlab.message.LabException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Standard output. When nobody reads it any more ({@code ormlab … | head}) the process ends, as others do: a snippet that prints
 * without end would else go on for ever, for a {@link java.io.PrintStream} keeps a failure to itself.
 */
final class StandardOutput extends FilterOutputStream {

    private final OutputStream file;

    StandardOutput() {
        super(new FileOutputStream(FileDescriptor.out));
        this.file = out;
    }

    @Override
    public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) {
        try {
            file.write(bytes, from, count);
        } catch (IOException e) {
            if (!String.valueOf(e.getMessage()).contains("pipe")) {
                // A full disk, for one, where the output goes to a file.
                System.err.println("ormlab: standard output: " + e.getMessage());
                System.err.flush();
            }
            // Not exit: its hooks would wait for the thread that is writing here.
            Runtime.getRuntime().halt(LabException.FAILED);
        }
    }
}
