package io.ormlab.render.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import io.ormlab.render.Style;
import io.ormlab.render.TextWidth;
import io.ormlab.render.diagram.Diagram.Box;
import io.ormlab.render.diagram.Diagram.End;
import io.ormlab.render.diagram.Diagram.Field;
import io.ormlab.render.diagram.Diagram.Link;
import io.ormlab.render.diagram.TextPicture.Cell;
import io.ormlab.render.diagram.TextPicture.Cells;
import io.ormlab.render.diagram.TextPicture.Label;
import io.ormlab.render.diagram.TextPicture.Route;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What holds of every picture: lines lead from box to box and through none, and nothing hides a label. */
class TextDiagramTest {

    @ParameterizedTest
    @CsvSource({"30,1,80", "30,2,80", "30,3,80", "30,1,40", "30,2,200", "12,1,80", "12,2,120", "5,7,40", "60,1,80"})
    void nothingIsInTheWayOfAnything(int tables, long seed, int width) {
        Diagram diagram = Diagrams.generated(tables, seed);
        TextDiagram text = new TextDiagram(diagram, width);

        List<TextPicture> pictures = text.pictures().orElseThrow();

        pictures.forEach(TextDiagramTest::thenItCanBeRead);
        assertThat(pictures.stream().mapToInt(picture -> picture.boxes().size()).sum())
                .isEqualTo(tables);
        assertThat(pictures.stream()
                        .mapToInt(picture -> picture.routes().size())
                        .sum())
                .isEqualTo(diagram.links().size());
        assertThat(text.lines(false, Style.PLAIN).orElseThrow())
                .allSatisfy(line -> assertThat(TextWidth.of(line)).isLessThanOrEqualTo(width));
    }

    private static void thenItCanBeRead(TextPicture picture) {
        List<Cells> boxes = new ArrayList<>(picture.boxes().values());
        Set<Cell> boxed = new HashSet<>();
        for (Cells box : boxes) {
            for (Cell cell : cells(box)) {
                assertThat(boxed.add(cell)).as("two boxes at %s", cell).isTrue();
            }
        }
        for (Route route : picture.routes()) {
            List<Cell> path = route.cells();
            thenInBorder(path.get(0), boxOf(picture, route.link().from()));
            thenInBorder(path.get(path.size() - 1), boxOf(picture, route.link().to()));
            for (int i = 1; i < path.size(); i++) {
                assertThat(Math.abs(path.get(i).x() - path.get(i - 1).x())
                                + Math.abs(path.get(i).y() - path.get(i - 1).y()))
                        .isEqualTo(1);
            }
            assertThat(path.subList(1, path.size() - 1)).as("%s", route.link()).doesNotContainAnyElementsOf(boxed);
        }
        thenLabelsAreApart(picture, boxed);
    }

    private static void thenLabelsAreApart(TextPicture picture, Set<Cell> boxed) {
        Map<Cell, Label> written = new java.util.HashMap<>();
        for (Route route : picture.routes()) {
            for (Label label : List.of(route.fromLabel(), route.toLabel())) {
                for (int i = 0; i < label.text().length(); i++) {
                    Cell cell = new Cell(label.x() + i, label.y());
                    Label before = written.put(cell, label);
                    assertThat(before == null || before.equals(label))
                            .as("label at %s", cell)
                            .isTrue();
                    assertThat(boxed).doesNotContain(cell);
                }
            }
        }
    }

    private static List<Cell> cells(Cells box) {
        List<Cell> cells = new ArrayList<>();
        for (int x = box.x(); x <= box.right(); x++) {
            for (int y = box.y(); y <= box.bottom(); y++) {
                cells.add(new Cell(x, y));
            }
        }
        return cells;
    }

    private static Cells boxOf(TextPicture picture, String name) {
        return picture.boxes().entrySet().stream()
                .filter(box -> box.getKey().name().equals(name))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    /** In the border, and in no corner. */
    private static void thenInBorder(Cell cell, Cells box) {
        boolean side =
                (cell.x() == box.x() || cell.x() == box.right()) && cell.y() > box.y() && cell.y() < box.bottom();
        boolean edge =
                (cell.y() == box.y() || cell.y() == box.bottom()) && cell.x() > box.x() && cell.x() < box.right();
        assertThat(side || edge).as("%s in the border of %s", cell, box).isTrue();
    }

    /** Whoever reads the characters alone finds the way from one box to the other. */
    @Test
    void theCharactersOfALineJoin() {
        Diagram diagram =
                new Diagram(List.of(box("作者"), box("书")), List.of(new Link("书", "作者", "作者_id", End.MANY, End.ONE)));

        assertThat(new TextDiagram(diagram, 80).lines(false, Style.PLAIN))
                .contains(List.of(
                        "┌─────────────────┐    ┌─────────────────┐",
                        "│ 作者            │    │ 书              │",
                        "├─────────────────┼1──*┼─────────────────┤",
                        "│ PK 编号 integer │    │ PK 编号 integer │",
                        "└─────────────────┘    └─────────────────┘"));
        assertThat(new TextDiagram(diagram, 20).lines(true, Style.PLAIN))
                .contains(List.of(
                        "+-----------------+",
                        "| 作者            |",
                        "+-----------------+",
                        "| PK 编号 integer |",
                        "+--------+--------+",
                        "         1",
                        "         |",
                        "         *",
                        "+--------+--------+",
                        "| 书              |",
                        "+-----------------+",
                        "| PK 编号 integer |",
                        "+-----------------+"));
    }

    private static Box box(String name) {
        return new Box(name, "", List.of(new Field(true, false, "编号", "integer")));
    }

    @Test
    void whereTheNamesAloneAreTooWideThereIsNoPicture() {
        assertThat(new TextDiagram(new Diagram(List.of(box("作者的通讯录")), List.of()), 15).lines(false, Style.PLAIN))
                .isEmpty();
    }

    @Test
    void coloursTakeNoRoom() {
        List<String> lines = new TextDiagram(new Diagram(List.of(box("作者")), List.of()), 80)
                .lines(false, new Style(true))
                .orElseThrow();

        assertThat(lines.get(1)).isEqualTo("│ \u001b[1m作者\u001b[0m            │");
    }
}
