package io.ormlab.render.diagram;

import io.ormlab.render.Style;
import io.ormlab.render.diagram.Diagram.Box;
import io.ormlab.render.diagram.Diagram.Link;
import io.ormlab.render.diagram.Layout.Gaps;
import io.ormlab.render.diagram.Layout.Way;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A diagram in a terminal: drawn with as much detail as there is room for. */
public final class TextDiagram {

    /** The first that give a picture are looked at together, and the rest not at all. */
    private static final List<List<Way>> WAYS = List.of(ways(false), ways(true));

    /** A crossing is as bad as this many lines more. */
    private static final int CROSSING = 3;

    private static final int GAP = 3;

    private final Diagram diagram;
    private final int width;

    /** @param width the columns that a line may take */
    public TextDiagram(Diagram diagram, int width) {
        this.diagram = diagram;
        this.width = width;
    }

    /**
     * The picture with the most detail that fits, or none where not even the names do.
     *
     * @param ascii without the characters for boxes
     */
    public Optional<List<String>> lines(boolean ascii, Style style) {
        return pictures().map(pictures -> drawn(pictures, ascii, style));
    }

    /** The parts of the picture, side by side where there is room. */
    Optional<List<TextPicture>> pictures() {
        for (Detail detail : Detail.values()) {
            if (detail.compareTo(Detail.mostFor(diagram)) >= 0) {
                Optional<List<TextPicture>> pictures = pictures(detail);
                if (pictures.isPresent()) {
                    return pictures;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<List<TextPicture>> pictures(Detail detail) {
        List<TextPicture> pictures = new ArrayList<>();
        for (Diagram part : diagram.parts()) {
            Optional<TextPicture> picture = best(part, detail);
            if (picture.isEmpty()) {
                return Optional.empty();
            }
            pictures.add(picture.get());
        }
        return Optional.of(pictures);
    }

    private static List<Way> ways(boolean shared) {
        List<Way> ways = new ArrayList<>(List.of(new Way(false, 0, shared)));
        for (int most : new int[] {0, 6, 4, 3, 2, 1}) {
            ways.add(new Way(true, most, shared));
        }
        return ways;
    }

    private Optional<TextPicture> best(Diagram part, Detail detail) {
        boolean wide = part.boxes().stream()
                .anyMatch(box -> TextPicture.size(box, detail).width() > width);
        if (wide) {
            return Optional.empty();
        }
        return WAYS.stream()
                .flatMap(ways -> best(ways.stream().map(way -> picture(part, detail, way))).stream())
                .findFirst()
                .or(() -> best(Stream.of(Stack.of(part, detail))));
    }

    private Optional<TextPicture> best(Stream<TextPicture> pictures) {
        return pictures.filter(picture -> picture.width() <= width && picture.faults() == 0)
                .min(Comparator.comparingInt(picture -> picture.height() + CROSSING * picture.crossings()));
    }

    static TextPicture picture(Diagram part, Detail detail, Way way) {
        int label = part.links().stream()
                .flatMap(link -> Stream.of(link.fromEnd(), link.toEnd()))
                .mapToInt(end -> end.text().length())
                .max()
                .orElse(1);
        boolean loops = part.links().stream().anyMatch(Link::isLoop);
        Gaps gaps = way.down()
                ? new Gaps(3, 3, 2, 2, 1, Math.max(2, label + 2), label + 2, 1)
                : new Gaps(1, 2 * label + 2, label + 2, 1, 2, loops ? 2 : 1, label + 2, 1);
        Layout layout = new Layout(gaps, (Box box) -> TextPicture.size(box, detail), null);
        return TextPicture.of(layout.of(part, way), detail, way.shared());
    }

    private List<String> drawn(List<TextPicture> pictures, boolean ascii, Style style) {
        List<String> lines = new ArrayList<>();
        List<TextPicture> row = new ArrayList<>();
        int used = 0;
        for (TextPicture picture : pictures) {
            if (!row.isEmpty() && used + GAP + picture.width() > width) {
                lines.addAll(row(row, ascii, style));
                row.clear();
                used = 0;
            }
            used += (row.isEmpty() ? 0 : GAP) + picture.width();
            row.add(picture);
        }
        lines.addAll(row(row, ascii, style));
        return lines;
    }

    private static List<String> row(List<TextPicture> row, boolean ascii, Style style) {
        int height = row.stream().mapToInt(TextPicture::height).max().orElse(0);
        int width = row.stream().mapToInt(picture -> picture.width() + GAP).sum();
        Canvas canvas = new Canvas(width, height);
        int x = 0;
        for (TextPicture picture : row) {
            picture.draw(canvas, x, 0);
            x += picture.width() + GAP;
        }
        return canvas.lines(ascii, style);
    }
}
