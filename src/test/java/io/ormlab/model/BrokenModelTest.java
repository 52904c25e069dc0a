package io.ormlab.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ormlab.message.LabException;
import io.ormlab.message.Language;
import io.ormlab.message.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** What a learner is told of a model that cannot be used: the whole text, in both languages. */
class BrokenModelTest extends ModelTest {

    private static final String ENTITY = """
            package models;
            import io.ebean.annotation.*;
            import jakarta.persistence.*;
            import java.util.*;
            """;

    @Test
    void aCompileErrorShowsFileLineSourceAndCaret() throws Exception {
        givenAuthor("@Entity public class Author {\n\t@Id Long id;\n\t/* 书名 */ Strin 名字;\n}\n");

        thenEnglish("""
                models/Author.java:7: cannot find symbol
                    /* 书名 */ Strin 名字;
                               ^
                  symbol:   class Strin
                  location: class models.Author
                Correct it and save the file, then type the same again.""");
        thenChinese("""
                models/Author.java:7: 找不到符号
                    /* 书名 */ Strin 名字;
                               ^
                  符号:   类 Strin
                  位置: 类 models.Author
                改好并保存文件，再输入一次同样的命令。""");
    }

    @Test
    void aProblemCountsLinesAndColumnsOfTheFileAsItStands() throws Exception {
        givenAuthor("@Entity public class Author {\r\n\t@Id Long id;\r\n\t/* 书名 */ Strin 名字;\r\n}\r\n");

        SourceProblem problem =
                ((ModelException) refused(Language.EN)).problems().get(0);

        assertThat(problem)
                .isEqualTo(new SourceProblem(
                        dir.resolve("models/Author.java"),
                        7,
                        11,
                        "\t/* 书名 */ Strin 名字;",
                        "cannot find symbol\n  symbol:   class Strin\n  location: class models.Author"));
    }

    @Test
    void problemsOfSeveralFilesComeInReadingOrder() throws Exception {
        given("models/b/B.java", "package models.b;\npublic class B {\n int x = ;\n}\n");
        given("models/Z.java", "package models;\npublic class Z { int y = ; int z = ; }\n");
        given("models/A.java", "package models;\npublic class A {\n int a = ;\n int b = ;\n}\n");

        thenEnglish("""
                models/A.java:3: illegal start of expression
                    int a = ;
                            ^
                models/A.java:4: illegal start of expression
                    int b = ;
                            ^
                models/Z.java:2: illegal start of expression
                    public class Z { int y = ; int z = ; }
                                             ^
                models/Z.java:2: illegal start of expression
                    public class Z { int y = ; int z = ; }
                                                       ^
                models/b/B.java:3: illegal start of expression
                    int x = ;
                            ^
                Correct it and save the file, then type the same again.""");
    }

    @Test
    void aLongListIsCut() throws Exception {
        givenAuthor("@Entity public class Author {\n" + "int a = ;\n".repeat(12) + "}\n");

        assertThat(text(Language.EN)).contains("models/Author.java:15:").doesNotContain("models/Author.java:16:");
        assertThat(text(Language.EN))
                .endsWith("\n… and 2 problems more.\nCorrect it and save the file, then type the same again.");
        assertThat(text(Language.ZH)).endsWith("\n……另外还有 2 处问题。\n改好并保存文件，再输入一次同样的命令。");
        assertThat(((ModelException) refused(Language.EN)).problems()).hasSize(12);
    }

    @Test
    void aLongLineIsShownAroundTheCaretAndControlCharactersAreNot() throws Exception {
        givenAuthor("@Entity public class Author { /* " + "啊".repeat(5000) + "\u001b[31m */ int a = ; // "
                + "b".repeat(5000) + "\n}\n");

        thenEnglish("""
                models/Author.java:5: illegal start of expression
                    %s\ufffd[31m */ int a = ; // %s
                    %s^
                Correct it and save the file, then type the same again.""".formatted("啊".repeat(10), "b".repeat(34), " ".repeat(37)));
    }

    @Test
    @ResourceLock("locale")
    void theLanguageIsTheSessionsAndNotThePlatforms() throws Exception {
        Locale platform = Locale.getDefault();
        try {
            Locale.setDefault(Locale.SIMPLIFIED_CHINESE);
            givenAuthor("@Entity public class Author { int a = ; }\n");
            assertThat(text(Language.EN)).startsWith("models/Author.java:5: illegal start of expression\n");
            Locale.setDefault(Locale.US);
            assertThat(text(Language.ZH)).startsWith("models/Author.java:5: 非法的表达式开始\n");
        } finally {
            Locale.setDefault(platform);
        }
    }

