package io.ormlab.command;

import io.ormlab.message.LabException;
import io.ormlab.message.Nearest;
import io.ormlab.model.EntityDescription;
import io.ormlab.model.Models;
import io.ormlab.render.Style;
import io.ormlab.render.diagram.Diagram;
import io.ormlab.render.diagram.Diagram.Box;
import io.ormlab.render.diagram.HtmlDiagram;
import io.ormlab.render.diagram.MermaidDiagram;
import io.ormlab.render.diagram.SvgDiagram;
import io.ormlab.render.diagram.TextDiagram;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code diagram}: the entity-relationship picture of the models, on the terminal or in a file. */
final class DiagramCommand extends LabCommand {

    private static final String PRINT = "-";

    @Parameters(paramLabel = "MODEL", arity = "0..*")
    private List<String> models = new ArrayList<>();

    @Option(names = "--svg", paramLabel = "FILE")
    private String svg;

    @Option(names = "--html", paramLabel = "FILE")
    private String html;

    @Option(names = "--mermaid", paramLabel = "FILE", arity = "0..1", fallbackValue = PRINT)
    private String mermaid;

    @Option(names = "--ascii")
    private boolean ascii;

    @Option(names = "--yes")
    private boolean yes;

    @Override
    protected void run(Lab lab) {
        Models loaded = lab.models();
        List<EntityDescription> entities = loaded.describe();
        Diagram whole = ModelDiagram.of(entities, loaded.joinTables());
        takeMermaidsWord(whole);
        Diagram diagram = models.isEmpty() ? whole : whole.around(named(whole));
        String title = lab.messages().text("diagram.title", title(lab));
        DiagramFile file = new DiagramFile(lab, yes);
        if (svg != null) {
            file.write(svg, new SvgDiagram(diagram, title).file());
        }
        if (html != null) {
            file.write(html, new HtmlDiagram(diagram, title, lab.messages()).file());
        }
        if (mermaid != null) {
            mermaid(lab, file, new MermaidDiagram(diagram).lines());
        }
        if (svg == null && html == null && mermaid == null) {
            show(lab, diagram);
        }
    }

    /** {@code diagram --mermaid Book} means the model: a file has an ending. */
    private void takeMermaidsWord(Diagram whole) {
        if (mermaid != null && mermaid.indexOf('.') < 0 && find(whole, mermaid).isPresent()) {
            models.add(mermaid);
            mermaid = PRINT;
        }
    }

    private void mermaid(Lab lab, DiagramFile file, List<String> lines) {
        if (mermaid.equals(PRINT)) {
            lines.forEach(lab.console()::out);
        } else {
            file.write(mermaid, String.join("\n", lines) + "\n");
        }
    }

    private String title(Lab lab) {
        return models.isEmpty() ? String.valueOf(lab.dir().getFileName()) : String.join(", ", models);
    }

    private List<String> named(Diagram whole) {
        return models.stream()
                .map(name -> find(whole, name).orElseThrow(() -> unknown(whole, name)))
                .toList();
    }

    private static Optional<String> find(Diagram whole, String name) {
        return Stream.of(
                        whole.boxes().stream().filter(box -> box.name().equals(name)),
                        whole.boxes().stream()
                                .filter(box -> box.name().equalsIgnoreCase(name)
                                        || box.table().equalsIgnoreCase(name)))
                .flatMap(boxes -> boxes)
                .map(Box::name)
                .findFirst();
    }

    private static LabException unknown(Diagram whole, String name) {
        List<String> near =
                Nearest.of(name, whole.boxes().stream().map(Box::name).toList());
        LabException failure = LabException.of("diagram.unknown", Shown.shortened(name));
        return near.isEmpty() ? failure.and("diagram.unknown.next") : failure.and("command.didyoumean", near);
    }

    private void show(Lab lab, Diagram diagram) {
        Console console = lab.console();
        boolean plain =
                ascii || console.interactive() && drawsNoBoxes(lab.settings().environment());
        Optional<List<String>> picture =
                new TextDiagram(diagram, console.width()).lines(plain, new Style(console.colour()));
        picture.orElseThrow(
                        () -> LabException.of("diagram.wide", console.width()).and("diagram.wide.next"))
                .forEach(console::out);
    }

    /** A dumb terminal, or one whose locale names another encoding than UTF-8. */
    private static boolean drawsNoBoxes(Map<String, String> environment) {
        String locale = Stream.of("LC_ALL", "LC_CTYPE", "LANG")
                .map(name -> environment.getOrDefault(name, ""))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("UTF-8")
                .toUpperCase(Locale.ROOT);
        boolean unicode = locale.contains("UTF-8") || locale.contains("UTF8");
        return environment.getOrDefault("TERM", "").equals("dumb") || !unicode;
    }
}
