package io.ormlab.migration;

import io.ormlab.migration.RandomModels.Entity;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/** Makes a pair of models smaller while something still fails: changes taken back, fields, links and entities left out. */
final class Shrink {

    /** Each try compiles two sets of models. */
    private static final int TRIES = 80;

    private RandomModels before;
    private RandomModels after;
    private final BiPredicate<RandomModels, RandomModels> fails;
    private int tries;

    /** One thing done to both, true where it made a difference. */
    private interface Cut {
        boolean cut(RandomModels before, RandomModels after);
    }

    private Shrink(RandomModels before, RandomModels after, BiPredicate<RandomModels, RandomModels> fails) {
        this.before = before;
        this.after = after;
        this.fails = fails;
    }

    /** The smallest pair that was found, the one before first. */
    static List<RandomModels> of(
            RandomModels before, RandomModels after, BiPredicate<RandomModels, RandomModels> fails) {
        Shrink shrink = new Shrink(before, after, fails);
        while (shrink.once() && shrink.tries < TRIES) {
            // A cut may make another one possible.
        }
        return List.of(shrink.before, shrink.after);
    }

    private boolean once() {
        boolean any = false;
        for (Cut cut : cuts()) {
            RandomModels one = before.copy();
            RandomModels other = after.copy();
            if (tries < TRIES && cut.cut(one, other)) {
                tries++;
                if (fails.test(one, other)) {
                    before = one;
                    after = other;
                    any = true;
                }
            }
        }
        return any;
    }

    private List<Cut> cuts() {
        List<Cut> cuts = new ArrayList<>();
        List<Entity> entities = new ArrayList<>(before.entities());
        entities.addAll(after.entities());
        for (Entity entity : entities) {
            cuts.add((one, other) ->
                    one.entities().removeIf(named(entity)) | other.entities().removeIf(named(entity)));
            cuts.add((one, other) -> takesBack(one, other, entity));
        }
        for (Entity entity : entities) {
            entity.fields.forEach(field ->
                    cuts.add((one, other) -> drop(one, entity, field.name()) | drop(other, entity, field.name())));
            entity.links.forEach(link ->
                    cuts.add((one, other) -> unlink(one, entity, link.name()) | unlink(other, entity, link.name())));
            cuts.add((one, other) -> loosen(one, entity) | loosen(other, entity));
        }
        return cuts;
    }

    private static Predicate<Entity> named(Entity entity) {
        return each -> each.name.equals(entity.name);
    }

    /** The entity as it was before. */
    private static boolean takesBack(RandomModels one, RandomModels other, Entity entity) {
        Entity was = one.entities().stream().filter(named(entity)).findFirst().orElse(null);
        int at = other.entities().stream().map(each -> each.name).toList().indexOf(entity.name);
        if (was == null || at < 0 || was.isAs(other.entities().get(at))) {
            return false;
        }
        other.entities().set(at, was.copy());
        return true;
    }

    private static boolean drop(RandomModels models, Entity entity, String field) {
        return models.entities().stream()
                .filter(named(entity))
                .filter(each -> !each.uniqueTogether.contains(field))
                .anyMatch(each -> each.fields.removeIf(one -> one.name().equals(field)));
    }

    private static boolean unlink(RandomModels models, Entity entity, String link) {
        return models.entities().stream()
                .filter(named(entity))
                .anyMatch(each -> each.links.removeIf(one -> one.name().equals(link)));
    }

    private static boolean loosen(RandomModels models, Entity entity) {
        for (Entity each : models.entities()) {
            if (named(entity).test(each) && !each.uniqueTogether.isEmpty()) {
                each.uniqueTogether = List.of();
                return true;
            }
        }
        return false;
    }
}
