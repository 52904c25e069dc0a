package io.ormlab.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.ebean.DB;
import io.ebean.Model;
import java.util.List;
import org.junit.jupiter.api.Test;

class ModelsTest extends ModelTest {

    @Test
    void anEntityIsSavedAndReadBack() throws Exception {
        given("models/Author.java", AUTHOR);
        given("models/Book.java", BOOK);
        Models models = createTables(load());

        ((Model) create(models, "models.Author", "鲁迅")).save();

        assertThat(rows("select id, name from author")).containsExactly("1|鲁迅");
        List<?> found = DB.find(models.entities().get(0)).findList();
        assertThat(found).hasSize(1);
        assertThat(get(found.get(0), "name")).isEqualTo("鲁迅");
    }
}
