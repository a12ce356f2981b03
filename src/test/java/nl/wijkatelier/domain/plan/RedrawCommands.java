package nl.wijkatelier.domain.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.wijkatelier.domain.area.AreaCode;
import nl.wijkatelier.domain.coverage.AreaPolygons;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.operation.overlayng.OverlayNG;

/**
 * Derives the commands, as bodies of requests, that redraw one division into another inside the land of each gemeente that both
 * have. A buurt of the old division goes on as the new one with which it shares most land; the others are merged away or created.
 */
final class RedrawCommands {
    private static final PrecisionModel MILLIMETRES = new PrecisionModel(1000);

    private record Pair(AreaCode was, AreaCode wordt, double shared) {}

    private final PlanState was;
    private final PlanState wordt;
    private final SortedMap<AreaCode, Geometry> old = new TreeMap<>();
    /** Land of the new buurten inside the old land of their gemeente; empty ones are left out. */
    private final SortedMap<AreaCode, Geometry> aims = new TreeMap<>();

    private final Map<AreaCode, AreaCode> successor = new HashMap<>();

    private RedrawCommands(PlanState was, PlanState wordt) {
        this.was = was;
        this.wordt = wordt;
        land(was).forEach(old::put);
        SortedMap<AreaCode, Geometry> gemeenten = new TreeMap<>();
        old.forEach((code, land) -> gemeenten.merge(code.gemeente(), land, RedrawCommands::union));
        land(wordt).forEach((code, land) -> {
            Geometry aim = overlay(land, gemeenten.get(code.gemeente()), OverlayNG.INTERSECTION);
            if (!aim.isEmpty()) aims.put(code, aim);
        });
        pair();
    }

    static RedrawCommands between(PlanState was, PlanState wordt) {
        return new RedrawCommands(was, wordt);
    }

    /** What each new buurt should look like in the end. */
    SortedMap<AreaCode, Geometry> aims() {
        return aims;
    }

    /** Codes are set free, so that those of the new division can take another meaning. */
    List<Map<String, String>> codesSetFree() {
        List<Map<String, String>> commands = new ArrayList<>();
        int number = 0;
        for (PlanBuurt buurt : was.buurten().values())
            commands.add(command("recode", "van", buurt.code(), "naar", free(buurt.code(), number++)));
        return commands;
    }

    /** The wijken of the new division; those of the same code get its name. */
    List<Map<String, String>> wijken() {
        List<Map<String, String>> commands = new ArrayList<>();
        wordt.wijken().forEach((code, naam) -> {
            String now = was.wijken().get(code);
            if (now == null) commands.add(command("create-wijk", "code", code, "naam", naam));
            else if (!now.equals(naam)) commands.add(command("rename", "code", code, "naam", naam));
        });
        return commands;
    }

    /** Buurten without successor go to that which gets most of their land. */
    List<Map<String, String>> merges() {
        List<Map<String, String>> commands = new ArrayList<>();
        old.forEach((code, land) -> {
            if (successor.containsKey(code)) return;
            AreaCode heir = successor.keySet().stream()
                    .filter(other -> other.gemeente().equals(code.gemeente()))
                    .max(Comparator.comparingDouble(other -> shared(land, aims.get(successor.get(other)))))
                    .orElseThrow();
            commands.add(command("merge", "van", now(code), "in", now(heir)));
        });
        return commands;
    }

    /** New buurten are made and the land of those that go on is assigned. */
    List<Map<String, String>> land() {
        List<Map<String, String>> commands = new ArrayList<>();
        Set<AreaCode> known = new HashSet<>(successor.values());
        aims.forEach((code, land) -> {
            if (known.contains(code)) return;
            PlanBuurt buurt = wordt.buurten().get(wordt.area(code));
            commands.add(command(
                    "create", "code", code, "naam", buurt.naam(), "wijk", buurt.wijk(), "region", Shapes.text(land)));
        });
        successor.forEach(
                (from, to) -> commands.add(command("assign", "buurt", now(from), "region", Shapes.text(aims.get(to)))));
        return commands;
    }

    /** Code, name and wijk of the buurten that go on. */
    List<Map<String, String>> names() {
        List<Map<String, String>> commands = new ArrayList<>();
        successor.forEach((from, to) -> {
            PlanBuurt buurt = wordt.buurten().get(wordt.area(to));
            commands.add(command("recode", "van", now(from), "naar", to));
            commands.add(command("move-to-wijk", "buurt", to, "wijk", buurt.wijk()));
            commands.add(command("rename", "code", to, "naam", buurt.naam()));
        });
        return commands;
    }

    /** Wijken that the new division does not have. */
    List<Map<String, String>> oldWijken() {
        List<Map<String, String>> commands = new ArrayList<>();
        for (AreaCode wijk : was.wijken().keySet())
            if (!wordt.wijken().containsKey(wijk)) commands.add(command("delete", "code", wijk));
        return commands;
    }

    private void pair() {
        List<Pair> pairs = new ArrayList<>();
        old.forEach((from, land) -> aims.forEach((to, aim) -> {
            if (!from.gemeente().equals(to.gemeente())) return;
            double shared = shared(land, aim);
            if (shared > 0) pairs.add(new Pair(from, to, shared));
        }));
        pairs.sort(Comparator.comparingDouble(Pair::shared).reversed());
        Set<AreaCode> taken = new HashSet<>();
        for (Pair pair : pairs)
            if (!successor.containsKey(pair.was()) && taken.add(pair.wordt())) successor.put(pair.was(), pair.wordt());
    }

    private AreaCode now(AreaCode code) {
        int number = 0;
        for (PlanBuurt buurt : was.buurten().values()) {
            if (buurt.code().equals(code)) return free(code, number);
            number++;
        }
        throw new IllegalArgumentException(code + " was not there");
    }

    private static AreaCode free(AreaCode code, int number) {
        return AreaCode.of(code.text().substring(0, 6) + "Z" + "%03d".formatted(number));
    }

    private static SortedMap<AreaCode, Geometry> land(PlanState state) {
        SortedMap<Integer, MultiPolygon> byArea = AreaPolygons.of(state.coverage(), Plans.FACTORY);
        SortedMap<AreaCode, Geometry> land = new TreeMap<>();
        byArea.forEach((area, polygons) -> land.put(state.buurten().get(area).code(), polygons));
        return land;
    }

    private static double shared(Geometry a, Geometry b) {
        return a.getEnvelopeInternal().intersects(b.getEnvelopeInternal())
                ? overlay(a, b, OverlayNG.INTERSECTION).getArea()
                : 0;
    }

    static Geometry union(Geometry a, Geometry b) {
        return overlay(a, b, OverlayNG.UNION);
    }

    /** On the millimetre, surfaces only. */
    static Geometry overlay(Geometry a, Geometry b, int operation) {
        Geometry result = OverlayNG.overlay(a, b, operation, MILLIMETRES);
        List<Polygon> parts = new ArrayList<>();
        for (int i = 0; i < result.getNumGeometries(); i++)
            if (result.getGeometryN(i) instanceof Polygon polygon && !polygon.isEmpty()) parts.add(polygon);
        return Plans.FACTORY.createMultiPolygon(parts.toArray(Polygon[]::new));
    }

    private static Map<String, String> command(String type, Object... fields) {
        Map<String, String> command = new LinkedHashMap<>(Map.of("type", type));
        for (int i = 0; i < fields.length; i += 2) command.put(fields[i].toString(), fields[i + 1].toString());
        return command;
    }
}
