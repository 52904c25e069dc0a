package io.ormlab;

import static org.assertj.core.api.Assertions.assertThat;

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

                property  from                             annotations
                --------  -------------------------------  -------------------------------------
                id        models/library/Borrower.java:16  @Id
                name      models/library/Borrower.java:19  @Column(nullable = false, length =
                                                           80)
                card      models/library/Borrower.java:22  @Column(nullable = false, unique =
                                                           true, length = 10)
                books     models/library/Borrower.java:25  @OneToMany(mappedBy = "borrower")

                create table borrower (
                  id                            integer not null,
                  name                          varchar(80) not null,
                  card                          varchar(10) not null,
                  constraint uq_borrower_card unique (card),
                  constraint pk_borrower primary key (id)
                );
                """);
    }

    @Test
    void describeSaysWhatIsInheritedAndWhatIsEmbedded() throws Exception {
        given("models/library/Base.java", """
                package library;
                import io.ebean.annotation.WhenCreated;
                import jakarta.persistence.*;
                @MappedSuperclass public class Base extends io.ebean.Model {
                    @Id public long id;
                    @WhenCreated
                    public java.time.Instant created;
                }
                """);
        given("models/library/Address.java", """
                package library;
                @jakarta.persistence.Embeddable public class Address {
                    public String city;
                }
                """);
        given("models/library/Shop.java", """
                package library;
                import jakarta.persistence.*;
                @Entity public class Shop extends Base {
                    @Embedded public Address address;
                    public String name;
                }
                """);

        assertThat(ormlab("describe", "Shop").thenStatus(0).out())
                .contains("id            models/library/Base.java:5     inherited from Base @Id\n")
                .contains("created       models/library/Base.java:7     inherited from Base @WhenCreated\n")
                .contains("address.city  models/library/Address.java:3  embedded Address\n")
                .contains("name          models/library/Shop.java:5\n");
        assertThat(ormlab("--lang", "zh", "describe", "Shop").thenStatus(0).out())
                .contains("继承自 Base @Id\n")
                .contains("嵌入的 Address\n");
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
