package io.ormlab.model;

import io.ebean.annotation.DbDefault;
import io.ormlab.message.Message;
import io.ormlab.message.Messages;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a person is told when Ebean does not take a model that is correct Java. */
final class EbeanRefusal {

    /** A common mistake: how Ebean says it, and the key of our sentence, which is given the groups as simple names. */
    private record Known(Pattern words, String key) {
        Known(String regex, String key) {
            this(Pattern.compile(regex), key);
        }
    }

    private static final List<Known> KNOWN = List.of(
            new Known("@Inheritance is not supported", "model.ebean.inheritance"),
            new Known("Can not find mappedBy property (\\S+) in (\\S+)", "model.ebean.mappedby"),
            new Known("Can not find mappedBy property (?:class )?(?=(\\S+))(\\S+)\\.\\S+", "model.ebean.mappedby"),
            new Known("Error with association to \\[class ([^\\]]+)\\]", "model.ebean.notentity"),
            new Known("More that one @Id property", "model.ebean.ids"),
            new Known("Unsupported initialisation of @OneToMany .* fields: \\[([^\\]]*)\\]", "model.ebean.manyinit"),
            new Known("Error mapping Enum type:class (\\S+) It is mapped using 2", "model.ebean.enum"));

    private final Places places;
    private final Messages messages;

    EbeanRefusal(Places places, Messages messages) {
        this.places = places;
        this.messages = messages;
    }

    /** Ebean did not start, or did not enhance: the learner's line that threw, or the class that Ebean names, and the reason. */
    ModelException of(Throwable cause) {
        return of(cause, List.of());
    }

    /** @param classes the models, as far as they are loaded */
    ModelException of(Throwable cause, List<Class<?>> classes) {
        List<Throwable> chain = chain(cause);
        Throwable innermost = chain.get(chain.size() - 1);
        List<SourceProblem> defaults =
                UnfitDefaults.find(innermost, classes).stream().map(this::unfit).toList();
        if (!defaults.isEmpty()) {
            return places.refusal(defaults, cause);
        }
        Optional<SourceProblem> thrown = places.thrownAt(innermost, thrown(innermost));
        if (thrown.isPresent()) {
            return places.refusal(List.of(thrown.get()), cause);
        }
        String reason = reason(chain);
        String everything =
                String.join("\n", chain.stream().map(Throwable::toString).toList());
        return places.named(everything)
                .map(named -> places.refusal(List.of(places.problem(named, reason)), cause))
                .orElseGet(() -> new ModelException(
                        List.of(Message.of("model.line", reason), Message.of("model.broken.next")), List.of(), cause));
    }

    private SourceProblem unfit(Field field) {
        String value = field.getAnnotation(DbDefault.class).value();
        String what =
                messages.text("model.ebean.dbdefault", value, field.getType().getSimpleName());
        return places.problem(new Places.Named(field.getDeclaringClass().getName(), field.getName()), what);
    }

    private String thrown(Throwable innermost) {
        return innermost instanceof JvmExit exit
                ? messages.text("model.exited", exit.status())
                : messages.text("model.threw", innermost.toString());
    }

    private String reason(List<Throwable> chain) {
        for (Throwable link : chain) {
            for (Known known : KNOWN) {
                Matcher words = known.words.matcher(String.valueOf(link.getMessage()));
                if (words.find()) {
                    return messages.text(known.key, simpleNames(words));
                }
            }
        }
        return messages.text("model.refused", ownWords(chain));
    }

    private static Object[] simpleNames(Matcher words) {
        Object[] names = new Object[words.groupCount()];
        for (int i = 0; i < names.length; i++) {
            String name = words.group(i + 1);
            names[i] = name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1);
        }
        return names;
    }

    /** The first line of what the innermost exception says: the outer ones only say that something failed. */
    private static String ownWords(List<Throwable> chain) {
        String words = chain.get(0).toString();
        for (Throwable link : chain) {
            if (link.getMessage() != null && !link.getMessage().isBlank()) {
                words = link.getMessage();
            }
        }
        return words.strip().lines().findFirst().orElse(words);
    }

    private static List<Throwable> chain(Throwable cause) {
        List<Throwable> chain = new ArrayList<>();
        for (Throwable link = cause; link != null && !chain.contains(link); link = link.getCause()) {
            chain.add(link);
        }
        return chain;
    }
}
