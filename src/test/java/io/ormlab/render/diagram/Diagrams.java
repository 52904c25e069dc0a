package io.ormlab.render.diagram;

import io.ormlab.render.diagram.Diagram.Box;
import io.ormlab.render.diagram.Diagram.End;
import io.ormlab.render.diagram.Diagram.Field;
import io.ormlab.render.diagram.Diagram.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Diagrams to draw in tests. */
final class Diagrams {

    private Diagrams() {}

    /** Tables that mostly point to few others, as those of a program do, and now and then to themselves or in a circle. */
    static Diagram generated(int tables, long seed) {
        Random random = new Random(seed);
        List<Box> boxes = new ArrayList<>();
        List<Link> links = new ArrayList<>();
        for (int i = 0; i < tables; i++) {
            List<Field> fields = new ArrayList<>(List.of(new Field(true, false, "id", "integer")));
            for (int to : targets(i, random)) {
                fields.add(new Field(false, true, "t" + to + "_" + fields.size(), "integer"));
                End end = random.nextInt(6) == 0 ? End.ZERO_OR_ONE : End.MANY;
                links.add(new Link(
                        name(i),
                        name(to),
                        "t" + to + "_" + (fields.size() - 1),
                        end,
                        random.nextBoolean() ? End.ONE : End.ZERO_OR_ONE));
            }
            fields.add(new Field(false, false, "名称", "varchar(40)"));
            boxes.add(new Box(name(i), "", fields));
        }
        links.add(new Link(name(0), name(tables - 1), "last", End.MANY, End.ZERO_OR_ONE));
        return new Diagram(boxes, links);
    }

    private static List<Integer> targets(int i, Random random) {
        List<Integer> targets = new ArrayList<>();
        for (int more = random.nextInt(3); more > 0 && i > 0; more--) {
            targets.add((int) (random.nextInt(i) * Math.sqrt(random.nextDouble())));
        }
        if (random.nextInt(10) == 0) {
            targets.add(i);
        }
        return targets;
    }

    private static String name(int i) {
        return i % 5 == 2 ? "订单明细" + i : "Table" + i;
    }
}
