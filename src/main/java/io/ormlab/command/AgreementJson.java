package io.ormlab.command;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.ormlab.message.Message;
import io.ormlab.message.Messages;
import io.ormlab.migration.Agreement;
import io.ormlab.migration.Applied;
import io.ormlab.migration.Change;
import io.ormlab.migration.MigrationFile;
import io.ormlab.migration.Status;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * The three answers of {@code check} for machines, one JSON object on one line: {@code holds}; {@code models} with
 * {@code holds} and {@code changes}; {@code migrations} with {@code holds}, {@code current}, {@code waiting}, {@code late},
 * {@code edited}, {@code missing}, {@code unknown} and {@code twins}; {@code database} with {@code holds} and
 * {@code differences}. Sentences are in the session's language, names of migrations as they are.
 */
final class AgreementJson {

    private final Messages messages;

    AgreementJson(Messages messages) {
        this.messages = messages;
    }

    String text(Agreement agreement) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.writeStartObject();
            json.writeBooleanField("holds", agreement.holds());
            models(json, agreement);
            migrations(json, agreement);
            database(json, agreement);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private void models(JsonGenerator json, Agreement agreement) throws IOException {
        json.writeObjectFieldStart("models");
        json.writeBooleanField("holds", agreement.modelsHold());
        sentences(
                json,
                "changes",
                agreement.models().changes().stream().map(Change::words).toList());
        json.writeEndObject();
    }

    private static void migrations(JsonGenerator json, Agreement agreement) throws IOException {
        json.writeObjectFieldStart("migrations");
        json.writeBooleanField("holds", agreement.filesHold());
        if (agreement.files().isPresent()) {
            Status status = agreement.files().get();
            json.writeStringField(
                    "current", status.current().map(Applied::label).orElse(null));
            files(json, "waiting", status.pending());
            files(json, "late", status.late());
            files(json, "edited", status.edited());
            lines(json, "missing", status.missing());
            lines(json, "unknown", status.ahead());
        }
        json.writeArrayFieldStart("twins");
        for (List<MigrationFile> twins : agreement.twins()) {
            json.writeStartArray();
            for (MigrationFile twin : twins) {
                json.writeString(twin.label());
            }
            json.writeEndArray();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void database(JsonGenerator json, Agreement agreement) throws IOException {
        json.writeObjectFieldStart("database");
        json.writeBooleanField("holds", agreement.databaseHolds());
        sentences(json, "differences", agreement.drift().orElse(List.of()));
        json.writeEndObject();
    }

    private void sentences(JsonGenerator json, String name, List<Message> sentences) throws IOException {
        strings(json, name, sentences.stream().map(messages::text).toList());
    }

    private static void files(JsonGenerator json, String name, List<MigrationFile> files) throws IOException {
        strings(json, name, files.stream().map(MigrationFile::label).toList());
    }

    private static void lines(JsonGenerator json, String name, List<Applied> lines) throws IOException {
        strings(json, name, lines.stream().map(Applied::label).toList());
    }

    private static void strings(JsonGenerator json, String name, List<String> strings) throws IOException {
        json.writeArrayFieldStart(name);
        for (String string : strings) {
            json.writeString(string);
        }
        json.writeEndArray();
    }
}
