package io.ormlab.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatusTest {

    @TempDir
    Path dir;

    @Test
    void everythingWaitsWhereThereIsNoDatabaseAndNoneIsMade() {
        Scratch lab = new Scratch(dir).migration("1.0__one", "create table one (id integer);");

        Status status = Status.read(lab.workspace());

        assertThat(status.current()).isEmpty();
        assertThat(status.pending()).extracting(MigrationFile::label).containsExactly("1.0__one");
        assertThat(status.isSound()).isTrue();
        assertThat(lab.database()).doesNotExist();
    }

    @Test
    void tellsApartWhatIsEditedMissingAheadAndLate() throws Exception {
        Scratch lab = new Scratch(dir)
                .migration("1.0__one", "create table one (id integer);")
                .migration("1.1__two", "create table two (id integer);")
                .migration("1.2__three", "create table three (id integer);")
                .migration("1.3__four", "create table four (id integer);");
        lab.upgrade();
        lab.migration("0.9__late", "select 1;").migration("1.0__one", "create table one (id text);");
        java.nio.file.Files.delete(lab.path("migrations/1.1__two.sql"));
        java.nio.file.Files.delete(lab.path("migrations/1.3__four.sql"));

        Status status = Status.read(lab.workspace());

        assertThat(status.current().orElseThrow().label()).isEqualTo("1.3__four");
        assertThat(status.edited()).extracting(MigrationFile::label).containsExactly("1.0__one");
        assertThat(status.missing()).extracting(Applied::label).containsExactly("1.1__two");
        assertThat(status.ahead()).extracting(Applied::label).containsExactly("1.3__four");
        assertThat(status.late()).extracting(MigrationFile::label).containsExactly("0.9__late");
        assertThat(status.isSound()).isFalse();
    }
}
