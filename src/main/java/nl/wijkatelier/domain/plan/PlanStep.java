package nl.wijkatelier.domain.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.wijkatelier.domain.area.AreaCode;
import nl.wijkatelier.domain.coverage.ChangedAreas;
import nl.wijkatelier.domain.coverage.Coverage;
import nl.wijkatelier.domain.coverage.Face;
import nl.wijkatelier.domain.work.Budget;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * Applies one command whole, or refuses it. Also the preview of a command: the state before stays as it is.
 *
 * @param changed areas whose land or attributes the command may have touched, those that came and went too
 */
public record PlanStep(PlanState before, PlanCommand command, PlanState after, SortedSet<Integer> changed) {
    private static final GeometryFactory FACTORY = new GeometryFactory();
    /** Borders may bend by the rounding of a new node: metres. */
    private static final double BEND = 0.002;
    /** m2; more than this is never rounding. */
    private static final double MOST = 1;

    /** Throws PlanRefused or CoverageRefused. */
    public static PlanStep of(PlanState before, PlanCommand command) {
        PlanState after = command.on(before);
        SortedSet<Integer> land = ChangedAreas.of(before.coverage(), after.coverage());
        SortedSet<Integer> changed = touched(before, after);
        if (changed.isEmpty()
                && before.wijken().equals(after.wijken())
                && before.besluit().equals(after.besluit()))
            throw new PlanRefused(PlanRefused.Reason.NOTHING_CHANGES, "the plan is so already");
        PlanStep step = new PlanStep(before, command, after, changed);
        if (!land.isEmpty()) step.check(land);
        return step;
    }

    /** Areas whose land or attributes may differ between two states of one plan. */
    public static SortedSet<Integer> touched(PlanState before, PlanState after) {
        SortedSet<Integer> touched = new TreeSet<>(ChangedAreas.of(before.coverage(), after.coverage()));
        SortedSet<Integer> all = new TreeSet<>(before.buurten().keySet());
        all.addAll(after.buurten().keySet());
        for (int area : all)
            if (!Objects.equals(before.buurten().get(area), after.buurten().get(area))) touched.add(area);
        return touched;
    }

    /** Whether an area has other land in one state than in the other, by more than rounding. */
    static boolean landDiffers(PlanState before, PlanState after, int area) {
        Geometry none = FACTORY.createMultiPolygon();
        SortedSet<Integer> one = new TreeSet<>(List.of(area));
        Geometry was = land(before.coverage(), one).getOrDefault(area, none);
        Geometry is = land(after.coverage(), one).getOrDefault(area, none);
        return differs(was, is) || differs(is, was);
    }

    private void check(SortedSet<Integer> land) {
        SortedMap<Integer, Geometry> was = land(before.coverage(), land);
        SortedMap<Integer, Geometry> is = land(after.coverage(), land);
        for (int area : land) {
            Budget.check();
            PlanBuurt buurt = before.buurten().get(area);
            if (buurt == null || !was.containsKey(area)) continue;
            if (!command.removesBuurten() && !is.containsKey(area))
                throw new PlanRefused(
                        PlanRefused.Reason.BUURT_WOULD_VANISH, "nothing would be left of " + buurt.code());
            if (buurt.slot() && (!is.containsKey(area) || differs(was.get(area), is.get(area))))
                throw new PlanRefused(PlanRefused.Reason.BUURT_LOCKED, buurt.code() + " is locked");
        }
        was.forEach((from, old) -> is.forEach((to, now) -> {
            AreaCode source = before.buurten().get(from).code().gemeente();
            AreaCode target = after.buurten().get(to).code().gemeente();
            if (source.equals(target)
                    || !old.getEnvelopeInternal().intersects(now.getEnvelopeInternal())
                    || !overlaps(old, now)) return;
            throw new PlanRefused(PlanRefused.Reason.GEMEENTE_BORDER, "land of " + source + " would go to " + target);
        }));
    }

    private static boolean differs(Geometry was, Geometry is) {
        return overlay(was, is, OverlayNG.SYMDIFFERENCE) > slack(was);
    }

    private static boolean overlaps(Geometry was, Geometry is) {
        return overlay(was, is, OverlayNG.INTERSECTION) > slack(is);
    }

    private static double overlay(Geometry a, Geometry b, int operation) {
        Budget.check(a.getNumPoints() + b.getNumPoints());
        return OverlayNGRobust.overlay(a, b, operation).getArea();
    }

    private static double slack(Geometry geometry) {
        return Math.min(MOST, BEND * geometry.getLength());
    }

    private static SortedMap<Integer, Geometry> land(Coverage coverage, SortedSet<Integer> areas) {
        SortedMap<Integer, List<Polygon>> parts = new TreeMap<>();
        for (Face face : coverage.faces())
            if (areas.contains(face.area()))
                parts.computeIfAbsent(face.area(), k -> new ArrayList<>()).add(coverage.polygon(face, FACTORY));
        SortedMap<Integer, Geometry> land = new TreeMap<>();
        parts.forEach((area, list) -> land.put(area, FACTORY.createMultiPolygon(list.toArray(Polygon[]::new))));
        return land;
    }
}
