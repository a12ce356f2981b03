package nl.wijkatelier.domain.coverage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.wijkatelier.domain.work.Budget;
import org.locationtech.jts.algorithm.InteriorPointArea;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.util.LinearComponentExtracter;

/** Gives the land inside a polygon, such as one or more bouwstenen, to an area; land outside the division stays outside. */
public final class RegionAssignment {
    private RegionAssignment() {}

    /**
     * The coverage with the region given to the area.
     *
     * @param region valid Polygon or MultiPolygon, RD metres
     * @param area id, of an area of the coverage or a new one
     */
    public static Coverage of(Coverage base, Geometry region, int area) {
        if (region.isEmpty() || region.getDimension() != 2)
            throw new CoverageRefused(CoverageRefused.Reason.REGION_EMPTY, "the region has no surface");
        Set<Integer> near = new TreeSet<>();
        for (Face face : base.facesNear(region.getEnvelopeInternal())) near.add(face.id());
        if (near.isEmpty())
            throw new CoverageRefused(CoverageRefused.Reason.REGION_EMPTY, "the region lies outside the division");
        List<long[]> lines = new ArrayList<>();
        for (Object line : LinearComponentExtracter.getLines(region)) lines.add(Grid.line((LineString) line));
        Coverage cut = LineInsertion.into(base, lines, near);
        IndexedPointInAreaLocator inside = new IndexedPointInAreaLocator(region);
        GeometryFactory factory = region.getFactory();
        Map<Integer, Integer> given = new HashMap<>();
        for (Face face : cut.facesNear(region.getEnvelopeInternal())) {
            Budget.check();
            if (face.area() == area || !region.getEnvelopeInternal().intersects(face.box())) continue;
            if (inside.locate(InteriorPointArea.getInteriorPoint(cut.polygon(face, factory))) != Location.EXTERIOR)
                given.put(face.id(), area);
        }
        Hairlines.settle(cut, cut.facesNear(region.getEnvelopeInternal()), given);
        if (given.isEmpty())
            throw new CoverageRefused(
                    CoverageRefused.Reason.NOTHING_CHANGES, "the region belongs to area " + area + " already");
        return Dissolve.of(cut.withAreas(given));
    }
}
