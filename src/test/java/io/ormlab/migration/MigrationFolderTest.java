package io.ormlab.migration;

import static org.assertj.core.api.Assertions.assertThat;

import io.ormlab.message.Language;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationFolderTest {

    @TempDir
    Path dir;

    private Scratch lab;

    @BeforeEach
    void workspace() {
        lab = new Scratch(dir);
    }

    private MigrationFolder folder() {
        return MigrationFolder.of(lab.workspace());
    }

    @Test
    void isInOrderOfVersionsAndKnowsWhatBelongsToAFile() {
        lab.migration("1.10__ten").migration("1.9__nine").migration("V1.2__two").migration("R__again");

        assertThat(folder().files())
                .extracting(MigrationFile::label)
                .containsExactly("V1.2__two", "1.9__nine", "1.10__ten");
        MigrationFile two = folder().files().get(0);
        assertThat(two.key()).isEqualTo("1.2");
        assertThat(two.comment()).isEqualTo("two");
        assertThat(two.model()).isEqualTo(lab.path("migrations/model/1.2__two.model.xml"));
        assertThat(two.rollback()).isEqualTo(lab.path("migrations/rollback/V1.2__two.sql"));
    }

    @Test
    void nextVersionIsEbeansOwn() {
        assertThat(folder().nextVersion().asString()).isEqualTo("1.0");
        lab.migration("1.0__initial");
        assertThat(folder().nextVersion().asString()).isEqualTo("1.1");
        lab.migration("1.9__nine");
        assertThat(folder().nextVersion().asString()).isEqualTo("1.10");
        lab.file("migrations/model/2.0.3__model_only.model.xml", "<migration/>");
        assertThat(folder().nextVersion().asString()).isEqualTo("2.0.4");
    }

    @Test
    void findsWhatAPersonMeans() {
        lab.migration("1.1__add_email").migration("1.10__drop_email").migration("1.2__rename");

        assertThat(folder().find("1.1").label()).isEqualTo("1.1__add_email");
        assertThat(folder().find("1.10__d").label()).isEqualTo("1.10__drop_email");
        assertThat(folder().find("1.2__rename.sql").label()).isEqualTo("1.2__rename");
        assertThat(folder().find("ren").label()).isEqualTo("1.2__rename");
    }

    @Test
    void namesTheNearestWhereNoneIsMeant() {
        assertThat(Scratch.refusal(Language.EN, () -> folder().find("1.0")))
                .isEqualTo(
                        "There is no migration 1.0.\nThere is no migration yet: type \"generate-migration -m MESSAGE\".");
        lab.migration("1.1__add_email").migration("1.2__rename");
        assertThat(Scratch.refusal(Language.ZH, () -> folder().find("add_emial")))
                .isEqualTo("没有 add_emial 这个迁移。\n你要找的是 1.1__add_email 吗？");
        assertThat(Scratch.refusal(Language.EN, () -> folder().find("1")))
                .isEqualTo(
                        "1 can mean several migrations: 1.1__add_email, 1.2__rename.\nType a letter more of the one you mean.");
    }
}