    @Test
    void aFileNameThatIsNotTheClassesIsRefused() throws Exception {
        givenAuthor("@Entity public class Autor { @Id Long id; }\n");

        thenEnglish("""
                models/Author.java:5: class Autor is public, should be declared in a file named Autor.java
                    @Entity public class Autor { @Id Long id; }
                                   ^
                Correct it and save the file, then type the same again.""");
    }

    @Test
    void noModelAtAll() {
        thenEnglish("""
                There is no model: models/ holds no .java file.
                Write an entity class there, such as models/Author.java, then type the same again.""");
        thenChinese("""
                没有模型：models/ 里没有 .java 文件。
                在那里写一个实体类，例如 models/Author.java，再输入一次同样的命令。""");
    }

    @Test
    void noEntityAmongTheModels() throws Exception {
        givenAuthor("public class Author {}\n");

        thenEnglish("""
                There is no entity: no class in models/ has @Entity.
                Write @Entity (of jakarta.persistence) before the class that is to be a table, then type the same again.""");
        thenChinese("""
                没有实体：models/ 里没有一个类带 @Entity。
                在要成为表的类前面写上 @Entity（在 jakarta.persistence 里），再输入一次同样的命令。""");
    }

    @Test
    void aFileOfNoBytes() throws Exception {
        given("models/Author.java", AUTHOR);
        given("models/Empty.java", "");

        thenEnglish("""
                models/Empty.java is empty.
                Write a class in it or delete it, then type the same again.""");
        thenChinese("""
                models/Empty.java 是空的。
                在里面写一个类，或删掉这个文件，再输入一次同样的命令。""");
    }

    @Test
    void randomBytesAndAnotherEncoding() throws Exception {
        given("models/Author.java", AUTHOR);
        Files.write(given("models/Bytes.java", ""), new byte[] {0, (byte) 0xff, (byte) 0xfe, 7, 27, '['});
        Files.write(given("models/Gbk.java", ""), "package models; // 作者".getBytes("GBK"));

        thenEnglish("""
                models/Bytes.java is not UTF-8 text.
                models/Gbk.java is not UTF-8 text.
                Save it as UTF-8 or delete it, then type the same again.""");
        thenChinese("""
                models/Bytes.java 不是 UTF-8 编码的文本。
                models/Gbk.java 不是 UTF-8 编码的文本。
                请存成 UTF-8 编码，或删掉这个文件，再输入一次同样的命令。""");
    }

    @Test
    void aByteOrderMarkDoesNotMatter() throws Exception {
        given("models/Author.java", "\ufeff" + AUTHOR.replaceAll("(?s)@OneToMany.*?\n.*?\n", ""));

        assertThat(load().entities()).hasSize(1);
    }

    @Test
    void noPackageLine() throws Exception {
        given("models/Author.java", "import jakarta.persistence.*;\n@Entity public class Author { @Id Long id; }\n");
        given("models/words/Helper.java", "// package words;\nclass Helper {}\n");

        thenEnglish("""
                models/Author.java: there is no package line; write "package models;" as the first line
                models/words/Helper.java: there is no package line; write "package words;" as the first line
                Correct it and save the file, then type the same again.""");
        thenChinese("""
                models/Author.java: 没有 package 行；请把 "package models;" 写在第一行
                models/words/Helper.java: 没有 package 行；请把 "package words;" 写在第一行
                改好并保存文件，再输入一次同样的命令。""");
    }

    @Test
    void anEntityThatIsNotPublic() throws Exception {
        givenAuthor("/** class Author */\n@Entity\nclass Author { @Id Long id; }\n");

        thenEnglish("""
                models/Author.java:7: Author is an entity but not public, so that its query bean QAuthor cannot see it; \
                write "public class Author"
                    class Author { @Id Long id; }
                          ^
                Correct it and save the file, then type the same again.""");
        thenChinese("""
                models/Author.java:7: Author 是实体，但不是 public，它的查询类 QAuthor 看不到它；请写成 "public class Author"
                    class Author { @Id Long id; }
                          ^
                改好并保存文件，再输入一次同样的命令。""");
    }

