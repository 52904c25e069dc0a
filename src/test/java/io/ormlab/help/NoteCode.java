package io.ormlab.help;

import static org.assertj.core.api.Assertions.assertThat;

import io.ebeaninternal.api.SpiEbeanServer;
import io.ebeaninternal.dbmigration.model.CurrentModel;
import io.ormlab.message.Language;
import io.ormlab.model.Models;
import io.ormlab.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.commonmark.node.FencedCodeBlock;

/** The Java that stands in the notes, made into models of a workspace. */
final class NoteCode {

    private static final String IMPORTS = """
            package notes;

            import io.ebean.*;
            import io.ebean.annotation.*;
            import io.ebean.annotation.Index;
            import jakarta.persistence.*;
            import jakarta.persistence.OrderBy;
            import java.math.*;
            import java.time.*;
            import java.util.*;

            """;

    private final Path models;

    NoteCode(Path folder) throws IOException {
        models = Files.createDirectories(folder.resolve("models"));
        Files.writeString(folder.resolve(Workspace.PROPERTIES), "datasource.db.url=jdbc:sqlite:data.sqlite\n");
    }

    /** The Java under a row's heading. */
    static String of(Row row) {
        return row.explanation().stream()
                .filter(FencedCodeBlock.class::isInstance)
                .map(FencedCodeBlock.class::cast)
                .filter(code -> code.getInfo().equals("java"))
                .map(FencedCodeBlock::getLiteral)
                .collect(Collectors.joining());
    }

    NoteCode entity(String name, String members) throws IOException {
        String id = members.contains("@Id") ? "" : "@Id public long id;\n";
        return type("@Entity\npublic class " + name + " extends Model {\n" + id + members + "}\n", name);
    }

    /** The statements as {@code notes.Code.run()}. */
    NoteCode method(String statements) throws IOException {
        return type("public class Code {\npublic static void run() {\n" + statements + "}\n}\n", "Code");
    }

    private NoteCode type(String source, String name) throws IOException {
        Files.writeString(models.resolve(name + ".java"), IMPORTS + source);
        return this;
    }

    Workspace workspace() {
        return Workspace.open(models.getParent());
    }

    Models load() {
        return Models.load(workspace(), Language.EN);
    }

    /** What Ebean makes of the models on SQLite, each space or line break one space. */
    static String ddl(Models models) {
        String ddl = new CurrentModel((SpiEbeanServer) models.database()).getCreateDdl();
        assertThat(ddl).isNotBlank();
        return ddl.replaceAll("\\s+", " ");
    }

    static List<String> words(String cell) {
        return List.of(cell.split(", (?![^<]*>)"));
    }
}
