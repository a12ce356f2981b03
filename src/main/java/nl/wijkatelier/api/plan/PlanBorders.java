package nl.wijkatelier.api.plan;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import nl.wijkatelier.domain.coverage.Face;
import nl.wijkatelier.domain.plan.MapColours;
import nl.wijkatelier.domain.plan.Plan;
import nl.wijkatelier.domain.plan.PlanState;
import nl.wijkatelier.domain.plan.PlanStep;
import org.locationtech.jts.geom.Envelope;

/** Packs the borders of plans. Colours follow the log of a plan and are kept as long as its states are. Thread-safe. */
public class PlanBorders {
    private static final double KILOMETRE = 1000;

    private final Map<PlanState, MapColours> colours = Collections.synchronizedMap(new WeakHashMap<>());

    PackedBorders whole(Plan plan, int revision) {
        return PackedBorders.whole(revision, coloured(plan, revision), origin(plan));
    }

    /** What changed after a revision. */
    PackedBorders since(Plan plan, int since, int revision) {
        return PackedBorders.change(revision, since, coloured(plan, since), coloured(plan, revision), origin(plan));
    }

    /** What would change by a step from the plan as it is. */
    PackedBorders preview(Plan plan, PlanStep step) {
        int now = plan.revision();
        PackedBorders.Coloured before = coloured(plan, now);
        MapColours after = before.colours().after(step.after().coverage());
        return PackedBorders.change(now, now, before, new PackedBorders.Coloured(step.after(), after), origin(plan));
    }

    private PackedBorders.Coloured coloured(Plan plan, int revision) {
        int known = revision;
        while (known > 0 && !colours.containsKey(plan.stateAt(known))) known--;
        MapColours last = colours.computeIfAbsent(plan.stateAt(known), state -> MapColours.of(state.coverage()));
        for (int at = known + 1; at <= revision; at++) {
            MapColours before = last;
            last = colours.computeIfAbsent(plan.stateAt(at), state -> before.after(state.coverage()));
        }
        return new PackedBorders.Coloured(plan.stateAt(revision), last);
    }

    /** The corner of the plan at its start, on whole kilometres, so that answers on one plan fit together. */
    private static List<Long> origin(Plan plan) {
        Envelope box = new Envelope();
        for (Face face : plan.first().coverage().faces()) box.expandToInclude(face.envelope());
        if (box.isNull()) return List.of(0L, 0L);
        return List.of(floor(box.getMinX()), floor(box.getMinY()));
    }

    private static long floor(double metres) {
        return (long) (Math.floor(metres / KILOMETRE) * KILOMETRE);
    }
}
