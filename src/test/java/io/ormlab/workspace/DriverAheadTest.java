package io.ormlab.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is begun beside a command takes nothing from it, whatever becomes of it. */
class DriverAheadTest {

    @TempDir
    Path dir;

    @Test
    void aConnectionIsMadeWhileItsDriverIsBegunAndThoughWhatFollowsThatFails() throws Exception {
        Files.writeString(dir.resolve(Workspace.PROPERTIES), "datasource.db.url=jdbc:sqlite:data.sqlite\n");
        DatabaseAddress address = Workspace.open(dir).database();

        address.ahead(() -> {
            throw new IllegalStateException("nobody hears of this");
        });
        address.ahead(() -> {});

        try (Connection connection = address.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select foreign_keys from pragma_foreign_keys")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getInt(1)).isEqualTo(1);
        }
    }

    @Test
    void anotherDatabaseBeginsNothing() throws Exception {
        Files.writeString(
                dir.resolve(Workspace.PROPERTIES), "datasource.db.url=jdbc:postgresql://127.0.0.1:1/nowhere\n");
        boolean[] ran = {false};

        Workspace.open(dir).database().ahead(() -> ran[0] = true);

        Thread.sleep(50);
        assertThat(ran[0]).isFalse();
    }
}
