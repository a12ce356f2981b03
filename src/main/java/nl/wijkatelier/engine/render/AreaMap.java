package nl.wijkatelier.engine.render;

import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import nl.wijkatelier.domain.area.Area;
import nl.wijkatelier.engine.style.AreaColors;
import nl.wijkatelier.engine.style.Style;
import nl.wijkatelier.engine.style.StyleMatch;
import nl.wijkatelier.engine.style.Styles;
import org.locationtech.jts.algorithm.construct.MaximumInscribedCircle;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;

/**
 * The areas of one level of one division, packed once and painted by any figure: the kind of a feature is the area's index,
 * and a figure is a table from area to class. Thread-safe.
 */
public final class AreaMap {
    private static final Object[] AREA = {};
    private static final int MAX_FIGURES = 200;

    private final PackedLayer rd;
    private final int areas;
    private final Map<String, LayerPyramid> projected = new ConcurrentHashMap<>();
    private final RasterMemory memory;
    private final Map<Figure, Prepared> figures = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Figure, Prepared> eldest) {
            return size() > MAX_FIGURES;
        }
    };

    private record Figure(AreaColors classes, String projection) {}

    private record Prepared(Style shared, StyledLayer layer) {}

    private AreaMap(PackedLayer rd, int areas, RasterMemory memory) {
        this.rd = rd;
        this.areas = areas;
        this.memory = memory;
    }

    /**
     * Packs areas, names placed in the middle of their widest part.
     *
     * @param memory where the ground of their views is remembered
     */
    static AreaMap of(List<Area> areas, RasterMemory memory) {
        if (areas.size() > Short.MAX_VALUE) throw new IllegalArgumentException(areas.size() + " areas in a level");
        Point[] middles = new Point[areas.size()];
        IntStream.range(0, areas.size())
                .parallel()
                .forEach(i -> middles[i] = middle(areas.get(i).geometrie()));
        LayerPacker packer = new LayerPacker(PackedLayer.Shape.AREA, true);
        for (int i : nearTogether(areas)) {
            Area area = areas.get(i);
            if (!area.geometrie().isEmpty())
                packer.add(area.geometrie(), i, area.naam(), middles[i].getX(), middles[i].getY(), 0);
        }
        return new AreaMap(packer.pack(), areas.size(), memory);
    }

    /** Areas in an order in which neighbours mostly follow each other, as a picture walks them. */
    private static int[] nearTogether(List<Area> areas) {
        float[] boxes = new float[areas.size() * 4];
        for (int i = 0; i < areas.size(); i++) {
            Envelope box = areas.get(i).geometrie().getEnvelopeInternal();
            boxes[4 * i] = (float) box.getMinX();
            boxes[4 * i + 1] = (float) box.getMinY();
            boxes[4 * i + 2] = (float) box.getMaxX();
            boxes[4 * i + 3] = (float) box.getMaxY();
        }
        return Arrays.stream(HilbertIndex.order(boxes)).mapToInt(i -> (int) i).toArray();
    }

    private static Point middle(MultiPolygon geometry) {
        if (geometry.isEmpty()) return geometry.getCentroid();
        double tolerance = Math.max(1, Math.sqrt(geometry.getArea()) / 25);
        return MaximumInscribedCircle.getCenter(geometry, tolerance);
    }

    /** The coarser forms are made beside, so that few pictures wait for theirs. */
    private LayerPyramid on(Projection projection) {
        LayerPyramid known = projected.get(projection.code());
        if (known != null) return known;
        LayerPyramid made = projected.computeIfAbsent(
                projection.code(),
                code -> new LayerPyramid(new LayerProjector(projection).project(rd), projection.metresPerUnit()));
        ForkJoinPool.commonPool().execute(() -> made.prepare(PackedLayer::arcs));
        return made;
    }

    /** Index of each area that a position in the projection's system lies in; more than one where areas overlap. */
    public int[] at(Projection projection, double x, double y) {
        PackedLayer layer = on(projection).exact();
        return Arrays.stream(PointPick.features(layer, x, y))
                .map(feature -> layer.kinds[feature])
                .sorted()
                .toArray();
    }

    /** Indices of the areas of which something lies in a view. */
    public BitSet within(Viewport view) {
        PackedLayer layer = on(view.projection()).exact();
        FeaturePath paths = new FeaturePath(layer, view);
        BitSet found = new BitSet();
        layer.visible(view.minX(), view.minY(), view.maxX(), view.maxY(), feature -> {
            if (found.get(layer.kinds[feature])) return;
            if (paths.of(new int[] {feature}, 1).intersects(0, 0, view.width(), view.height()))
                found.set(layer.kinds[feature]);
        });
        return found;
    }

    /**
     * Borders and names.
     *
     * @param layer name of the layer, whose style is taken: gemeenten, wijken or buurten
     */
    public MapLayer borders(String layer, Styles styles, Projection projection) {
        return borders(layer, styles, projection, null);
    }

    /**
     * The same of some areas.
     *
     * @param shown indices of those that are shown, or null for all
     */
    public MapLayer borders(String layer, Styles styles, Projection projection, BitSet shown) {
        Style style = styles.get(layer);
        StyleMatch match = StyleMatch.of(style, List.of(), List.of("naam"), List.<Object[]>of(AREA));
        return stack(new StyledLayer(layer, on(projection), match, new int[1], new int[areas]), shown);
    }

    private MapLayer stack(StyledLayer layer, BitSet shown) {
        return new LayerStack(List.of(shown == null ? layer : layer.showing(shown, areas)));
    }

    /**
     * Areas in a style that a request brought. Throws StyleProblem where the style reads what they do not have.
     *
     * @param columns names of the properties that filters can read; labels can show "naam"
     * @param properties per area, in the order of the columns
     * @param maxEvaluations rules times areas that are evaluated at most
     * @param shown indices of the areas that are shown, or null for all
     */
    public MapLayer styled(
            Style style,
            List<String> columns,
            List<Object[]> properties,
            int maxEvaluations,
            Projection projection,
            BitSet shown) {
        StyleMatch match = StyleMatch.bounded(style, columns, List.of("naam"), properties, maxEvaluations);
        return stack(new StyledLayer(style.layer(), on(projection), match, new int[areas], null), shown);
    }

    /** A figure, as fill or as circles; the classes must be of the same areas. */
    public MapLayer figure(AreaColors classes, Styles styles, Projection projection) {
        return figure(classes, styles, projection, null);
    }

    /**
     * The same of some areas.
     *
     * @param shown indices of those that are shown, or null for all
     */
    public MapLayer figure(AreaColors classes, Styles styles, Projection projection, BitSet shown) {
        if (classes.areas() != areas)
            throw new IllegalArgumentException(classes.areas() + " areas classified, " + areas + " on the map");
        StyledLayer styled = styled(classes, styles.get("choropleet"), projection);
        MapLayer fill = shown == null ? new FigureLayer(styled, memory) : stack(styled, shown);
        if (!classes.circles()) return fill;
        CircleLayer circles = new CircleLayer(on(projection).exact(), classes, shown);
        return canvas -> {
            fill.paint(canvas);
            circles.paint(canvas);
        };
    }

    /** Matching rules and numbering classes cost as much as a small picture, so they are kept. */
    private StyledLayer styled(AreaColors classes, Style shared, Projection projection) {
        Figure key = new Figure(classes, projection.code());
        synchronized (figures) {
            Prepared known = figures.get(key);
            if (known != null && known.shared() == shared) return known.layer();
        }
        ChoroplethStyle style = new ChoroplethStyle(classes, shared);
        int[] kinds = new int[areas];
        Arrays.setAll(kinds, style::kind);
        StyledLayer made = new StyledLayer("choropleet", on(projection), style.match(), new int[style.kinds()], kinds);
        synchronized (figures) {
            figures.put(key, new Prepared(shared, made));
        }
        return made;
    }
}
