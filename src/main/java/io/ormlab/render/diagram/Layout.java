package io.ormlab.render.diagram;

import io.ormlab.render.diagram.Diagram.Box;
import io.ormlab.render.diagram.Diagram.End;
import io.ormlab.render.diagram.Diagram.Link;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.elk.alg.layered.LayeredLayoutProvider;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.LayeringStrategy;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.ElkMargin;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeLabelPlacement;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.options.PortConstraints;
import org.eclipse.elk.core.options.PortSide;
import org.eclipse.elk.core.options.SizeConstraint;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.core.util.IndividualSpacings;
import org.eclipse.elk.graph.ElkConnectableShape;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkLabel;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.ElkPort;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/**
 * Places boxes and routes lines with ELK's layered algorithm, which keeps the number of crossings low
 * (https://eclipse.dev/elk/reference/algorithms/org-eclipse-elk-layered.html). Who is pointed to comes first.
 */
final class Layout {

    /**
     * Distances, in the unit of the boxes' sizes.
     *
     * @param boxes between two boxes of one layer
     * @param layers between two layers
     * @param beside between a layer and the bends of lines beside it
     * @param lines between two lines
     * @param bends between two lines that bend between the same layers
     * @param ports between two lines' ends at one box
     * @param loop between a box and a line from it to itself
     * @param corner between a box's corner and a line's end
     */
    record Gaps(
            double boxes,
            double layers,
            double beside,
            double lines,
            double bends,
            double ports,
            double loop,
            double corner) {}

    /**
     * Which way the layers go.
     *
     * @param down from top to bottom, or else from left to right
     * @param most boxes in one layer; 0 for as many as come
     * @param shared whether lines to one box that end there alike run together
     */
    record Way(boolean down, int most, boolean shared) {}

    record Point(double x, double y) {}

    record Area(double x, double y, double width, double height) {}

    /** A line from the box with the foreign key to the other; where the ends' labels stand, if there are any. */
    record Line(Link link, List<Point> points, Area fromLabel, Area toLabel) {}

    record Placed(Map<Box, Area> boxes, List<Line> lines, double width, double height) {}

    static {
        // ELK fills in what it needs of its own types here, where no Eclipse does it.
        LayoutMetaDataService.getInstance().registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
    }

    private static final double NEAR = 4;

    private final Gaps gaps;
    private final Function<Box, Area> size;
    private final Function<End, Area> label;

    /**
     * @param size a box's, at any place
     * @param label an end's, at any place; null for lines without
     */
    Layout(Gaps gaps, Function<Box, Area> size, Function<End, Area> label) {
        this.gaps = gaps;
        this.size = size;
        this.label = label;
    }

