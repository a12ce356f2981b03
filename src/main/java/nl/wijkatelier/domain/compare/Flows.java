package nl.wijkatelier.domain.compare;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import nl.wijkatelier.domain.area.AreaCode;
import nl.wijkatelier.domain.coverage.AreaLocator;
import nl.wijkatelier.domain.plan.Addresses;
import nl.wijkatelier.domain.plan.PlanState;
import nl.wijkatelier.domain.work.Budget;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** What goes from each old area to each new one: addresses, dwellings and land. Null stands for outside. */
final class Flows {
    /** Metres; strips that come of rounding new nodes to the millimetre are no land. */
    private static final double ROUNDING = 0.004;

    private static final Comparator<AreaCode> ORDER = Comparator.nullsLast(Comparator.naturalOrder());

    private record Pair(AreaCode was, AreaCode wordt) {
        static final Comparator<Pair> ORDER =
                Comparator.comparing(Pair::was, Flows.ORDER).thenComparing(Pair::wordt, Flows.ORDER);
    }

    private static final class Flow {
        private int woningen;
        private int adressen;
        private double land;
    }

    private final SortedMap<Pair, Flow> flows = new TreeMap<>(Pair.ORDER);

    private Flows() {}

    static Flows between(
            PlanState was,
            PlanState wordt,
            SortedMap<AreaCode, MultiPolygon> landWas,
            SortedMap<AreaCode, MultiPolygon> landWordt) {
        Flows found = new Flows();
        AreaCode[] from = codes(was, wordt.addresses());
        AreaCode[] to = codes(wordt, wordt.addresses());
        for (int i = 0; i < from.length; i++) {
            if (from[i] == null && to[i] == null) continue;
            Flow flow = found.flow(from[i], to[i]);
            flow.adressen++;
            if (wordt.addresses().woning(i)) flow.woningen++;
        }
        found.addLand(landWas, landWordt);
        return found;
    }

    /** Per address the code of its buurt in a state, null for none; the state may have been made with other addresses. */
    static AreaCode[] codes(PlanState state, Addresses addresses) {
        AreaCode[] codes = new AreaCode[addresses.size()];
        boolean same = state.addresses() == addresses;
        int[] areas = same ? state.areasOfAddresses() : new int[codes.length];
        if (!same) {
            AreaLocator locator =
                    AreaLocator.of(state.coverage(), state.coverage().areas());
            for (int i = 0; i < areas.length; i++) areas[i] = locator.areaOf(addresses.x(i), addresses.y(i));
        }
        for (int i = 0; i < areas.length; i++)
            if (areas[i] != 0) codes[i] = state.buurten().get(areas[i]).code();
        return codes;
    }

    private void addLand(SortedMap<AreaCode, MultiPolygon> was, SortedMap<AreaCode, MultiPolygon> wordt) {
        STRtree index = new STRtree();
        wordt.forEach((code, land) -> index.insert(land.getEnvelopeInternal(), code));
        Map<AreaCode, Double> restWas = surfaces(was);
        Map<AreaCode, Double> restWordt = surfaces(wordt);
        was.forEach((from, old) -> {
            for (Object item : index.query(old.getEnvelopeInternal())) {
                AreaCode to = (AreaCode) item;
                double shared = shared(old, wordt.get(to));
                if (shared == 0) continue;
                flow(from, to).land += shared;
                restWas.merge(from, -shared, Double::sum);
                restWordt.merge(to, -shared, Double::sum);
            }
        });
        restWas.forEach((from, rest) -> {
            if (rest > was.get(from).getLength() * ROUNDING) flow(from, null).land += rest;
        });
        restWordt.forEach((to, rest) -> {
            if (rest > wordt.get(to).getLength() * ROUNDING) flow(null, to).land += rest;
        });
    }

    private static Map<AreaCode, Double> surfaces(SortedMap<AreaCode, MultiPolygon> land) {
        Map<AreaCode, Double> surfaces = new HashMap<>();
        land.forEach((code, polygons) -> surfaces.put(code, polygons.getArea()));
        return surfaces;
    }

    /** m2; 0 for what is rounding only. */
    private static double shared(MultiPolygon one, MultiPolygon other) {
        Budget.check(one.getNumPoints() + other.getNumPoints());
        if (one.equalsExact(other)) return one.getArea();
        Geometry both = OverlayNGRobust.overlay(one, other, OverlayNG.INTERSECTION);
        double surface = both.getArea();
        return 2 * surface > both.getLength() * ROUNDING ? surface : 0;
    }

    private Flow flow(AreaCode was, AreaCode wordt) {
        return flows.computeIfAbsent(new Pair(was, wordt), k -> new Flow());
    }

    /** The same on another level. */
    Flows on(Function<AreaCode, AreaCode> wasParent, Function<AreaCode, AreaCode> wordtParent) {
        Flows sums = new Flows();
        flows.forEach((pair, flow) -> {
            Flow sum = sums.flow(
                    pair.was() == null ? null : wasParent.apply(pair.was()),
                    pair.wordt() == null ? null : wordtParent.apply(pair.wordt()));
            sum.woningen += flow.woningen;
            sum.adressen += flow.adressen;
            sum.land += flow.land;
        });
        return sums;
    }

    /** Per new area the old one with which it shares most land, the first by code when equal. */
    Map<AreaCode, AreaCode> mostOf() {
        Map<AreaCode, AreaCode> best = new HashMap<>();
        Map<AreaCode, Double> most = new HashMap<>();
        flows.forEach((pair, flow) -> {
            if (pair.was() == null || pair.wordt() == null || flow.land <= most.getOrDefault(pair.wordt(), 0.0)) return;
            most.put(pair.wordt(), flow.land);
            best.put(pair.wordt(), pair.was());
        });
        return best;
    }

    List<WasWordt> table() {
        List<WasWordt> table = new ArrayList<>();
        SortedMap<AreaCode, List<Pair>> sources = new TreeMap<>(ORDER);
        for (Pair pair : flows.keySet())
            sources.computeIfAbsent(pair.was(), k -> new ArrayList<>()).add(pair);
        sources.forEach((was, pairs) -> {
            List<BigDecimal> woningen = shares(was, pairs, flow -> BigDecimal.valueOf(flow.woningen));
            List<BigDecimal> adressen = shares(was, pairs, flow -> BigDecimal.valueOf(flow.adressen));
            List<BigDecimal> land = shares(was, pairs, flow -> new BigDecimal(flow.land));
            for (int i = 0; i < pairs.size(); i++) {
                Flow flow = flows.get(pairs.get(i));
                table.add(new WasWordt(
                        was,
                        pairs.get(i).wordt(),
                        flow.woningen,
                        flow.adressen,
                        flow.land,
                        woningen.get(i),
                        adressen.get(i),
                        land.get(i)));
            }
        });
        return table;
    }

    private List<BigDecimal> shares(AreaCode was, List<Pair> pairs, Function<Flow, BigDecimal> part) {
        return Weights.of(pairs.stream()
                .map(pair -> was == null ? BigDecimal.ZERO : part.apply(flows.get(pair)))
                .toList());
    }
}
