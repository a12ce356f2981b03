package nl.wijkatelier.engine.render;

import it.unimi.dsi.fastutil.floats.FloatArrayList;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.shorts.ShortArrayList;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Packs JTS geometries in RD metres into a {@link PackedLayer}. For one thread. */
final class LayerPacker {
    /** Origins are multiples of this, so that the grids on which layers are coarsened coincide. */
    private static final double ORIGIN_STEP = 4096;

    private final PackedLayer.Shape shape;
    private final boolean labelled;
    private final FloatArrayList xy = new FloatArrayList();
    private final IntArrayList rings = new IntArrayList();
    private final IntArrayList parts = new IntArrayList();
    private final ShortArrayList kinds = new ShortArrayList();
    private final FloatArrayList anchors = new FloatArrayList();
    private final List<String> texts = new ArrayList<>();
    private final FloatArrayList angles = new FloatArrayList();
    private double originX = Double.NaN;
    private double originY = Double.NaN;

    LayerPacker(PackedLayer.Shape shape, boolean labelled) {
        this.shape = shape;
        this.labelled = labelled;
        rings.add(0);
        parts.add(0);
    }

    /** Adds a feature without a text. */
    void add(Geometry geometry, int kind) {
        add(geometry, kind, null, Double.NaN, Double.NaN, 0);
    }

    /** Adds a feature; parts of another dimension than the layer's are left out, and so is a feature without parts. */
    void add(Geometry geometry, int kind, String text, double labelX, double labelY, double angle) {
        if (geometry.isEmpty()) return;
        if (Double.isNaN(originX)) {
            originX = Math.floor(geometry.getCoordinate().x / ORIGIN_STEP) * ORIGIN_STEP;
            originY = Math.floor(geometry.getCoordinate().y / ORIGIN_STEP) * ORIGIN_STEP;
        }
        for (int i = 0; i < geometry.getNumGeometries(); i++) part(geometry.getGeometryN(i));
        close(kind, text, labelX, labelY, angle);
    }

    /** Adds a point without an object around it. */
    void add(double x, double y, int kind, String text, double angle) {
        if (Double.isNaN(originX)) {
            originX = Math.floor(x / ORIGIN_STEP) * ORIGIN_STEP;
            originY = Math.floor(y / ORIGIN_STEP) * ORIGIN_STEP;
        }
        vertex(x, y);
        rings.add(xy.size() / 2);
        close(kind, text, x, y, angle);
    }

    private void part(Geometry part) {
        if (part instanceof Polygon polygon && shape == PackedLayer.Shape.AREA) {
            ring(polygon.getExteriorRing(), true);
            for (int h = 0; h < polygon.getNumInteriorRing(); h++) ring(polygon.getInteriorRingN(h), false);
        } else if (part instanceof Polygon polygon && shape == PackedLayer.Shape.LINE) {
            line(polygon.getExteriorRing());
            for (int h = 0; h < polygon.getNumInteriorRing(); h++) line(polygon.getInteriorRingN(h));
        } else if (part instanceof LineString line && shape == PackedLayer.Shape.LINE) {
            line(line);
        } else if (part instanceof Point point && shape == PackedLayer.Shape.POINT) {
            vertex(point.getX(), point.getY());
            rings.add(xy.size() / 2);
        }
    }

    private void close(int kind, String text, double labelX, double labelY, double angle) {
        if (rings.size() - 1 == parts.getInt(parts.size() - 1)) return;
        parts.add(rings.size() - 1);
        kinds.add((short) kind);
        if (!labelled) return;
        texts.add(text);
        anchors.add((float) (labelX - originX));
        anchors.add((float) (labelY - originY));
        angles.add((float) angle);
    }

    private void ring(LinearRing ring, boolean outer) {
        CoordinateSequence s = ring.getCoordinateSequence();
        int n = s.size() - 1;
        if (n < 3) return;
        boolean forward = Orientation.isCCW(s) == outer;
        for (int i = 0; i < n; i++) vertex(s.getX(forward ? i : n - i), s.getY(forward ? i : n - i));
        rings.add(xy.size() / 2);
    }

    private void line(LineString line) {
        CoordinateSequence s = line.getCoordinateSequence();
        for (int i = 0; i < s.size(); i++) vertex(s.getX(i), s.getY(i));
        rings.add(xy.size() / 2);
    }

    private void vertex(double x, double y) {
        xy.add((float) (x - originX));
        xy.add((float) (y - originY));
    }

    /** Whether there is no feature yet. */
    boolean isEmpty() {
        return kinds.isEmpty();
    }

    PackedLayer pack() {
        return new PackedLayer(
                shape,
                Double.isNaN(originX) ? 0 : originX,
                Double.isNaN(originY) ? 0 : originY,
                xy.toFloatArray(),
                rings.toIntArray(),
                parts.toIntArray(),
                kinds.toShortArray(),
                anchors.toFloatArray(),
                texts.toArray(new String[0]),
                angles.toFloatArray());
    }
}
