package nl.wijkatelier.domain.finding;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.wijkatelier.domain.rules.DrawingRules;
import nl.wijkatelier.domain.work.Budget;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiLineString;

/** Walks along a border and looks at regular steps at what it lies on. */
final class BorderSurvey {
    private final Topography topography;
    private final DrawingRules rules;

    private final Map<Ground, Double> metres = new EnumMap<>(Ground.class);
    private final List<LineString> loose = new ArrayList<>();
    private final List<Coordinate> open = new ArrayList<>();
    private double openLength;

    private BorderSurvey(Topography topography, DrawingRules rules) {
        this.topography = topography;
        this.rules = rules;
    }

    /** Metres per ground, and the stretches that are loose from topography. */
    record Answer(Map<Ground, Double> metres, MultiLineString loose) {}

    static Answer of(LineString line, Topography topography, DrawingRules rules) {
        BorderSurvey survey = new BorderSurvey(topography, rules);
        Coordinate[] c = line.getCoordinates();
        for (int i = 1; i < c.length; i++) survey.segment(c[i - 1], c[i]);
        survey.close();
        return new Answer(
                survey.metres, Findings.FACTORY.createMultiLineString(survey.loose.toArray(LineString[]::new)));
    }

    private void segment(Coordinate a, Coordinate b) {
        double length = a.distance(b);
        int steps = (int) Math.ceil(length / rules.topografieStap());
        for (int i = 0; i < steps; i++) {
            Budget.check();
            Ground ground = topography.at(between(a, b, (i + 0.5) / steps));
            metres.merge(ground, length / steps, Double::sum);
            if (ground.topografie()) {
                close();
                continue;
            }
            if (open.isEmpty()) open.add(between(a, b, (double) i / steps));
            openLength += length / steps;
            if (i == steps - 1) open.add(b);
            else keepEnd(a, between(a, b, (i + 1.0) / steps));
        }
    }

    /** Moves the end of the open stretch along a segment, so that it has no places in the middle of one. */
    private void keepEnd(Coordinate segmentStart, Coordinate end) {
        int last = open.size() - 1;
        boolean atCorner = last == 0 || open.get(last).equals2D(segmentStart);
        if (atCorner) open.add(end);
        else open.set(last, end);
    }

    private void close() {
        if (openLength > rules.topografieLos())
            loose.add(Findings.FACTORY.createLineString(open.toArray(Coordinate[]::new)));
        open.clear();
        openLength = 0;
    }

    private static Coordinate between(Coordinate a, Coordinate b, double part) {
        return new Coordinate(a.x + part * (b.x - a.x), a.y + part * (b.y - a.y));
    }
}
