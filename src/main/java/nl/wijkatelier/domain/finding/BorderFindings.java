package nl.wijkatelier.domain.finding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.wijkatelier.domain.plan.PlanState;
import nl.wijkatelier.domain.register.Pand;
import nl.wijkatelier.domain.rules.DrawingRules;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** Borders through panden and borders loose from topography; those that may be moved only. */
final class BorderFindings {
    private final PlanState state;
    private final Topography topography;
    private final DrawingRules rules;

    BorderFindings(PlanState state, Topography topography, DrawingRules rules) {
        this.state = state;
        this.topography = topography;
        this.rules = rules;
    }

    void collect(Collection<Integer> areas, List<Finding> found) {
        for (InnerBorders.Border border : InnerBorders.of(state, areas)) {
            if (!border.free()) continue;
            throughPanden(border, found);
            Geometry loose = BorderSurvey.of(border.line(), topography, rules).loose();
            if (!loose.isEmpty())
                found.add(new Finding(
                        Finding.Soort.GRENS_LOS_VAN_TOPOGRAFIE, border.codes(), loose.getLength(), "", loose));
        }
    }

    private void throughPanden(InnerBorders.Border border, List<Finding> found) {
        Map<Pand, List<LineString>> near = new LinkedHashMap<>();
        Coordinate[] c = border.line().getCoordinates();
        for (int i = 1; i < c.length; i++) {
            LineString segment = null;
            for (Pand pand : topography.panden(new Envelope(c[i - 1], c[i]))) {
                if (segment == null) segment = Findings.FACTORY.createLineString(new Coordinate[] {c[i - 1], c[i]});
                near.computeIfAbsent(pand, k -> new ArrayList<>()).add(segment);
            }
        }
        near.forEach((pand, segments) -> {
            Geometry lines = Findings.FACTORY.createMultiLineString(segments.toArray(LineString[]::new));
            if (!lines.intersects(pand.geometrie())) return;
            Geometry core = pand.geometrie().buffer(-rules.pandDiepte());
            if (core.isEmpty()) return;
            Geometry inside = OverlayNGRobust.overlay(lines, core, OverlayNG.INTERSECTION);
            if (inside.getLength() <= rules.pandLengte()) return;
            String id = pand.registratie().identificatie();
            found.add(new Finding(Finding.Soort.GRENS_DOOR_PAND, border.codes(), inside.getLength(), id, inside));
        });
    }
}