    @Test
    void anEntityThatIsNoClass() throws Exception {
        givenAuthor("@Entity public interface Author {}\n");

        thenFirstLine(
                "models/Author.java:5: Author has @Entity but is not a class; only a class can be an entity",
                "models/Author.java:5: Author 带 @Entity，但不是类；只有类才能成为实体");
    }

    @Test
    void anEntityWithinAClassHasNoQueryBean() throws Exception {
        givenAuthor("@Entity public class Author {\n@Id Long id;\n"
                + "@Entity public static class Pen { @Id Long id; @ManyToOne Author owner; }\n}\n");

        thenEnglish("""
                models/Author.java:7: no query bean can be made for Author.Pen: cannot find symbol \
                (an entity needs a file of its own, and what it uses must be public)
                    @Entity public static class Pen { @Id Long id; @ManyToOne Author owner; }
                                                ^
                Correct it and save the file, then type the same again.""");
        thenChinese("""
                models/Author.java:7: 没法为 Author.Pen 生成查询类：找不到符号（实体要放在单独的文件里，它用到的类都要是 public）
                    @Entity public static class Pen { @Id Long id; @ManyToOne Author owner; }
                                                ^
                改好并保存文件，再输入一次同样的命令。""");
    }

    @Test
    void aPropertyWhoseTypeIsNotPublicHasNoQueryBean() throws Exception {
        givenAuthor("@Entity public class Author { @Id Long id; Mood mood; }\nenum Mood { GOOD }\n");

        thenFirstLine(
                "models/Author.java:5: no query bean can be made for Author: models.Mood is not public in models;"
                        + " cannot be accessed from outside package (an entity needs a file of its own,"
                        + " and what it uses must be public)",
                "models/Author.java:5: 没法为 Author 生成查询类：models.Mood在models中不是公共的; 无法从外部程序包中对其进行访问"
                        + "（实体要放在单独的文件里，它用到的类都要是 public）");
    }

    @Test
    void anEntityWithATypeParameterHasNoQueryBean() throws Exception {
        givenAuthor("@Entity public class Author<T> { @Id Long id; T some; }\n");

        assertThat(text(Language.EN))
                .startsWith(
                        "models/Author.java:5: no query bean can be made for Author: Error generating query beans: ");
    }

    @Test
    void anEntityWithoutAKey() throws Exception {
        givenAuthor("@Entity public class Author {\n  String name;\n}\n");

        thenEnglish("""
                models/Author.java:5: Author has no @Id, so no row of it could be found again or changed; \
                write "@Id public Long id;" in it
                    @Entity public class Author {
                                         ^
                Correct it and save the file, then type the same again.""");
        thenFirstLine(
                "models/Author.java:5: Author has no @Id, so no row of it could be found again or changed;"
                        + " write \"@Id public Long id;\" in it",
                "models/Author.java:5: Author 没有 @Id，存进去的行再也找不到、改不了；请在里面写上 \"@Id public Long id;\"");
    }

    /** An update may take it away under an open shell; every name of it would be an error in the learner's sources. */
    @Test
    void aLibraryThatIsGoneIsNoErrorOfTheSources() {
        LabException gone = catchThrowableOfType(
                LabException.class,
                () -> Javac.refuseGone(List.of(workspace().root().resolve("models-17-0f.jar"))));

        assertThat(new Messages(Language.EN).text(gone)).isEqualTo("""
                models-17-0f.jar, which ormlab has started with, is no longer there
                Leave this session and start ormlab again; your files are as they were.""");
        assertThat(new Messages(Language.ZH).text(gone)).isEqualTo("""
                ormlab 启动时用的 models-17-0f.jar 已经不在了
                请退出后重新启动 ormlab；你的文件没有动过。""");
        Javac.refuseGone(List.of(workspace().root().resolve("other.jar")));
    }

