package io.ormlab.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFolderTest {

    @TempDir
    Path dir;

    @Test
    void whatAKilledRunLeftGoesAndWhatOneMayStillUseStays() throws Exception {
        Path cache = dir.resolve(".ormlab");
        Path left = RunFolder.in(cache);
        Files.writeString(Files.createDirectory(left.resolve("migrations")).resolve("1.0__a.sql"), "select 1;");
        Files.setLastModifiedTime(left, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
        Path used = RunFolder.in(cache);
        Path other = Files.createDirectory(cache.resolve("classes"));
        Files.setLastModifiedTime(other, FileTime.from(Instant.now().minus(Duration.ofDays(2))));

        Path made = RunFolder.in(cache);

        assertThat(made).hasParent(cache).isEmptyDirectory().isNotEqualTo(used);
        assertThat(left).doesNotExist();
        assertThat(used).exists();
        assertThat(other).exists();
    }

    @Test
    void whatALinkLeadsToStays() throws Exception {
        Path cache = Files.createDirectories(dir.resolve(".ormlab"));
        Path own = Files.createDirectory(dir.resolve("own"));
        Path file = Files.writeString(own.resolve("notes.txt"), "mine");
        Files.setLastModifiedTime(own, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
        Files.createSymbolicLink(cache.resolve("run-1"), own);
        Path left = Files.createDirectory(cache.resolve("run-2"));
        Files.createSymbolicLink(left.resolve("link"), own);
        Files.setLastModifiedTime(left, FileTime.from(Instant.now().minus(Duration.ofDays(2))));

        RunFolder.in(cache);

        assertThat(left).doesNotExist();
        assertThat(file).hasContent("mine");
    }

    @Test
    void whereNothingCanBeKeptItIsAmongTheSystemsTemporaryFiles() throws Exception {
        Path cache = Files.writeString(dir.resolve(".ormlab"), "a file");

        Path made = RunFolder.in(cache);

        assertThat(made)
                .hasParent(Path.of(System.getProperty("java.io.tmpdir")))
                .isEmptyDirectory();
        RunFolder.delete(made.toFile());
        assertThat(made).doesNotExist();
    }
}
