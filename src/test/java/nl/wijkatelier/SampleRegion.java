package nl.wijkatelier;

import java.util.ArrayList;
import java.util.List;
import nl.wijkatelier.domain.area.Area;
import nl.wijkatelier.domain.area.AreaCode;
import nl.wijkatelier.domain.area.Indeling;
import nl.wijkatelier.domain.area.Level;
import nl.wijkatelier.domain.statistics.FigureTable;
import nl.wijkatelier.domain.statistics.Indicator;
import nl.wijkatelier.domain.statistics.Indicator.Soort;
import nl.wijkatelier.domain.statistics.Value;
import nl.wijkatelier.engine.join.JoinedRegion;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.union.UnaryUnionOp;

/**
 * A made-up region for tests: 1200 x 900 m from RD (98000, 470000), 4 x 3 buurten with winding borders in 4 wijken of one
 * gemeente. Buurt 5 is withheld, buurt 9 unknown, buurt 11 (the last) is water. There are divisions of 2023 and 2024 with the
 * same borders.
 */
public final class SampleRegion implements JoinedRegion {
    public static final double X = 98_000;
    public static final double Y = 470_000;
    private static final int COLUMNS = 4;
    private static final int ROWS = 3;
    private static final double SIZE = 300;
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private static final Indicator DENSITY =
            indicator("bevolkingsdichtheid", "Bevolkingsdichtheid", Soort.DENSITY, "inwoners per km²");
    private static final Indicator COUNT = indicator("inwoners", "Inwoners", Soort.COUNT, "inwoners");
    private static final Indicator SHARE = indicator("aandeel_groen", "Aandeel groen", Soort.SHARE, "%");

    private final String version;
    private final List<Indeling> indelingen;

    public SampleRegion() {
        this("versie 1");
    }

    public SampleRegion(String version) {
        this(version, 1);
    }

    private SampleRegion(String version, int gemeenten) {
        this.version = version;
        this.indelingen = List.of(division(2023, gemeenten), division(2024, gemeenten));
    }

    /** The same land, of which the two eastern wijken are a second gemeente, GM9902. */
    public static SampleRegion ofTwo() {
        return new SampleRegion("versie 1", 2);
    }

    private static Indicator indicator(String id, String titel, Soort soort, String eenheid) {
        return new Indicator(
                id,
                "bevolking",
                titel,
                titel,
                "Wat " + titel + " is, in <één> zin & niet meer.",
                "",
                eenheid,
                eenheid,
                soort,
                "teller",
                soort == Soort.COUNT ? null : "noemer",
                1,
                soort == Soort.SHARE ? 1 : 0,
                "",
                "proef");
    }

    private static Indeling division(int jaar, int gemeenten) {
        List<Area> buurten = new ArrayList<>();
        List<Area> wijken = new ArrayList<>();
        List<Area> top = new ArrayList<>();
        List<Geometry> all = new ArrayList<>();
        for (int w = 0; w < COLUMNS; w++) {
            List<Geometry> parts = new ArrayList<>();
            int gemeente = 1 + w * gemeenten / COLUMNS;
            AreaCode wijk = AreaCode.of("WK990" + gemeente + "0" + w);
            for (int row = 0; row < ROWS; row++) {
                int number = w * ROWS + row;
                Polygon polygon = cell(w, row);
                parts.add(polygon);
                AreaCode code = AreaCode.of(String.format("BU990%d0%d%02d", gemeente, w, row));
                buurten.add(new Area(jaar, code, "Buurt " + number, wijk, number == 11, multi(polygon)));
            }
            Geometry union = UnaryUnionOp.union(parts);
            all.add(union);
            wijken.add(new Area(jaar, wijk, "Wijk " + w, wijk.gemeente(), false, multi(union)));
            if ((w + 1) * gemeenten % COLUMNS != 0) continue;
            String naam = gemeente == 1 ? "Proefland" : "Proefstad";
            top.add(new Area(jaar, wijk.gemeente(), naam, null, false, multi(UnaryUnionOp.union(all))));
            all.clear();
        }
        return new Indeling(jaar, 1, top, wijken, buurten);
    }

    private static MultiPolygon multi(Geometry geometry) {
        return geometry instanceof MultiPolygon already
                ? already
                : FACTORY.createMultiPolygon(new Polygon[] {(Polygon) geometry});
    }

    private static Polygon cell(int column, int row) {
        List<Coordinate> ring = new ArrayList<>();
        int steps = 12;
        for (int i = 0; i < steps; i++) ring.add(horizontal(column + i / (double) steps, row));
        for (int i = 0; i < steps; i++) ring.add(vertical(column + 1, row + i / (double) steps));
        for (int i = 0; i < steps; i++) ring.add(horizontal(column + 1 - i / (double) steps, row + 1));
        for (int i = 0; i < steps; i++) ring.add(vertical(column, row + 1 - i / (double) steps));
        ring.add(ring.get(0));
        return FACTORY.createPolygon(ring.toArray(Coordinate[]::new));
    }

    private static Coordinate horizontal(double u, int row) {
        double bend = row == 0 || row == ROWS ? 0 : 40 * Math.sin(u * Math.PI) * Math.cos(row * 2.1);
        return at(u * SIZE, row * SIZE + bend);
    }

    private static Coordinate vertical(int column, double v) {
        double bend = column == 0 || column == COLUMNS ? 0 : 30 * Math.sin(v * Math.PI) * Math.cos(column * 1.3);
        return at(column * SIZE + bend, v * SIZE);
    }

    private static Coordinate at(double x, double y) {
        return new Coordinate(Math.round((X + x) * 1000) / 1000.0, Math.round((Y + y) * 1000) / 1000.0);
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public boolean fictief() {
        return true;
    }

    @Override
    public List<Indeling> indelingen() {
        return indelingen;
    }

    @Override
    public List<Indicator> indicators() {
        return List.of(DENSITY, COUNT, SHARE);
    }

    @Override
    public FigureTable figures(Indeling indeling, Level level) {
        List<Area> areas = indeling.areas(level);
        return new SampleFigures(level, areas, indicators(), (indicator, area) -> {
            if (areas.get(area).water()) return Value.missing(Value.Reason.NOT_APPLICABLE);
            if (level == Level.BUURT && area == 5) return Value.missing(Value.Reason.SECRET);
            if (level == Level.BUURT && area == 9) return Value.missing(Value.Reason.UNKNOWN);
            return Value.of(figure(indicator, area) + (indeling.jaar() == 2023 ? change(area) : 0));
        });
    }

    /** How much more a figure was a year before: of one third of the areas less, of another more. */
    private static double change(int area) {
        return ((area + 1) % 3 - 1) * 2.5;
    }

    private static double figure(String indicator, int area) {
        return switch (indicator) {
            case "bevolkingsdichtheid" -> 137 + area * area * 61.0;
            case "inwoners" -> 40 + area * 310.0;
            case "aandeel_groen" -> 3.4 + area * 7.7;
            default -> throw new IllegalArgumentException("no indicator " + indicator);
        };
    }
}