    /** Ebean's model of the tables would keep one of them. */
    @Test
    void twoIndexesOfOneName() throws Exception {
        givenAuthor(
                "@Entity @io.ebean.annotation.Index(name = \"by_name\", columnNames = \"name\") public class Author { @Id Long id; String name; }\n");
        given(
                "models/Writer.java",
                ENTITY
                        + "@Entity public class Writer { @Id Long id;\n@io.ebean.annotation.Index(name = \"BY_NAME\") String name; }\n");

        thenEnglish("""
                models/Writer.java:5: Writer has an index BY_NAME, as Author has; \
                a database takes each name once: give one of them another in @Index(name = "…")
                    @Entity public class Writer { @Id Long id;
                                         ^
                Correct it and save the file, then type the same again.""");
        thenChinese("""
                models/Writer.java:5: Writer 的索引名 BY_NAME 和 Author 的重了；一个数据库里索引名只能用一次，\
                请在 @Index(name = "…") 里给其中一个换个名字
                    @Entity public class Writer { @Id Long id;
                                         ^
                改好并保存文件，再输入一次同样的命令。""");
    }

    @Test
    void twoIndexesOfOneNameInOneEntity() throws Exception {
        givenAuthor("""
                @Entity public class Author { @Id Long id;
                @io.ebean.annotation.Index(name = "by_name") String name;
                @io.ebean.annotation.Index(name = "by_name") String born; }
                """);

        thenEnglish("""
                models/Author.java:5: Author has two indexes with the name by_name; a database takes each name once: \
                give one of them another; one index of both columns is written at the class
                    @Entity public class Author { @Id Long id;
                                         ^
                Correct it and save the file, then type the same again.""");
        thenChinese("""
                models/Author.java:5: Author 里有两个索引都叫 by_name；一个数据库里索引名只能用一次：\
                请给其中一个换个名字；两列合用一个索引时，@Index 写在类上
                    @Entity public class Author { @Id Long id;
                                         ^
                改好并保存文件，再输入一次同样的命令。""");
    }

    @Test
    void twoEntitiesOnOneTable() throws Exception {
        givenAuthor("@Entity public class Author { @Id Long id; }\n");
        given(
                "models/Writer.java",
                ENTITY + "@Entity @Table(name = \"AUTHOR\") public class Writer { @Id Long id; }\n");

        thenEnglish("""
                models/Writer.java:5: Writer has the table AUTHOR, which Author has already; \
                give one of them another with @Table(name = "…")
                    @Entity @Table(name = "AUTHOR") public class Writer { @Id Long id; }
                                                                 ^
                Correct it and save the file, then type the same again.""");
        thenChinese("""
                models/Writer.java:5: Writer 用的表 AUTHOR 已经属于 Author；请用 @Table(name = "…") 给其中一个换一张表
                    @Entity @Table(name = "AUTHOR") public class Writer { @Id Long id; }
                                                                 ^
                改好并保存文件，再输入一次同样的命令。""");
    }

    @Test
    void twoFieldsOnOneColumn() throws Exception {
        givenAuthor(
                "@Entity public class Author { @Id Long id;\nString name;\n@Column(name = \"NAME\") String alias; }\n");

        thenFirstLine(
                "models/Author.java:7: alias has the column NAME, which name has already;"
                        + " give one of them another with @Column(name = \"…\")",
                "models/Author.java:7: alias 用的列 NAME 已经属于 name；请用 @Column(name = \"…\") 给其中一个换一列");
    }

    @Test
    void twoOwnersOfOneJoinTable() throws Exception {
        String joined = """
                @ManyToMany @JoinTable(name = "author_friend",
                  joinColumns = @JoinColumn(name = "%s"), inverseJoinColumns = @JoinColumn(name = "%s"))
                List<Author> %s;
                """;
        givenAuthor("@Entity public class Author { @Id Long id;\n"
                + joined.formatted("author_id", "friend_id", "friends")
                + joined.formatted("friend_id", "author_id", "admirers") + "}\n");

        thenFirstLine(
                "models/Author.java:11: admirers has the join table author_friend, which Author.friends makes already;"
                        + " if it is the way back, write @ManyToMany(mappedBy = \"friends\"), else another table in @JoinTable",
                "models/Author.java:11: admirers 用的关系表 author_friend 已经由 Author.friends 建立；"
                        + "如果它是反向引用，请写 @ManyToMany(mappedBy = \"friends\")，否则请在 @JoinTable 里换一张表");
    }

