package io.ormlab.command;

import io.ebean.enhance.asm.AnnotationVisitor;
import io.ebean.enhance.asm.ClassReader;
import io.ebean.enhance.asm.ClassVisitor;
import io.ebean.enhance.asm.FieldVisitor;
import io.ebean.enhance.asm.Opcodes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;

/** The options and words that a command's class declares with picocli's annotations, read from its class file. */
record DeclaredWords(List<Word> all) {

    private static final int API = Opcodes.ASM9;
    private static final String OPTION = "Lpicocli/CommandLine$Option;";
    private static final String PARAMETERS = "Lpicocli/CommandLine$Parameters;";

    /** What a field can hold. */
    enum Kind {
        FLAG,
        TEXT,
        TEXTS,
        OTHER;

        static Kind of(String descriptor) {
            return switch (descriptor) {
                case "Z" -> FLAG;
                case "Ljava/lang/String;" -> TEXT;
                case "Ljava/util/List;" -> TEXTS;
                default -> OTHER;
            };
        }
    }

    /**
     * An option, or a word that stands for itself.
     *
     * @param names of the option; none of a word
     * @param hasDefault whether picocli would set it where it is not given
     */
    record Word(String field, Kind kind, List<String> names, boolean required, boolean hasDefault) {}

    static DeclaredWords of(LabCommand command) {
        String written = command.declaredWords();
        return written == null ? of(command.getClass()) : written(written);
    }

    private static DeclaredWords of(Class<? extends LabCommand> type) {
        String file = type.getName().substring(type.getName().lastIndexOf('.') + 1) + ".class";
        try (InputStream in = type.getResourceAsStream(file)) {
            return of(new ClassReader(in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static DeclaredWords of(ClassReader file) {
        Fields fields = new Fields();
        file.accept(fields, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        return new DeclaredWords(List.copyOf(fields.words));
    }

    /** In a text, for {@link #written}: a line each. */
    String text() {
        StringBuilder text = new StringBuilder();
        for (Word word : all) {
            text.append(word.field).append('\t').append(word.kind).append('\t');
            text.append(word.required).append('\t').append(word.hasDefault);
            word.names.forEach(name -> text.append('\t').append(name));
            text.append('\n');
        }
        return text.toString();
    }

    static DeclaredWords written(String text) {
        List<Word> words = new ArrayList<>();
        StringTokenizer lines = new StringTokenizer(text, "\n");
        while (lines.hasMoreTokens()) {
            StringTokenizer parts = new StringTokenizer(lines.nextToken(), "\t");
            String field = parts.nextToken();
            Kind kind = Kind.valueOf(parts.nextToken());
            boolean required = Boolean.parseBoolean(parts.nextToken());
            boolean hasDefault = Boolean.parseBoolean(parts.nextToken());
            List<String> names = new ArrayList<>();
            while (parts.hasMoreTokens()) {
                names.add(parts.nextToken());
            }
            words.add(new Word(field, kind, List.copyOf(names), required, hasDefault));
        }
        return new DeclaredWords(words);
    }

    // Loops: the first stream of a process takes a fiftieth of a short command.

    /** The option of this name, or null. */
    Word option(String name) {
        for (Word word : all) {
            if (word.names.contains(name)) {
                return word;
            }
        }
        return null;
    }

    List<Word> positional() {
        List<Word> positional = new ArrayList<>();
        for (Word word : all) {
            if (word.names.isEmpty()) {
                positional.add(word);
            }
        }
        return positional;
    }

    private static final class Fields extends ClassVisitor {
        private final List<Word> words = new ArrayList<>();

        Fields() {
            super(API);
        }

        @Override
        public FieldVisitor visitField(int access, String name, String descriptor, String signature, Object value) {
            return new FieldVisitor(API) {
                @Override
                public AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
                    boolean ours = annotation.equals(OPTION) || annotation.equals(PARAMETERS);
                    return ours
                            ? new Declaration(name, Kind.of(descriptor), annotation.equals(PARAMETERS), words)
                            : null;
                }
            };
        }
    }

    private static final class Declaration extends AnnotationVisitor {
        private final String field;
        private final Kind kind;
        private final List<Word> words;
        private final List<String> names = new ArrayList<>();
        private boolean required;
        private boolean hasDefault;

        Declaration(String field, Kind kind, boolean positional, List<Word> words) {
            super(API);
            this.field = field;
            this.kind = kind;
            this.words = words;
            // Without an arity of its own, one word must be there.
            this.required = positional;
        }

        @Override
        public void visit(String name, Object value) {
            switch (name) {
                case "required" -> required = (Boolean) value;
                case "arity" -> required &= !String.valueOf(value).startsWith("0");
                case "defaultValue" -> hasDefault = true;
                default -> {
                    // How it is shown.
                }
            }
        }

        @Override
        public AnnotationVisitor visitArray(String name) {
            return !name.equals("names")
                    ? null
                    : new AnnotationVisitor(API) {
                        @Override
                        public void visit(String none, Object value) {
                            names.add((String) value);
                        }
                    };
        }

        @Override
        public void visitEnd() {
            words.add(new Word(field, kind, List.copyOf(names), required, hasDefault));
        }
    }
}
