package nl.wijkatelier.domain.finding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.wijkatelier.domain.coverage.Edge;
import nl.wijkatelier.domain.register.Pand;
import nl.wijkatelier.domain.rules.DrawingRules;
import nl.wijkatelier.domain.work.Budget;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** What one border lies on and which panden it passes through: the same as long as it lies where it lies. */
record BorderLook(Edge edge, BorderSurvey.Answer survey, List<Passage> panden) {
    /** The part of the border inside a pand. */
    record Passage(String pand, Geometry inside) {}

    static BorderLook of(InnerBorders.Border border, Topography topography, DrawingRules rules) {
        LineString line = border.line();
        return new BorderLook(
                border.edge(), BorderSurvey.of(line, topography, rules), passages(line, topography, rules));
    }

    /** What is to be said of it where it may be moved. */
    void collect(InnerBorders.Border border, List<Finding> found) {
        if (!border.free()) return;
        for (Passage passage : panden)
            found.add(new Finding(
                    Finding.Soort.GRENS_DOOR_PAND,
                    border.codes(),
                    passage.inside.getLength(),
                    passage.pand,
                    passage.inside));
        Geometry loose = survey.loose();
        if (!loose.isEmpty())
            found.add(
                    new Finding(Finding.Soort.GRENS_LOS_VAN_TOPOGRAFIE, border.codes(), loose.getLength(), "", loose));
    }

    private static List<Passage> passages(LineString line, Topography topography, DrawingRules rules) {
        Map<Pand, List<LineString>> near = new LinkedHashMap<>();
        Coordinate[] c = line.getCoordinates();
        for (int i = 1; i < c.length; i++) {
            Budget.check();
            LineString segment = null;
            for (Pand pand : topography.panden(new Envelope(c[i - 1], c[i]))) {
                if (segment == null) segment = Findings.FACTORY.createLineString(new Coordinate[] {c[i - 1], c[i]});
                near.computeIfAbsent(pand, k -> new ArrayList<>()).add(segment);
            }
        }
        List<Passage> passages = new ArrayList<>();
        near.forEach((pand, segments) -> {
            Geometry lines = Findings.FACTORY.createMultiLineString(segments.toArray(LineString[]::new));
            Budget.check(segments.size());
            if (!lines.intersects(pand.geometrie())) return;
            Geometry core = pand.geometrie().buffer(-rules.pandDiepte());
            if (core.isEmpty()) return;
            Geometry inside = OverlayNGRobust.overlay(lines, core, OverlayNG.INTERSECTION);
            if (inside.getLength() > rules.pandLengte())
                passages.add(new Passage(pand.registratie().identificatie(), inside));
        });
        return passages;
    }
}