    @Test
    void aFieldThatEbeanWouldLoseInSilence() throws Exception {
        givenAuthor("""
                @Entity public class Author { @Id Long id;
                  Thread worker;
                  List<String> words;
                  Author teacher;
                  Set<Author> pupils = new HashSet<>();
                  transient Object passing;
                  @Transient Object left;
                }
                """);

        thenEnglish("""
                models/Author.java:6: worker would not be stored: Ebean has no column for the type Thread; \
                write @DbJson before it to store it as JSON, or @Transient to leave it out
                    Thread worker;
                           ^
                models/Author.java:7: words would not be stored: Ebean has no column for the type List<String>; \
                write @ElementCollection or @DbJson before it, or @Transient to leave it out
                    List<String> words;
                                 ^
                models/Author.java:8: teacher would not be stored: it points to the entity Author without saying how; \
                write @ManyToOne or @OneToOne before it, or @Transient to leave it out
                    Author teacher;
                           ^
                models/Author.java:9: pupils would not be stored: Set<Author> points to entities without saying how; \
                write @OneToMany or @ManyToMany before it, or @Transient to leave it out
                    Set<Author> pupils = new HashSet<>();
                                ^
                Correct it and save the file, then type the same again.""");
        thenChinese("""
                models/Author.java:6: worker 不会被保存：Ebean 没有适合类型 Thread 的列；\
                想存成 JSON 就在前面写上 @DbJson，不想保存就写 @Transient
                    Thread worker;
                           ^
                models/Author.java:7: words 不会被保存：Ebean 没有适合类型 List<String> 的列；\
                请在前面写上 @ElementCollection 或 @DbJson，不想保存就写 @Transient
                    List<String> words;
                                 ^
                models/Author.java:8: teacher 不会被保存：它指向实体 Author，却没有说明是什么关系；\
                请在前面写上 @ManyToOne 或 @OneToOne，不想保存就写 @Transient
                    Author teacher;
                           ^
                models/Author.java:9: pupils 不会被保存：Set<Author> 指向实体，却没有说明是什么关系；\
                请在前面写上 @OneToMany 或 @ManyToMany，不想保存就写 @Transient
                    Set<Author> pupils = new HashSet<>();
                                ^
                改好并保存文件，再输入一次同样的命令。""");
    }

    @Test
    void whatEbeanRefusesIsSaidAtTheClassOrField() throws Exception {
        givenAuthor("@Entity @Inheritance public class Author { @Id Long id; }\n");
        thenEnglish("""
                models/Author.java:5: Ebean does not support @Inheritance; \
                move what the classes share to one with @MappedSuperclass
                    @Entity @Inheritance public class Author { @Id Long id; }
                                                      ^
                Correct it and save the file, then type the same again.""");
        thenFirstLine(
                "models/Author.java:5: Ebean does not support @Inheritance;"
                        + " move what the classes share to one with @MappedSuperclass",
                "models/Author.java:5: Ebean 不支持 @Inheritance；请把共同的部分移到带 @MappedSuperclass 的类里");

        givenAuthor(
                "@Entity public class Author { @Id Long id;\n@OneToMany(mappedBy = \"master\") List<Author> pupils;\n}\n");
        thenFirstLine(
                "models/Author.java:6: mappedBy names master, which Author does not have",
                "models/Author.java:6: mappedBy 写的是 master，但 Author 里没有它");

        givenAuthor("@Entity public class Author { @Id Long id; @DbDefault(\"abc\") String name;\n"
                + "@DbDefault(\"abc\") Integer born;\n@DbDefault(\"1\") Integer died;\n}\n");
        thenEnglish("""
                models/Author.java:6: @DbDefault("abc") is no value of the type Integer
                    @DbDefault("abc") Integer born;
                                              ^
                Correct it and save the file, then type the same again.""");
        thenFirstLine(
                "models/Author.java:6: @DbDefault(\"abc\") is no value of the type Integer",
                "models/Author.java:6: @DbDefault(\"abc\") 不是 Integer 类型的值");

        givenAuthor("@Entity public class Author { @Id Long id;\n@OneToOne(mappedBy = \"x\") Author pupil;\n}\n");
        thenFirstLine(
                "models/Author.java:6: mappedBy names x, which Author does not have",
                "models/Author.java:6: mappedBy 写的是 x，但 Author 里没有它");

        givenAuthor("@Entity public class Author { @Id Long id;\n@ManyToOne Pen pen; public static class Pen {} }\n");
        thenFirstLine(
                "models/Author.java:6: the relation points to Pen, which is no entity;"
                        + " write @Entity before that class, or @Transient before this field",
                "models/Author.java:6: 这个关系指向 Pen，而它不是实体；请在那个类前面写上 @Entity，或在这个字段前面写上 @Transient");

        givenAuthor("@Entity public class Author { @Id Long id; @Id Long id2; }\n");
        thenFirstLine(
                "models/Author.java:5: more than one field has @Id; a key of several columns is a class with @Embeddable,"
                        + " and one field of it with @EmbeddedId",
                "models/Author.java:5: 有不止一个字段带 @Id；由几列组成的主键要写成带 @Embeddable 的类，再用一个带 @EmbeddedId 的字段");

        givenAuthor("@Entity public class Author { @Id Long id; @OneToMany List<Author> pupils = all();"
                + " static List<Author> all() { return null; } }\n");
        thenFirstLine(
                "models/Author.java:5: Ebean sets up the list of a relation itself;"
                        + " let pupils start as \"new ArrayList<>()\", or leave the start out",
                "models/Author.java:5: 关系的列表由 Ebean 自己准备；请让 pupils 的初值是 \"new ArrayList<>()\"，或不写初值");

        givenAuthor("@Entity public class Author { @Id Long id; Mood a;\n@Enumerated(EnumType.STRING) Mood b;\n"
                + "public enum Mood { GOOD } }\n");
        thenFirstLine(
                "models/Author.java:6: the enum Mood is stored as a number in one place and as text in another,"
                        + " and Ebean allows one of them; write the same @Enumerated(EnumType.STRING) everywhere",
                "models/Author.java:6: 枚举 Mood 在一处存成数字，在另一处存成文本，而 Ebean 只允许一种；"
                        + "请在各处都写同样的 @Enumerated(EnumType.STRING)");
    }

