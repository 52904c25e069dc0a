package io.ormlab.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class RollbackSealTest {

    @Test
    void givesARollbackTheMigrationsSumWhateverTheTwoAre() {
        Random random = new Random(20260101);
        for (int i = 0; i < 500; i++) {
            String migration = text(random);
            String rollback = text(random);

            String sealed = RollbackSeal.seal(rollback, migration);

            assertThat(RollbackSeal.isSealed(sealed, migration))
                    .as("%s / %s", rollback, migration)
                    .isTrue();
            assertThat(sealed.lines()
                            .filter(line -> !line.startsWith("-- With"))
                            .toList())
                    .isEqualTo(rollback.lines().toList());
            assertThat(RollbackSeal.seal(sealed, migration)).isEqualTo(sealed);
        }
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(200); i > 0; i--) {
            text.append(random.nextInt(20) == 0 ? '\n' : (char) ('一' + random.nextInt(2000)));
        }
        return text.toString();
    }

    @Test
    void isBrokenByAnEdit() {
        String sealed = RollbackSeal.seal("drop table one;\n", "create table one (id integer);");

        assertThat(RollbackSeal.isSealed(sealed.replace("one", "two"), "create table one (id integer);"))
                .isFalse();
        assertThat(RollbackSeal.isSealed(sealed, "create table two (id integer);"))
                .isFalse();
    }
}
