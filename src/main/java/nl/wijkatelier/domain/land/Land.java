package nl.wijkatelier.domain.land;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.wijkatelier.domain.area.Area;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

/** The whole land, or the square kilometres of a part of it. Immutable and thread-safe. */
public final class Land {
    /** Everything. */
    public static final Land WHOLE = new Land(null);

    private static final GeometryFactory FACTORY = new GeometryFactory();

    /** Null for the whole. */
    private final SortedSet<Cell> cells;

    private Land(SortedSet<Cell> cells) {
        this.cells = cells;
    }

    /** These square kilometres; none of them is a part without land. */
    public static Land of(Collection<Cell> cells) {
        return new Land(Collections.unmodifiableSortedSet(new TreeSet<>(cells)));
    }

    /** The square kilometres that gemeenten, or other areas, lie in or touch. */
    public static Land around(Collection<Area> areas) {
        SortedSet<Cell> touched = new TreeSet<>();
        for (Area area : areas) touch(area.geometrie(), touched);
        return new Land(Collections.unmodifiableSortedSet(touched));
    }

    private static void touch(Geometry land, SortedSet<Cell> touched) {
        if (land.isEmpty()) return;
        PreparedGeometry prepared = PreparedGeometryFactory.prepare(land);
        Envelope box = land.getEnvelopeInternal();
        for (int row = Cell.index(box.getMinY()); row <= Cell.index(box.getMaxY()); row++)
            for (int column = Cell.index(box.getMinX()); column <= Cell.index(box.getMaxX()); column++) {
                Cell cell = new Cell(column, row);
                if (prepared.intersects(FACTORY.toGeometry(cell.box()))) touched.add(cell);
            }
    }

    public boolean whole() {
        return cells == null;
    }

    /** Its square kilometres by row; throws IllegalStateException for the whole. */
    public List<Cell> cells() {
        if (cells == null) throw new IllegalStateException("the whole land is not counted in cells");
        return List.copyOf(cells);
    }

    /** A box around it in RD metres: null for the whole, and without extent for no land. */
    public Envelope box() {
        if (cells == null) return null;
        Envelope box = new Envelope();
        for (Cell cell : cells) box.expandToInclude(cell.box());
        return box;
    }

    /** Whether a point (RD metres) lies in it. */
    public boolean holds(double x, double y) {
        return cells == null || cells.contains(Cell.of(x, y));
    }

    /** Whether what has this bounding box (RD metres) may lie in it; nothing that does is left out. An empty box only meets the whole. */
    public boolean meets(Envelope box) {
        if (cells == null) return true;
        if (box.isNull()) return false;
        int lastColumn = Cell.index(box.getMaxX());
        int lastRow = Cell.index(box.getMaxY());
        int firstColumn = Cell.index(box.getMinX());
        int firstRow = Cell.index(box.getMinY());
        long many = (lastColumn - firstColumn + 1L) * (lastRow - firstRow + 1L);
        if (many > cells.size())
            return cells.stream()
                    .anyMatch(cell -> cell.column() >= firstColumn
                            && cell.column() <= lastColumn
                            && cell.row() >= firstRow
                            && cell.row() <= lastRow);
        for (int row = firstRow; row <= lastRow; row++)
            for (int column = firstColumn; column <= lastColumn; column++)
                if (cells.contains(new Cell(column, row))) return true;
        return false;
    }

    @Override
    public String toString() {
        return cells == null ? "Land[all]" : "Land" + cells;
    }
}