    /** Ebean takes it or refuses it as its hash maps will. */
    @Test
    void anEnumInTwoFormsIsRefusedWhicheverIsFirst() throws Exception {
        given("models/Mood.java", ENTITY + "public enum Mood { GOOD }\n");
        givenAuthor("@Entity public class Author { @Id Long id; Mood mood; }\n");
        given(
                "models/Writer.java",
                ENTITY + "@Entity public class Writer { @Id Long id;\n@Enumerated(EnumType.STRING) Mood mood; }\n");
        for (int i = 0; i < 5; i++) {
            thenFirstLine(
                    "models/Writer.java:6: the enum Mood is stored as a number in one place and as text in another,"
                            + " and Ebean allows one of them; write the same @Enumerated(EnumType.STRING) everywhere",
                    "models/Writer.java:6: 枚举 Mood 在一处存成数字，在另一处存成文本，而 Ebean 只允许一种；"
                            + "请在各处都写同样的 @Enumerated(EnumType.STRING)");
        }

        given("models/Mood.java", ENTITY + "public enum Mood { @io.ebean.annotation.EnumValue(\"G\") GOOD }\n");
        given("models/Writer.java", ENTITY + "@Entity public class Writer { @Id Long id; Mood mood; }\n");
        try (Models models = Models.load(workspace(), Language.EN)) {
            assertThat(models.describe()).hasSize(2);
        }
    }

    @Test
    void whatEbeanOnlyLogsIsARefusalInItsOwnWords() throws Exception {
        givenAuthor("@Entity @AttributeOverride(name = \"x\", column = @Column(name = \"y\"))\n"
                + "public class Author { @Id Long id; }\n");

        thenEnglish("""
                models/Author.java:6: Ebean does not take it: AttributeOverride property [x] not found on models.Author
                    public class Author { @Id Long id; }
                                 ^
                Correct it and save the file, then type the same again.""");
        thenFirstLine(
                "models/Author.java:6: Ebean does not take it: AttributeOverride property [x] not found on models.Author",
                "models/Author.java:6: Ebean 不接受这个写法：AttributeOverride property [x] not found on models.Author");
    }

    @Test
    void modelCodeThatThrowsWhileEbeanStarts() throws Exception {
        givenAuthor(
                "@Entity public class Author {\n  @Id Long id;\n  public Author() {\n    int zero = 0 / id.intValue();\n  }\n}\n");

        thenEnglish("""
                models/Author.java:8: this code threw java.lang.NullPointerException: Cannot invoke "java.lang.Long.intValue()" \
                because "this.id" is null when Ebean started
                    int zero = 0 / id.intValue();
                    ^
                Correct it and save the file, then type the same again.""");
    }

