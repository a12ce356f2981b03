package nl.wijkatelier.domain.coverage;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** WKT in, WKT out. */
final class Wkt {
    static final GeometryFactory FACTORY = new GeometryFactory();

    private Wkt() {}

    static Geometry read(String wkt) {
        try {
            return new WKTReader(FACTORY).read(wkt);
        } catch (ParseException e) {
            throw new IllegalArgumentException(wkt, e);
        }
    }

    static LineString line(String positions) {
        return (LineString) read("LINESTRING(" + positions + ")");
    }

    /** Areas 1, 2, ... of the polygons given. */
    static CleanCoverage clean(String... polygons) {
        List<SourceArea> areas = new ArrayList<>();
        for (String wkt : polygons) areas.add(new SourceArea(areas.size() + 1, read(wkt)));
        return CoverageBuild.of(areas, new Tolerances(0.5, 1));
    }

    static Coverage coverage(String... polygons) {
        return clean(polygons).coverage();
    }

    /** The same where nothing is mended, so that areas may be millimetres wide. */
    static Coverage exact(String... polygons) {
        List<SourceArea> areas = new ArrayList<>();
        for (String wkt : polygons) areas.add(new SourceArea(areas.size() + 1, read(wkt)));
        return CoverageBuild.of(areas, new Tolerances(0, 0)).coverage();
    }

    static Geometry area(Coverage coverage, int area) {
        return AreaPolygons.of(coverage, FACTORY).get(area);
    }

    /** Whether the area is that polygon, wherever its rings begin. */
    static boolean is(Coverage coverage, int area, String wkt) {
        return area(coverage, area).norm().equalsTopo(read(wkt));
    }
}
