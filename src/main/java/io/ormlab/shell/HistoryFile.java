package io.ormlab.shell;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * The inputs of a workspace's sessions, one a line: a line break within an input is written {@code \n}, a backslash {@code \\}.
 * Several shells may write it at once. Where it cannot be written, nothing is remembered, and nothing fails.
 */
final class HistoryFile {

    /** An input longer than this was pasted or generated: nobody recalls it. */
    static final int LONGEST = 10_000;

    private final Path file;
    private final int most;

    /** @param most how many inputs are kept, the newest ones */
    HistoryFile(Path file, int most) {
        this.file = file;
        this.most = most;
    }

    /** The inputs, the oldest first; cuts the file where it has grown to twice what is kept. */
    List<String> read() {
        if (!Files.isRegularFile(file)) {
            return List.of();
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            List<String> all = lines(channel);
            List<String> kept = all.subList(Math.max(0, all.size() - most), all.size());
            if (all.size() > 2 * most) {
                cut();
            }
            return kept.stream().map(HistoryFile::unescaped).toList();
        } catch (IOException e) {
            // What cannot be read is not recalled.
            return List.of();
        }
    }

    /** Adds an input at the end. */
    void append(String input) {
        if (input.length() > LONGEST) {
            return;
        }
        try {
            Files.createDirectories(file.getParent());
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                // Held until the channel closes; another shell may have written meanwhile, so the end is asked for
                // after it.
                channel.lock();
                channel.position(channel.size());
                write(channel, escaped(input) + "\n");
            }
        } catch (IOException e) {
            // A workspace that cannot be written to, such as on a read-only disk: this session still recalls it.
            return;
        }
    }

    private void cut() throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            channel.lock();
            // Read again under the lock: another shell may have added to it, or cut it.
            List<String> all = lines(channel);
            if (all.size() > most) {
                channel.position(0);
                write(channel, String.join("\n", all.subList(all.size() - most, all.size())) + "\n");
                channel.truncate(channel.position());
            }
        }
    }

    private static void write(FileChannel channel, String text) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private static List<String> lines(FileChannel channel) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(channel.size()));
        channel.position(0);
        while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
            continue;
        }
        // Bytes that are no UTF-8 become replacement characters: a broken line does not take the others with it.
        String text = StandardCharsets.UTF_8.decode(bytes.flip()).toString();
        List<String> lines = new ArrayList<>();
        for (String line : text.split("\n")) {
            if (!line.isBlank()) {
                lines.add(line);
            }
        }
        return lines;
    }

    private static String escaped(String input) {
        return input.replace("\\", "\\\\").replace("\r", "").replace("\n", "\\n");
    }

    private static String unescaped(String line) {
        StringBuilder input = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\\' && i + 1 < line.length()) {
                char next = line.charAt(++i);
                input.append(next == 'n' ? '\n' : next);
            } else {
                input.append(c);
            }
        }
        return input.toString();
    }
}