    @Test
    void modelCodeThatWouldEndTheJvmWhileEbeanStarts() throws Exception {
        givenAuthor("@Entity public class Author {\n  @Id Long id;\n  static { Runtime.getRuntime().halt(3); }\n}\n");

        thenEnglish("""
                models/Author.java:7: this code called System.exit(3) when Ebean started, which would have ended ormlab
                    static { Runtime.getRuntime().halt(3); }
                    ^
                Correct it and save the file, then type the same again.""");
        thenChinese("""
                models/Author.java:7: Ebean 启动时，这里的代码调用了 System.exit(3)，那会让 ormlab 退出
                    static { Runtime.getRuntime().halt(3); }
                    ^
                改好并保存文件，再输入一次同样的命令。""");
    }

    @Test
    void anExpressionTooDeepForTheCompiler() throws Exception {
        givenAuthor("@Entity public class Author { @Id Long id; int x = 1" + "+(1".repeat(30_000) + ")".repeat(30_000)
                + "; }\n");

        thenEnglish("""
                The Java compiler gave up: java.lang.StackOverflowError
                Make the longest class or expression in the models shorter, then type the same again.""");
        thenChinese("""
                Java 编译器撑不住了：java.lang.StackOverflowError
                把模型里最长的类或表达式改短，再输入一次同样的命令。""");
    }

    @Test
    void aPackageThatBelongsToThePlatform() throws Exception {
        given(
                "models/Author.java",
                "package java.foo;\n@jakarta.persistence.Entity public class Author { @jakarta.persistence.Id long id; }\n");

        thenEnglish("""
                The class java.foo.Author cannot be loaded: Prohibited package name: java.foo
                Correct it and save the file, then type the same again.""");
        thenChinese("""
                类 java.foo.Author 加载不了：Prohibited package name: java.foo
                改好并保存文件，再输入一次同样的命令。""");
    }

    @Test
    void aFolderThatGoesRoundInACircle() throws Exception {
        given("models/Author.java", AUTHOR);
        Path circle = Files.createSymbolicLink(dir.resolve("models/again"), dir.resolve("models"));

        thenEnglish("""
                models cannot be read: %s is a link to a folder that it lies in.
                See that it is there and that you may read it, then type the same again.""".formatted(circle));
        thenChinese("""
                读不了 models：%s 是个链接，指回了它自己所在的目录。
                请检查它是否存在、能不能读，再输入一次同样的命令。""".formatted(circle));
    }

    @Test
    void whatOnlyLooksOddIsTaken() throws Exception {
        givenAuthor("@Entity public record Author(@Id Long id, String name) {}\n");
        given("models/Loan.java", ENTITY + """
                @Entity @IdClass(Loan.Key.class) public class Loan {
                  @Id int book; @Id int reader;
                  @Column(name = "reader", insertable = false, updatable = false) int who;
                  @Formula(select = "1 + 1") int two;
                  @SoftDelete boolean gone;
                  static int count;
                  @Embeddable public static class Key {
                    int book; int reader;
                    public boolean equals(Object o) { return o instanceof Key k && k.book == book && k.reader == reader; }
                    public int hashCode() { return book; }
                  }
                }
                """);
        given("models/Names.java", ENTITY + "@Entity @View(name = \"author\") public class Names { String name; }\n");
        given("models/Sums.java", ENTITY + "@Entity @Sql public class Sums { int sum; }\n");

        assertThat(load().describe())
                .extracting(EntityDescription::name)
                .containsExactly("Author", "Loan", "Names", "Sums");
    }

    private void givenAuthor(String source) throws IOException {
        given("models/Author.java", ENTITY + source);
    }

    private void thenEnglish(String expected) {
        assertThat(text(Language.EN)).isEqualTo(expected);
    }

    private void thenChinese(String expected) {
        assertThat(text(Language.ZH)).isEqualTo(expected);
    }

    private void thenFirstLine(String english, String chinese) {
        assertThat(text(Language.EN).lines().findFirst()).contains(english);
        assertThat(text(Language.ZH).lines().findFirst()).contains(chinese);
    }

    private String text(Language language) {
        return new Messages(language).text(refused(language));
    }

    private LabException refused(Language language) {
        return catchThrowableOfType(LabException.class, () -> load(language).database());
    }
}
