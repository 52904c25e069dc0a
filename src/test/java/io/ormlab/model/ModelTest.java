package io.ormlab.model;

import io.ebean.DB;
import io.ebeaninternal.api.SpiEbeanServer;
import io.ebeaninternal.dbmigration.model.CurrentModel;
import io.ormlab.message.Language;
import io.ormlab.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A workspace in a folder of its own, with model sources written by the test and a real SQLite file. */
abstract class ModelTest {

    static final String AUTHOR = """
            package models;

            import io.ebean.Model;
            import jakarta.persistence.*;
            import java.util.*;

            @Entity
            public class Author extends Model {
                @Id
                public Long id;
                @Column(nullable = false, length = 40)
                public String name;
                @OneToMany(mappedBy = "author", cascade = CascadeType.ALL)
                public List<Book> books = new ArrayList<>();

                public Author(String name) {
                    this.name = name;
                }
            }
            """;

    static final String BOOK = """
            package models;

            import io.ebean.Model;
            import jakarta.persistence.*;
            import java.math.BigDecimal;

            @Entity
            public class Book extends Model {
                @Id
                public Long id;
                @Column(unique = true)
                public String title;
                @Column(precision = 10, scale = 2)
                public BigDecimal price;
                @ManyToOne(optional = false)
                public Author author;
            }
            """;

    @TempDir
    Path dir;

    private final List<Models> loaded = new ArrayList<>();

    @BeforeEach
    void givenWorkspace() throws IOException {
        given("application.properties", "datasource.db.url=jdbc:sqlite:data.sqlite\n");
    }

    @AfterEach
    void closeAll() {
        loaded.forEach(Models::close);
    }

    Path given(String file, String text) throws IOException {
        Path path = dir.resolve(file);
        Files.createDirectories(path.getParent());
        return Files.writeString(path, text);
    }

    Workspace workspace() {
        return Workspace.open(dir);
    }

    Models load() {
        return load(Language.EN);
    }

    Models load(Language language) {
        Models models = Models.load(workspace(), language);
        loaded.add(models);
        return models;
    }

    /** Ebean's own create script, run on the workspace's database. */
    Models createTables(Models models) throws SQLException {
        execute(new CurrentModel((SpiEbeanServer) models.database()).getCreateDdl());
        return models;
    }

    void execute(String script) throws SQLException {
        try (Connection connection = workspace().database().connect();
                Statement statement = connection.createStatement()) {
            for (String sql : script.split(";\\s*\n")) {
                if (!sql.replaceAll("(?m)^--.*$", "").isBlank()) {
                    statement.execute(sql);
                }
            }
        }
    }

    /** The rows of a query, their values separated by |. */
    List<String> rows(String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = workspace().database().connect();
                Statement statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            while (result.next()) {
                List<String> values = new ArrayList<>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    values.add(String.valueOf(result.getObject(i)));
                }
                rows.add(String.join("|", values));
            }
        }
        return rows;
    }

    /** A new object of a model class. */
    static Object create(Models models, String className, Object... args) throws ReflectiveOperationException {
        Class<?>[] types = new Class<?>[args.length];
        for (int i = 0; i < args.length; i++) {
            types[i] = args[i].getClass();
        }
        return models.classLoader().loadClass(className).getConstructor(types).newInstance(args);
    }

    /** A property's value as Ebean reads it, loading what is not there yet. */
    static Object get(Object bean, String property) {
        return DB.getDefault()
                .pluginApi()
                .beanType(bean.getClass())
                .property(property)
                .value(bean);
    }
}
