package io.ormlab.migration;

import io.ormlab.message.Message;
import java.util.List;
import java.util.Map;

/** What the models alone cannot tell. In the shell it is asked; elsewhere it fails with the option that answers it. */
public sealed interface Question {

    /** What it is about, by its old name where it has one. */
    ObjectName on();

    /** The question, or the refusal, in words. */
    Message words();

    /** The options that answer it, in words. */
    Message options();

    /**
     * Something goes while something comes: a rename, or a loss.
     *
     * @param candidates the new names that it might have
     * @param rows how many rows hold a value, or -1 where no database is there to tell
     */
    record Rename(ObjectName on, List<String> candidates, long rows) implements Question {

        @Override
        public Message words() {
            return Message.of(
                    on.column() == null ? "migration.question.rename-table" : "migration.question.rename",
                    on,
                    String.join(", ", candidates),
                    rows);
        }

        @Override
        public Message options() {
            return Message.of("migration.question.rename.options", on, candidates.get(0));
        }

        /** The answer that it is a rename. */
        public Answers renamedTo(String name) {
            Map<String, String> rename = Map.of(Answers.key(on), name);
            return on.column() == null
                    ? new Answers(rename, Map.of(), false, Map.of(), Map.of())
                    : new Answers(Map.of(), rename, false, Map.of(), Map.of());
        }
    }

    /** A table or a column goes, with what is in it. */
    record Drop(ObjectName on, long rows) implements Question {

        @Override
        public Message words() {
            return Message.of(
                    on.column() == null ? "migration.question.drop-table" : "migration.question.drop", on, rows);
        }

        @Override
        public Message options() {
            return Message.of("migration.question.drop.options");
        }
    }

    /** A column is added NOT NULL and nothing says what the rows that are there hold in it. */
    record Value(ObjectName on, String type) implements Question {

        @Override
        public Message words() {
            return Message.of("migration.question.value", on, type);
        }

        @Override
        public Message options() {
            return Message.of("migration.question.value.options", on);
        }

        /** The answer with this value. */
        public Answers is(String value) {
            return new Answers(Map.of(), Map.of(), false, Map.of(Answers.key(on), value), Map.of());
        }
    }
}
