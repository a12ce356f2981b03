package nl.wijkatelier.api.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.wijkatelier.domain.coverage.Coverage;
import nl.wijkatelier.domain.coverage.CoverageChange;
import nl.wijkatelier.domain.coverage.Edge;
import nl.wijkatelier.domain.coverage.Face;
import nl.wijkatelier.domain.plan.MapColours;
import nl.wijkatelier.domain.plan.PlanBuurt;
import nl.wijkatelier.domain.plan.PlanState;

/**
 * The shared borders of a state, each once, or what of them changed.
 *
 * @param since the revision that the reader has, null where this is all
 * @param crs of the positions
 * @param unit metres per unit of the positions
 * @param origin metres: what positions count from
 * @param edges per edge its id, the areas left and right (0: outside the division) and its positions: x, y of the first, then
 *     differences
 * @param gone ids of edges that the reader must forget
 * @param areas areas that are new or changed
 * @param areasGone areas that the reader must forget
 * @param wijken all of them
 */
record PackedBorders(
        int revision,
        Integer since,
        String crs,
        double unit,
        List<Long> origin,
        List<List<Object>> edges,
        List<Integer> gone,
        List<Area> areas,
        List<Integer> areasGone,
        List<Wijk> wijken) {

    /** @param faces per face its rings, shell first: ids of edges in walking order, negative for one walked backwards */
    record Area(
            int area,
            String code,
            String naam,
            String wijk,
            boolean water,
            boolean slot,
            int kleur,
            List<List<List<Integer>>> faces) {}

    record Wijk(String code, String naam) {}

    /** A state with the colours of its areas. */
    record Coloured(PlanState state, MapColours colours) {
        boolean same(Coloured other, int area) {
            PlanBuurt buurt = state.buurten().get(area);
            return buurt != null
                    && buurt.equals(other.state.buurten().get(area))
                    && colours.of(area) == other.colours.of(area);
        }
    }

    /** @param origin metres */
    static PackedBorders whole(int revision, Coloured now, List<Long> origin) {
        Coverage coverage = now.state().coverage();
        return of(
                revision,
                null,
                now,
                origin,
                coverage.edges(),
                List.of(),
                now.state().buurten().keySet(),
                List.of());
    }

    /** @param origin metres; as that of the answer which the reader has */
    static PackedBorders change(int revision, int since, Coloured before, Coloured now, List<Long> origin) {
        CoverageChange change =
                CoverageChange.between(before.state().coverage(), now.state().coverage());
        SortedMap<Integer, PlanBuurt> buurten = now.state().buurten();
        SortedSet<Integer> areas = new TreeSet<>(change.areas());
        areas.retainAll(buurten.keySet());
        for (int area : buurten.keySet()) if (!now.same(before, area)) areas.add(area);
        List<Integer> gone = new ArrayList<>(before.state().buurten().keySet());
        gone.removeAll(buurten.keySet());
        return of(revision, since, now, origin, change.edges(), change.gone(), areas, gone);
    }

    private static PackedBorders of(
            int revision,
            Integer since,
            Coloured now,
            List<Long> origin,
            List<Edge> edges,
            List<Integer> gone,
            Iterable<Integer> areas,
            List<Integer> areasGone) {
        PlanState state = now.state();
        Coverage coverage = state.coverage();
        List<List<Object>> packed = new ArrayList<>(edges.size());
        for (Edge edge : edges)
            packed.add(List.of(
                    edge.id(),
                    coverage.areaOf(edge.left()),
                    coverage.areaOf(edge.right()),
                    PackedLine.of(edge.millimetres(), origin)));
        Map<Integer, List<List<List<Integer>>>> faces = new TreeMap<>();
        for (int area : areas) faces.put(area, new ArrayList<>());
        for (Face face : coverage.faces()) {
            List<List<List<Integer>>> list = faces.get(face.area());
            if (list != null) list.add(face.walks());
        }
        List<Area> told = new ArrayList<>(faces.size());
        faces.forEach((area, list) -> {
            PlanBuurt buurt = state.buurten().get(area);
            told.add(new Area(
                    area,
                    buurt.code().text(),
                    buurt.naam(),
                    buurt.wijk().text(),
                    buurt.water(),
                    buurt.slot(),
                    now.colours().of(area),
                    list));
        });
        List<Wijk> wijken = state.wijken().entrySet().stream()
                .map(entry -> new Wijk(entry.getKey().text(), entry.getValue()))
                .toList();
        return new PackedBorders(
                revision, since, PackedLine.CRS, PackedLine.UNIT, origin, packed, gone, told, areasGone, wijken);
    }
}
