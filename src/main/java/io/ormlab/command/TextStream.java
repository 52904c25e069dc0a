package io.ormlab.command;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Bytes of UTF-8 back to text, which goes on as it comes; a character may come in two parts. */
public final class TextStream extends OutputStream {

    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    private final Consumer<String> to;
    private ByteBuffer waiting = ByteBuffer.allocate(0);

    private TextStream(Consumer<String> to) {
        this.to = to;
    }

    /** A stream for {@code System.out}, whose text goes there. */
    public static PrintStream printing(Consumer<String> to) {
        return new PrintStream(new TextStream(to), false, StandardCharsets.UTF_8);
    }

    @Override
    public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public synchronized void write(byte[] bytes, int from, int count) {
        ByteBuffer in = ByteBuffer.allocate(waiting.remaining() + count);
        in.put(waiting).put(bytes, from, count).flip();
        CharBuffer text = CharBuffer.allocate(in.remaining() + 1);
        decoder.decode(in, text, false);
        waiting = in;
        to.accept(text.flip().toString());
    }
}