    Placed of(Diagram diagram, Way way) {
        ElkNode root = root(way);
        Map<String, ElkNode> nodes = new HashMap<>();
        Map<Box, ElkNode> byBox = new LinkedHashMap<>();
        for (Box box : diagram.boxes()) {
            ElkNode node = node(root, size.apply(box));
            nodes.put(box.name(), node);
            byBox.put(box, node);
        }
        List<ElkEdge> edges = new ArrayList<>();
        Map<String, ElkPort> shared = new HashMap<>();
        for (Link link : diagram.links()) {
            edges.add(edge(link, nodes, way.shared() ? shared : null));
        }
        new LayeredLayoutProvider().layout(root, new BasicProgressMonitor());
        Map<Box, Area> boxes = new LinkedHashMap<>();
        byBox.forEach(
                (box, node) -> boxes.put(box, new Area(node.getX(), node.getY(), node.getWidth(), node.getHeight())));
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < edges.size(); i++) {
            lines.add(line(diagram.links().get(i), edges.get(i)));
        }
        return new Placed(boxes, lines, root.getWidth(), root.getHeight());
    }

    private ElkNode root(Way way) {
        ElkNode root = ElkGraphUtil.createGraph();
        root.setProperty(LayeredOptions.DIRECTION, way.down() ? Direction.DOWN : Direction.RIGHT);
        root.setProperty(LayeredOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
        root.setProperty(LayeredOptions.PADDING, new ElkPadding(0));
        root.setProperty(LayeredOptions.SEPARATE_CONNECTED_COMPONENTS, label != null);
        root.setProperty(LayeredOptions.SPACING_COMPONENT_COMPONENT, gaps.boxes());
        root.setProperty(LayeredOptions.SPACING_NODE_NODE, gaps.boxes());
        root.setProperty(LayeredOptions.SPACING_EDGE_NODE, gaps.lines());
        root.setProperty(LayeredOptions.SPACING_EDGE_EDGE, gaps.lines());
        root.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, gaps.layers());
        root.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, gaps.beside());
        root.setProperty(LayeredOptions.SPACING_EDGE_EDGE_BETWEEN_LAYERS, gaps.bends());
        root.setProperty(LayeredOptions.SPACING_PORT_PORT, gaps.ports());
        root.setProperty(LayeredOptions.SPACING_NODE_SELF_LOOP, gaps.loop());
        root.setProperty(LayeredOptions.SPACING_EDGE_LABEL, 2.0);
        root.setProperty(LayeredOptions.THOROUGHNESS, 20);
        if (way.most() > 0) {
            root.setProperty(LayeredOptions.LAYERING_STRATEGY, LayeringStrategy.COFFMAN_GRAHAM);
            root.setProperty(LayeredOptions.LAYERING_COFFMAN_GRAHAM_LAYER_BOUND, way.most());
        }
        return root;
    }

    /** As large as it must be for its text, and for the ends of its lines, which keep off its corners. */
    private ElkNode node(ElkNode root, Area size) {
        ElkNode node = ElkGraphUtil.createNode(root);
        node.setDimensions(size.width(), size.height());
        node.setProperty(
                LayeredOptions.NODE_SIZE_CONSTRAINTS,
                java.util.EnumSet.copyOf(Set.of(SizeConstraint.PORTS, SizeConstraint.MINIMUM_SIZE)));
        node.setProperty(
                LayeredOptions.NODE_SIZE_MINIMUM, new org.eclipse.elk.core.math.KVector(size.width(), size.height()));
        node.setProperty(
                LayeredOptions.SPACING_PORTS_SURROUNDING,
                new ElkMargin(gaps.corner(), 2 * gaps.corner(), 2 * gaps.corner(), gaps.corner()));
        return node;
    }

    private ElkEdge edge(Link link, Map<String, ElkNode> nodes, Map<String, ElkPort> shared) {
        ElkConnectableShape first = nodes.get(link.to());
        if (shared != null && !link.isLoop()) {
            first = shared.computeIfAbsent(link.net(), none -> ElkGraphUtil.createPort(nodes.get(link.to())));
        }
        ElkConnectableShape second = nodes.get(link.from());
        if (link.isLoop()) {
            first = sidePort(nodes.get(link.to()));
            second = sidePort(nodes.get(link.from()));
        }
        ElkEdge edge = ElkGraphUtil.createSimpleEdge(first, second);
        if (label != null) {
            label(edge, link.toEnd(), EdgeLabelPlacement.TAIL);
            label(edge, link.fromEnd(), EdgeLabelPlacement.HEAD);
        }
        return edge;
    }

    /** On its side the ends of a line may stand nearer to each other than below a box, where labels stand side by side. */
    private ElkPort sidePort(ElkNode node) {
        node.setProperty(LayeredOptions.PORT_CONSTRAINTS, PortConstraints.FIXED_SIDE);
        IndividualSpacings spacings = new IndividualSpacings();
        spacings.setProperty(LayeredOptions.SPACING_PORT_PORT, Math.min(gaps.ports(), NEAR));
        node.setProperty(LayeredOptions.SPACING_INDIVIDUAL, spacings);
        ElkPort port = ElkGraphUtil.createPort(node);
        port.setProperty(LayeredOptions.PORT_SIDE, PortSide.EAST);
        return port;
    }

    private void label(ElkEdge edge, End end, EdgeLabelPlacement place) {
        Area area = label.apply(end);
        ElkLabel text = ElkGraphUtil.createLabel(end.text(), edge);
        text.setDimensions(area.width(), area.height());
        text.setProperty(LayeredOptions.EDGE_LABELS_PLACEMENT, place);
    }

    private Line line(Link link, ElkEdge edge) {
        List<Point> points = new ArrayList<>();
        ElkEdgeSection section = edge.getSections().get(0);
        points.add(new Point(section.getEndX(), section.getEndY()));
        section.getBendPoints().forEach(bend -> points.add(1, new Point(bend.getX(), bend.getY())));
        points.add(new Point(section.getStartX(), section.getStartY()));
        List<ElkLabel> labels = edge.getLabels();
        return new Line(
                link,
                points,
                labels.isEmpty() ? null : area(labels.get(1)),
                labels.isEmpty() ? null : area(labels.get(0)));
    }

    private static Area area(ElkLabel label) {
        return new Area(label.getX(), label.getY(), label.getWidth(), label.getHeight());
    }
}
