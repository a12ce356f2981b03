package nl.wijkatelier.domain.coverage;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.wijkatelier.RealData;
import nl.wijkatelier.domain.area.Area;
import nl.wijkatelier.domain.area.AreaCode;
import nl.wijkatelier.domain.area.Indeling;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.geojson.GeoJsonReader;

/** The real divisions of Hillegom, Lisse and Teylingen, before and after they were redrawn, as CBS published them. */
public final class HltDivisions {
    private static final Pattern CODE = Pattern.compile("\"statcode\":\"([^\"]+)\",\"statnaam\":\"([^\"]+)\"");
    private static final Pattern SHAPE =
            Pattern.compile("\"geometry\":(null|\\{\"type\":\"\\w+\",\"coordinates\":[-\\[\\]0-9.,]*\\})");

    private HltDivisions() {}

    /** The division of a year: three files of one feature a line. */
    public static Indeling indeling(int year) {
        return new Indeling(year, 1, areas("gemeente", year), areas("wijk", year), areas("buurt", year));
    }

    /** The buurten of a year; area n is the n-th in order of code. */
    static List<SourceArea> buurten(int year) {
        List<SourceArea> areas = new ArrayList<>();
        for (Area area : indeling(year).buurten()) areas.add(new SourceArea(areas.size() + 1, area.geometrie()));
        return areas;
    }

    private static List<Area> areas(String level, int year) {
        List<Area> areas = new ArrayList<>();
        try {
            for (String line : Files.readAllLines(RealData.path("hlt/" + level + "_" + year + "_hlt_rd.geojson"))) {
                Matcher properties = CODE.matcher(line);
                Matcher shape = SHAPE.matcher(line);
                if (!properties.find() || !shape.find()) continue;
                AreaCode code = AreaCode.of(properties.group(1));
                areas.add(new Area(year, code, properties.group(2), parent(code), false, polygons(shape.group(1))));
            }
        } catch (IOException | ParseException e) {
            throw new IllegalStateException(e);
        }
        return areas;
    }

    private static AreaCode parent(AreaCode code) {
        return switch (code.level()) {
            case GEMEENTE -> null;
            case WIJK -> code.gemeente();
            case BUURT -> AreaCode.of("WK" + code.text().substring(2, 8));
        };
    }

    private static MultiPolygon polygons(String text) throws ParseException {
        if (text.equals("null")) return Wkt.FACTORY.createMultiPolygon();
        Geometry geometry = new GeoJsonReader(Wkt.FACTORY).read(text);
        if (geometry instanceof Polygon polygon && !polygon.isEmpty())
            return Wkt.FACTORY.createMultiPolygon(new Polygon[] {polygon});
        return geometry instanceof MultiPolygon many ? many : Wkt.FACTORY.createMultiPolygon();
    }
}
