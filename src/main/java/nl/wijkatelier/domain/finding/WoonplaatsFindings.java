package nl.wijkatelier.domain.finding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.wijkatelier.domain.area.AreaCode;
import nl.wijkatelier.domain.coverage.AreaPolygons;
import nl.wijkatelier.domain.plan.Addresses;
import nl.wijkatelier.domain.plan.PlanBuurt;
import nl.wijkatelier.domain.plan.PlanState;
import nl.wijkatelier.domain.rules.DrawingRules;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * Wijken that lie in more than one woonplaats: each woonplaats but the one with most of the wijk's land is a finding where it has
 * addresses of the wijk or a piece of its land wider than the rule allows.
 */
final class WoonplaatsFindings {
    private final PlanState state;
    private final SortedMap<String, MultiPolygon> woonplaatsen;
    private final DrawingRules rules;

    WoonplaatsFindings(PlanState state, SortedMap<String, MultiPolygon> woonplaatsen, DrawingRules rules) {
        this.state = state;
        this.woonplaatsen = woonplaatsen;
        this.rules = rules;
    }

    void collect(Collection<Integer> areas, List<Finding> found) {
        if (woonplaatsen.isEmpty() || areas.isEmpty()) return;
        SortedSet<AreaCode> wijken = new TreeSet<>();
        for (int area : areas) wijken.add(state.buurten().get(area).wijk());
        collect(wijken, found);
    }

    /** About some wijken. */
    void collect(SortedSet<AreaCode> judged, List<Finding> found) {
        if (woonplaatsen.isEmpty() || judged.isEmpty()) return;
        SortedMap<AreaCode, List<Geometry>> wijken = new TreeMap<>();
        for (AreaCode wijk : judged) wijken.put(wijk, new ArrayList<>());
        AreaPolygons.of(state.coverage(), Findings.FACTORY).forEach((area, land) -> {
            PlanBuurt buurt = state.buurten().get(area);
            if (wijken.containsKey(buurt.wijk())) wijken.get(buurt.wijk()).add(land);
        });
        int[] areaOf = state.areasOfAddresses();
        wijken.forEach((wijk, parts) -> {
            if (!parts.isEmpty()) judge(wijk, CoverageUnion.union(parts.toArray(Geometry[]::new)), areaOf, found);
        });
    }

    private void judge(AreaCode wijk, Geometry land, int[] areaOf, List<Finding> found) {
        SortedMap<String, Geometry> shares = new TreeMap<>();
        String main = null;
        for (Map.Entry<String, MultiPolygon> woonplaats : woonplaatsen.entrySet()) {
            if (!woonplaats.getValue().getEnvelopeInternal().intersects(land.getEnvelopeInternal())) continue;
            Geometry share = OverlayNGRobust.overlay(land, woonplaats.getValue(), OverlayNG.INTERSECTION);
            if (share.getArea() == 0) continue;
            shares.put(woonplaats.getKey(), share);
            if (main == null || share.getArea() > shares.get(main).getArea()) main = woonplaats.getKey();
        }
        if (shares.size() < 2) return;
        shares.remove(main);
        shares.forEach((naam, share) -> {
            int addresses = addresses(wijk, woonplaatsen.get(naam), areaOf);
            if (addresses > 0 || wide(share))
                found.add(new Finding(Finding.Soort.WIJK_IN_MEER_WOONPLAATSEN, List.of(wijk), addresses, naam, share));
        });
    }

    private int addresses(AreaCode wijk, MultiPolygon woonplaats, int[] areaOf) {
        IndexedPointInAreaLocator locator = new IndexedPointInAreaLocator(woonplaats);
        Addresses addresses = state.addresses();
        int count = 0;
        for (int i = 0; i < areaOf.length; i++) {
            PlanBuurt buurt = state.buurten().get(areaOf[i]);
            if (buurt == null || !buurt.wijk().equals(wijk)) continue;
            if (locator.locate(new Coordinate(addresses.x(i), addresses.y(i))) == Location.INTERIOR) count++;
        }
        return count;
    }

    private boolean wide(Geometry share) {
        for (int i = 0; i < share.getNumGeometries(); i++)
            if (share.getGeometryN(i) instanceof Polygon part
                    && 2 * part.getArea() / part.getLength() > rules.woonplaatsBreedte()) return true;
        return false;
    }
}
