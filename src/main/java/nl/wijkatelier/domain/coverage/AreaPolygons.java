package nl.wijkatelier.domain.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;

/** The areas as multipolygons in RD metres; neighbours have the positions of a shared border to the bit. */
public final class AreaPolygons {
    private AreaPolygons() {}

    /** All areas that have land, by id; borders inside an area are dissolved. */
    public static SortedMap<Integer, MultiPolygon> of(Coverage coverage, GeometryFactory factory) {
        Coverage dissolved = Dissolve.of(coverage);
        SortedMap<Integer, List<Polygon>> parts = new TreeMap<>();
        for (Face face : dissolved.faces())
            parts.computeIfAbsent(face.area(), k -> new ArrayList<>(1)).add(dissolved.polygon(face, factory));
        SortedMap<Integer, MultiPolygon> areas = new TreeMap<>();
        parts.forEach((area, list) -> areas.put(area, factory.createMultiPolygon(list.toArray(Polygon[]::new))));
        return areas;
    }
}
