package nl.wijkatelier.domain.plan;

import nl.wijkatelier.domain.coverage.AreaBorders;
import nl.wijkatelier.domain.coverage.Coverage;
import nl.wijkatelier.domain.coverage.Face;

/**
 * What a plan tells of an area; all of it from open registers.
 *
 * @param adressen number of hoofdadressen
 * @param woningen dwelling stock
 * @param oppervlakte m2
 * @param omtrek metres of border
 * @param compactheid Polsby-Popper: 4 pi surface / border squared; 1 for a circle, 0 without land
 * @param delen number of loose parts; 0 without land
 */
public record PlanFigures(
        int adressen, int woningen, double oppervlakte, double omtrek, double compactheid, int delen) {
    static PlanFigures of(Coverage coverage, int area, int adressen, int woningen) {
        double surface = 0;
        int parts = 0;
        for (Face face : coverage.facesOf(area)) {
            surface += face.surface();
            parts++;
        }
        double border = AreaBorders.of(coverage, area).values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
        return of(adressen, woningen, surface, border, parts);
    }

    static PlanFigures of(int adressen, int woningen, double surface, double border, int parts) {
        double compactness = parts == 0 ? 0 : 4 * Math.PI * surface / (border * border);
        return new PlanFigures(adressen, woningen, surface, border, compactness, parts);
    }
}
