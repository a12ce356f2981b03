package nl.wijkatelier.api.plan;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.util.List;
import java.util.SortedSet;
import nl.wijkatelier.domain.unit.CutPand;
import nl.wijkatelier.domain.unit.Units;

/**
 * Panden that borders between bouwstenen cut.
 *
 * @param indeling id of the division
 * @param version served version of the registers that the bouwstenen are made of
 */
record CutPandenJson(String indeling, String version, int aantal, List<Cut> problemen) {
    private static final double DECIMETRES = 10;

    /**
     * @param soort name of {@link nl.wijkatelier.domain.problem.UnitProblem}
     * @param uitleg what is wrong and what to do about it, Dutch
     * @param pand BAG id
     * @param bouwstenen numbers of those at both sides
     * @param lengte metres of border inside the pand
     * @param plaats that border, GeoJSON in RD metres
     */
    record Cut(
            String soort,
            String uitleg,
            String pand,
            SortedSet<Integer> bouwstenen,
            double lengte,
            @JsonRawValue String plaats) {
        static Cut of(CutPand cut) {
            return new Cut(
                    cut.soort().name(),
                    cut.soort().uitleg(),
                    cut.pand().registratie().identificatie(),
                    cut.units(),
                    Math.rint(cut.place().getLength() * DECIMETRES) / DECIMETRES,
                    FindingJson.geometry(cut.place()));
        }
    }

    static CutPandenJson of(String indeling, String version, Units units) {
        List<Cut> cuts = units.cut().stream().map(Cut::of).toList();
        return new CutPandenJson(indeling, version, cuts.size(), cuts);
    }
}
