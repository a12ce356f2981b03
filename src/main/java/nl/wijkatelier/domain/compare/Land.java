package nl.wijkatelier.domain.compare;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.wijkatelier.domain.area.AreaCode;
import nl.wijkatelier.domain.coverage.AreaPolygons;
import nl.wijkatelier.domain.coverage.Coverage;
import nl.wijkatelier.domain.coverage.Face;
import nl.wijkatelier.domain.plan.PlanState;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.MultiPolygon;

/** The land of the buurten and of the wijken of a state, by code; areas without land are left out. */
final class Land {
    static final GeometryFactory FACTORY = new GeometryFactory();

    private Land() {}

    static SortedMap<AreaCode, MultiPolygon> buurten(PlanState state) {
        SortedMap<AreaCode, MultiPolygon> land = new TreeMap<>();
        AreaPolygons.of(state.coverage(), FACTORY)
                .forEach((area, polygons) -> land.put(state.buurten().get(area).code(), polygons));
        return land;
    }

    static SortedMap<AreaCode, MultiPolygon> wijken(PlanState state) {
        Map<AreaCode, Integer> numbers = new HashMap<>();
        for (AreaCode wijk : state.wijken().keySet()) numbers.put(wijk, numbers.size() + 1);
        Map<Integer, Integer> wijkOfFace = new HashMap<>();
        for (Face face : state.coverage().faces())
            wijkOfFace.put(
                    face.id(), numbers.get(state.buurten().get(face.area()).wijk()));
        Coverage coverage = state.coverage().withAreas(wijkOfFace);
        SortedMap<Integer, MultiPolygon> byNumber = AreaPolygons.of(coverage, FACTORY);
        SortedMap<AreaCode, MultiPolygon> land = new TreeMap<>();
        numbers.forEach((wijk, number) -> {
            if (byNumber.containsKey(number)) land.put(wijk, byNumber.get(number));
        });
        return land;
    }
}
