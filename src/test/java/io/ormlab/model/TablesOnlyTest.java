package io.ormlab.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.ebeaninternal.api.SpiEbeanServer;
import io.ebeaninternal.dbmigration.model.CurrentModel;
import io.ormlab.message.Language;
import io.ormlab.model.storage.Kinds;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Ebean, started without what tables have no need for, makes the tables that it makes with all of it. */
class TablesOnlyTest extends ModelTest {

    private static final String SHELF = """
            package models;

            import io.ebean.Model;
            import io.ebean.annotation.*;
            import io.ebean.annotation.ConstraintMode;
            import io.ebean.annotation.Index;
            import jakarta.persistence.*;
            import jakarta.validation.constraints.NotNull;
            import jakarta.validation.constraints.Size;
            import java.time.Instant;
            import java.util.*;

            @Entity
            @Index(name = "ix_shelf_place", columnNames = {"room", "name"})
            @DbComment("where books stand")
            public class Shelf extends Model {
                @Embeddable
                public static class Place {
                    @Column(length = 30) public String room;
                    public Integer level;
                }
                public enum Kind { OPEN, CLOSED }

                @Id public UUID id;
                @Version public long version;
                @WhenCreated public Instant made;
                @WhenModified public Instant changed;
                @SoftDelete public boolean gone;
                @NotNull @Size(max = 20) public String name;
                @Column(precision = 12, scale = 3) @DbDefault("1.5") public java.math.BigDecimal width;
                @Enumerated(EnumType.STRING) public Kind kind;
                @Lob public String text;
                @Transient public String unkept;
                @Embedded public Place place;
                @ManyToOne @DbForeignKey(onDelete = ConstraintMode.CASCADE) public Sample sample;
                @ManyToMany public List<Sample> marked = new ArrayList<>();
                @ElementCollection public List<String> words = new ArrayList<>();
                @ElementCollection public Map<String, Integer> counts = new HashMap<>();
                @OneToOne public Shelf above;
                @Formula(select = "1 + 1") public Integer two;
            }
            """;

    private static final String IMPORTS = """
            package models;
            import io.ebean.Model;
            import io.ebean.annotation.*;
            import jakarta.persistence.*;
            import java.io.File;
            import java.math.*;
            import java.net.*;
            import java.time.*;
            import java.util.*;
            """;

    /** With one of these Ebean has all of it. */
    private static final Pattern AS_JSON = Pattern.compile("Json|DbArray|DbMap");

    @Test
    void theyAreTheSame() throws Exception {
        given("models/Shelf.java", SHELF);
        StringBuilder sample =
                new StringBuilder(IMPORTS + "@Entity public class Sample extends Model { @Id public long id;\n");
        for (Kinds.Kind kind : Kinds.all()) {
            if (!AS_JSON.matcher(kind.declaration()).find()) {
                sample.append(kind.declaration()).append(";\n");
            }
        }
        given(
                "models/Sample.java",
                sample.append("@Embedded public Box box; }\n").toString());
        // What the first one of them needs.
        for (String text : Kinds.classes().subList(1, Kinds.classes().size())) {
            given("models/" + text.replaceFirst("(?s).*?(?:enum|class) (\\w+).*", "$1") + ".java", IMPORTS + text);
        }

        String tables;
        try (Models lean = Models.load(workspace(), Language.EN, false)) {
            tables = tables(lean);
            assertThat(lean.database().pluginApi().config().getClassLoadConfig().isJacksonCorePresent())
                    .isFalse();
        }

        assertThat(tables).contains("create table shelf", "create table sample", "room", "shelf_words", "money");
        assertThat(tables).isEqualTo(tables(load()));
    }

    private static String tables(Models models) {
        return new CurrentModel((SpiEbeanServer) models.database()).getCreateDdl()
                + models.describe()
                + models.joinTables();
    }
}
