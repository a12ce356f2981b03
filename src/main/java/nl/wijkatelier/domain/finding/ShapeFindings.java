package nl.wijkatelier.domain.finding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.wijkatelier.domain.area.AreaCode;
import nl.wijkatelier.domain.coverage.AreaBorders;
import nl.wijkatelier.domain.coverage.Coverage;
import nl.wijkatelier.domain.coverage.Dissolve;
import nl.wijkatelier.domain.coverage.Face;
import nl.wijkatelier.domain.plan.PlanBuurt;
import nl.wijkatelier.domain.plan.PlanFigures;
import nl.wijkatelier.domain.plan.PlanState;
import nl.wijkatelier.domain.rules.DrawingRules;
import nl.wijkatelier.domain.work.Budget;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/** Size and shape of buurten. */
final class ShapeFindings {
    private final PlanState state;
    private final Coverage coverage;
    private final DrawingRules rules;

    ShapeFindings(PlanState state, DrawingRules rules) {
        this.state = state;
        this.coverage = Dissolve.of(state.coverage());
        this.rules = rules;
    }

    void collect(Collection<Integer> areas, List<Finding> found) {
        for (int area : areas) {
            Budget.check();
            PlanBuurt buurt = state.buurten().get(area);
            List<Polygon> parts = parts(area);
            if (parts.isEmpty()) {
                found.add(finding(Finding.Soort.GEEN_LAND, buurt, 0, Findings.FACTORY.createPolygon()));
                continue;
            }
            parts(buurt, parts, found);
            if (!buurt.water()) size(area, buurt, land(parts), found);
            shape(area, buurt, parts, found);
        }
    }

    /** Largest first. */
    private List<Polygon> parts(int area) {
        List<Polygon> parts = new ArrayList<>();
        for (Face face : coverage.facesOf(area)) parts.add(coverage.polygon(face, Findings.FACTORY));
        parts.sort(Comparator.comparing(Polygon::getArea).reversed());
        return parts;
    }

    private static Geometry land(List<Polygon> parts) {
        return Findings.FACTORY.createMultiPolygon(parts.toArray(Polygon[]::new));
    }

    private void parts(PlanBuurt buurt, List<Polygon> parts, List<Finding> found) {
        if (parts.size() > 1) {
            Geometry loose = land(parts.subList(1, parts.size()));
            found.add(finding(Finding.Soort.NIET_AANEENGESLOTEN, buurt, parts.size(), loose));
        }
        for (Polygon part : parts) {
            double width = 2 * part.getArea() / part.getLength();
            if (width <= rules.strookBreedte()) found.add(finding(Finding.Soort.STROOK, buurt, width, part));
        }
    }

    private void size(int area, PlanBuurt buurt, Geometry land, List<Finding> found) {
        PlanFigures figures = state.figures(area);
        int woningen = figures.woningen();
        if (woningen > 0 && woningen < rules.minstensWoningen())
            found.add(finding(Finding.Soort.TE_WEINIG_WONINGEN, buurt, woningen, land));
        if (woningen > rules.hoogstensWoningen())
            found.add(finding(Finding.Soort.TE_VEEL_WONINGEN, buurt, woningen, land));
        double surface = figures.oppervlakte();
        if (surface < rules.minstensOppervlakte()) found.add(finding(Finding.Soort.TE_KLEIN, buurt, surface, land));
        if (surface > rules.hoogstensOppervlakte()) found.add(finding(Finding.Soort.TE_GROOT, buurt, surface, land));
    }

    private void shape(int area, PlanBuurt buurt, List<Polygon> parts, List<Finding> found) {
        SortedMap<Integer, Double> neighbours = new TreeMap<>(AreaBorders.of(coverage, area));
        if (neighbours.size() == 1 && !neighbours.containsKey(Coverage.OUTSIDE)) {
            AreaCode around = state.buurten().get(neighbours.firstKey()).code();
            double surface = parts.stream().mapToDouble(Polygon::getArea).sum();
            found.add(new Finding(Finding.Soort.ENCLAVE, List.of(buurt.code(), around), surface, "", land(parts)));
        }
        double compactness = state.figures(area).compactheid();
        if (compactness < rules.compactheid())
            found.add(finding(Finding.Soort.LANGGEREKT, buurt, compactness, land(parts)));
    }

    private static Finding finding(Finding.Soort soort, PlanBuurt buurt, double amount, Geometry where) {
        return new Finding(soort, List.of(buurt.code()), amount, "", where);
    }
}
