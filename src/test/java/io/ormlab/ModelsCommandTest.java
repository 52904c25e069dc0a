package io.ormlab;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the models are, without a database. */
class ModelsCommandTest extends OrmlabTest {

    @BeforeEach
    void givenModels() {
        givenSample();
    }

    @Test
    void modelsListsTheEntities() {
        ormlab("models").thenOut("""
                model     table     properties
                --------  --------  --------------------------------------------
                Author    author    id, name, born, books
                Book      book      id, title, published, author, borrower, tags
                Borrower  borrower  id, name, card, books
                Tag       tag       id, name, books
                """);
    }

    @Test
    void describeShowsTheColumns() {
        ormlab("describe", "borrower").thenOut("""
                Borrower, stored in table borrower
                property  Java        column  type         options
                --------  ----------  ------  -----------  -------------------------------------
                id        long        id      integer      primary key
                name      String      name    varchar(80)  not null
                card      String      card    varchar(10)  not null, unique
                books     List<Book>                       one to many Book, by its property
                                                           borrower
                """);
    }

    @Test
    void aMistypedModelNamesTheNearest() {
        ormlab("describe", "Autor").thenErr(1, "There is no model Autor.\nDid you mean: Author?\n");
        ormlab("--lang", "zh", "describe", "xyz").thenErr(1, "没有名为 xyz 的模型。\n输入 \"models\" 查看有哪些模型。\n");
    }

    @Test
    void aWorkspaceWithoutModelsSaysWhatToDo() throws Exception {
        given("application.properties", "ormlab.models=elsewhere\n");

        ormlab("models").thenStatus(1);
    }

    @Test
    void theLanguageChangesWithinASession() {
        piped("lang zh", "tables --help", "lang en").thenStatus(0);
        piped("lang zh", "reload").thenOut("现在起使用中文。\n已加载 4 个模型。\n");
        piped("lang xx").thenErr(1, """
                "xx" is no language of ormlab's: it speaks zh and en.
                <stdin>:1: this input failed. Nothing after it was run.
                """);
    }
}
