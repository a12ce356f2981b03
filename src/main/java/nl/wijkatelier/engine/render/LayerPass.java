package nl.wijkatelier.engine.render;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import nl.wijkatelier.engine.style.StyleMatch.Painted;
import nl.wijkatelier.engine.style.Symbolizer;

/** One layer on one picture: its visible features by kind, painted level by level. */
final class LayerPass {
    /** Strokes and marks reach into the picture from features just outside it; pixels of 0.28 mm. */
    private static final double MARGIN = 24;

    private final StyledLayer styled;
    private final Canvas canvas;
    private final PackedLayer layer;
    private final FeaturePath paths;
    private final Pens pens;
    private final List<List<Painted>> passes;
    /** Visible features per kind. */
    private final IntArrayList[] visible;

    LayerPass(StyledLayer styled, Canvas canvas) {
        this.styled = styled;
        this.canvas = canvas;
        Viewport view = canvas.view();
        layer = styled.pyramid().on(view.unitsPerPixel());
        paths = new FeaturePath(layer, view);
        pens = new Pens(view);
        passes = styled.match().at(view.scaleDenominator());
        visible = new IntArrayList[styled.levels().length];
        BitSet wanted = new BitSet();
        for (List<Painted> pass : passes) for (Painted painted : pass) wanted.or(painted.kinds());
        visit(MARGIN, feature -> {
            int kind = styled.kind(layer, feature);
            if (kind == StyledLayer.HIDDEN || !wanted.get(kind)) return;
            if (visible[kind] == null) visible[kind] = new IntArrayList();
            visible[kind].add(feature);
        });
    }

    private void visit(double margin, IntConsumer consumer) {
        Viewport view = canvas.view();
        double x = margin * view.pixelRatio() / view.scaleX();
        double y = margin * view.pixelRatio() / view.scaleY();
        layer.visible(view.minX() - x, view.minY() - y, view.maxX() + x, view.maxY() + y, consumer);
    }

    void addLevels(Set<Integer> levels) {
        for (int kind = 0; kind < visible.length; kind++) if (visible[kind] != null) levels.add(styled.levels()[kind]);
    }

    void paint(int level) {
        for (List<Painted> pass : passes)
            for (Painted painted : pass) {
                IntArrayList features = new IntArrayList();
                BitSet kinds = painted.kinds();
                for (int kind = kinds.nextSetBit(0); kind >= 0; kind = kinds.nextSetBit(kind + 1))
                    if (visible[kind] != null && styled.levels()[kind] == level) features.addAll(visible[kind]);
                if (!features.isEmpty()) paint(features, painted.symbolizers());
            }
    }

    private void paint(IntArrayList features, List<Symbolizer> symbolizers) {
        Shape path = null;
        for (Symbolizer symbolizer : symbolizers) {
            canvas.check();
            if (symbolizer instanceof Symbolizer.Label) continue;
            if (symbolizer instanceof Symbolizer.Mark mark) {
                new MarkPainter(canvas.graphics(), pens, mark).paint(layer, paths, features);
                continue;
            }
            if (path == null) path = paths.of(features.elements(), features.size());
            if (symbolizer instanceof Symbolizer.Area area) {
                if (area.fill() != null) fill(path, area.fill());
                if (area.stroke() != null) draw(path, area.stroke());
            } else if (symbolizer instanceof Symbolizer.Line line) {
                draw(path, line.stroke());
            }
        }
    }

    private void fill(Shape path, Symbolizer.Fill fill) {
        Graphics2D graphics = canvas.graphics();
        graphics.setPaint(pens.paint(fill));
        graphics.fill(path);
    }

    private void draw(Shape path, Symbolizer.Stroke stroke) {
        Graphics2D graphics = canvas.graphics();
        graphics.setColor(new Color(stroke.color(), true));
        graphics.setStroke(pens.stroke(stroke));
        graphics.draw(path);
    }

    /** Offers the labels, also of features around the picture: whether a label is shown depends on those too. */
    void labels() {
        if (layer.texts.length == 0) return;
        int rank = 0;
        for (List<Painted> pass : passes)
            for (Painted painted : pass)
                for (Symbolizer symbolizer : painted.symbolizers())
                    if (symbolizer instanceof Symbolizer.Label label) offer(painted.kinds(), label, rank++);
    }

    private void offer(BitSet kinds, Symbolizer.Label label, int rank) {
        LabelPlacement placement = canvas.labels();
        int group = placement.nextGroup(rank);
        visit(LabelPlacement.REACH, feature -> {
            int kind = styled.kind(layer, feature);
            if (kind == StyledLayer.HIDDEN || !kinds.get(kind) || layer.texts[feature] == null) return;
            placement.offer(
                    group,
                    label,
                    layer.texts[feature],
                    paths.pixelX(layer.anchors[2 * feature]) + pens.pixels(label.dx()),
                    paths.pixelY(layer.anchors[2 * feature + 1]) - pens.pixels(label.dy()),
                    label.rotation() == null ? 0 : layer.angles[feature]);
        });
    }
}
