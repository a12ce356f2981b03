package nl.wijkatelier;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import nl.wijkatelier.bench.RandomCoverage;
import nl.wijkatelier.domain.area.Area;
import nl.wijkatelier.domain.area.AreaCode;
import nl.wijkatelier.domain.area.Indeling;
import nl.wijkatelier.domain.area.Level;
import nl.wijkatelier.domain.statistics.FigureTable;
import nl.wijkatelier.domain.statistics.Indicator;
import nl.wijkatelier.domain.statistics.Indicator.Soort;
import nl.wijkatelier.domain.statistics.Value;
import nl.wijkatelier.domain.statistics.Value.Reason;
import nl.wijkatelier.engine.join.JoinedRegion;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.union.UnaryUnionOp;

/**
 * A made-up municipality for pictures: 48 buurten of uneven size in 6 wijken, 4 km square from RD (100000, 450000), with skewed
 * figures. Each reason why a figure is missing occurs in buurten of its own, {@link #without}, and one buurt is water. There are
 * divisions of 2023 and 2024 with the same borders.
 */
public final class Patchwork implements JoinedRegion {
    public static final double X = 100_000;
    public static final double Y = 450_000;
    public static final double SIZE = 4_000;
    private static final int BUURTEN = 48;
    private static final int WATER = 47;
    private static final long SEED = 9901;
    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final String[] FIRST = {"Molen", "Kerk", "Haven", "Bos", "Duin", "Veen", "Linden", "Rozen"};
    private static final String[] LAST = {"wijk", "buurt", "kwartier", "hof", "dijk", "park"};

    private static final List<Indicator> INDICATORS = List.of(
            indicator("dichtheid", "Bevolkingsdichtheid", Soort.DENSITY, "inwoners per km² land"),
            indicator("inwoners", "Inwoners", Soort.COUNT, "inwoners"),
            indicator("groen", "Aandeel groen", Soort.SHARE, "%"));

    private final List<Indeling> indelingen = new ArrayList<>();

    public Patchwork() {
        for (int jaar : new int[] {2023, 2024}) indelingen.add(division(jaar));
    }

    /** The buurten whose figures are missing for a reason, by their place in the list; the last of nvt is water too. */
    public static List<Integer> without(Reason reason) {
        return switch (reason) {
            case SECRET -> List.of(4, 17);
            case LATER -> List.of(9, 26);
            case DISCONTINUED -> List.of(13, 30);
            case UNKNOWN -> List.of(21, 38);
            case UNCERTAIN -> List.of(29);
            case NOT_APPLICABLE -> List.of(34, WATER);
        };
    }

    private static Indicator indicator(String id, String titel, Soort soort, String eenheid) {
        String noemer = soort == Soort.COUNT ? null : "noemer";
        int decimalen = soort == Soort.SHARE ? 1 : 0;
        return new Indicator(
                id,
                "bevolking",
                titel,
                titel,
                titel,
                "",
                eenheid,
                eenheid,
                soort,
                "teller",
                noemer,
                1,
                decimalen,
                "",
                "proef");
    }

    private static Indeling division(int jaar) {
        List<MultiPolygon> cells = new ArrayList<>(RandomCoverage.of(SEED, BUURTEN, SIZE, 6));
        AreaCode gemeente = AreaCode.of("GM9901");
        List<Area> buurten = new ArrayList<>();
        Map<AreaCode, List<Geometry>> parts = new HashMap<>();
        cells.sort((a, b) -> wijk(a) != wijk(b)
                ? wijk(a) - wijk(b)
                : a.getCentroid().getCoordinate().compareTo(b.getCentroid().getCoordinate()));
        for (int i = 0; i < BUURTEN; i++) {
            AreaCode wijk = AreaCode.of("WK99010" + wijk(cells.get(i)));
            AreaCode code = AreaCode.of(String.format(Locale.ROOT, "BU99010%d%02d", wijk(cells.get(i)), i));
            String naam = FIRST[i % 8] + LAST[i / 8];
            buurten.add(new Area(jaar, code, naam, wijk, i == WATER, cells.get(i)));
            parts.computeIfAbsent(wijk, key -> new ArrayList<>()).add(cells.get(i));
        }
        List<Area> wijken = new ArrayList<>();
        parts.forEach((code, shapes) ->
                wijken.add(new Area(jaar, code, "Wijk " + code.text().substring(7), gemeente, false, union(shapes))));
        Area whole = new Area(jaar, gemeente, "Lappendeken", null, false, union(List.copyOf(cells)));
        return new Indeling(jaar, 1, List.of(whole), wijken, buurten);
    }

    /** Three columns of two. */
    private static int wijk(Geometry cell) {
        int column = (int) Math.min(2, (cell.getCentroid().getX() - X) / SIZE * 3);
        return 2 * column + (cell.getCentroid().getY() - Y > SIZE / 2 ? 1 : 0);
    }

    private static MultiPolygon union(List<? extends Geometry> shapes) {
        Geometry union = UnaryUnionOp.union(shapes);
        return union instanceof MultiPolygon many ? many : FACTORY.createMultiPolygon(new Polygon[] {(Polygon) union});
    }

    @Override
    public String version() {
        return "lappendeken 1";
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
        return INDICATORS;
    }

    @Override
    public FigureTable figures(Indeling indeling, Level level) {
        List<Area> areas = indeling.areas(level);
        Map<String, Value[]> values = new HashMap<>();
        for (Indicator indicator : INDICATORS) values.put(indicator.id(), new Value[areas.size()]);
        Random random = new Random(SEED + level.ordinal());
        for (int area = 0; area < areas.size(); area++) {
            double size = areas.get(area).geometrie().getArea() / 1e6;
            double dense = Math.rint(900 * Math.exp(1.1 * random.nextGaussian()));
            double later = indeling.jaar() == 2024 ? 1 + 0.12 * random.nextGaussian() : 1;
            double green = Math.max(2, Math.min(96, 62 - 14 * Math.log(dense / 900) + 9 * random.nextGaussian()));
            values.get("dichtheid")[area] = Value.of(dense * later);
            values.get("inwoners")[area] = Value.of(Math.rint(dense * later * size));
            values.get("groen")[area] = Value.of(Math.min(100, green / later));
        }
        if (level == Level.BUURT)
            for (Reason reason : Reason.values())
                for (int area : without(reason)) for (Value[] row : values.values()) row[area] = Value.missing(reason);
        return new SampleFigures(level, areas, INDICATORS, (indicator, area) -> values.get(indicator)[area]);
    }
}
