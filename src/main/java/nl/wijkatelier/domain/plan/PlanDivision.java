package nl.wijkatelier.domain.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.wijkatelier.domain.area.Area;
import nl.wijkatelier.domain.area.AreaCode;
import nl.wijkatelier.domain.area.Indeling;
import nl.wijkatelier.domain.coverage.AreaPolygons;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;

/** The division that a state is: buurten as they lie, wijken and gemeenten made of them, so that the levels nest exactly. */
public final class PlanDivision {
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private PlanDivision() {}

    /**
     * @param jaar year of the division
     * @param dataset id of the dataset version that holds it; 0 for a draft
     * @param gemeenten names of the gemeenten; the code stands in for one that is not there
     */
    public static Indeling of(PlanState state, int jaar, long dataset, Map<AreaCode, String> gemeenten) {
        SortedMap<Integer, MultiPolygon> land = AreaPolygons.of(state.coverage(), FACTORY);
        List<Area> buurten = new ArrayList<>();
        SortedMap<AreaCode, List<Geometry>> perWijk = new TreeMap<>();
        SortedMap<AreaCode, List<Geometry>> perGemeente = new TreeMap<>();
        state.buurten().forEach((id, buurt) -> {
            MultiPolygon geometry = land.getOrDefault(id, FACTORY.createMultiPolygon());
            buurten.add(new Area(jaar, buurt.code(), buurt.naam(), buurt.wijk(), buurt.water(), geometry));
            perWijk.computeIfAbsent(buurt.wijk(), k -> new ArrayList<>()).add(geometry);
            perGemeente
                    .computeIfAbsent(buurt.code().gemeente(), k -> new ArrayList<>())
                    .add(geometry);
        });
        List<Area> wijken = new ArrayList<>();
        perWijk.forEach((code, parts) -> wijken.add(new Area(
                jaar,
                code,
                state.wijken().getOrDefault(code, ""),
                code.gemeente(),
                water(buurten, code),
                union(parts))));
        List<Area> all = new ArrayList<>();
        perGemeente.forEach((code, parts) ->
                all.add(new Area(jaar, code, gemeenten.getOrDefault(code, code.text()), null, false, union(parts))));
        return new Indeling(jaar, dataset, all, wijken, buurten);
    }

    private static boolean water(List<Area> buurten, AreaCode wijk) {
        return buurten.stream().filter(buurt -> buurt.parent().equals(wijk)).allMatch(Area::water);
    }

    private static MultiPolygon union(List<Geometry> parts) {
        Geometry union = CoverageUnion.union(parts.toArray(Geometry[]::new));
        if (union.isEmpty()) return FACTORY.createMultiPolygon();
        return union instanceof MultiPolygon multi
                ? multi
                : FACTORY.createMultiPolygon(new Polygon[] {(Polygon) union});
    }
}
