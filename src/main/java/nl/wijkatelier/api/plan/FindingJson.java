package nl.wijkatelier.api.plan;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.util.List;
import nl.wijkatelier.domain.area.AreaCode;
import nl.wijkatelier.domain.finding.Finding;
import nl.wijkatelier.domain.finding.Overrule;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.geojson.GeoJsonWriter;
import org.locationtech.jts.simplify.TopologyPreservingSimplifier;

/**
 * A finding as it is told.
 *
 * @param ernstig whether it stands in the way of publication
 * @param maat in thousandths; null where the kind has no unit
 * @param plaats GeoJSON geometry in RD metres, land simplified to half a metre; or null
 * @param aanvaard who accepted it and why; null where nobody did
 */
record FindingJson(
        String soort,
        boolean ernstig,
        String uitleg,
        String toelichting,
        List<String> codes,
        Double maat,
        String eenheid,
        @JsonRawValue String plaats,
        Aanvaard aanvaard) {
    private static final int DECIMALS = 3;
    private static final int DECIMALS_OF_LAND = 1;
    private static final double THOUSAND = 1000;
    /** Metres. */
    private static final double NEAR = 0.5;

    private static final double ROUGHEST = 200;
    private static final int ROUGHER = 4;
    /** Positions of a place: what has more is shown more roughly, and at last as its box. */
    private static final int MOST_POSITIONS = 500;
    /** Positions beyond which simplifying, which calls itself, may need more stack than there is. */
    private static final int DEEPEST = 5_000;

    record Aanvaard(String auteur, String reden, String tijd) {
        static Aanvaard of(Overrule overrule) {
            return new Aanvaard(
                    overrule.author(), overrule.reason(), overrule.time().toString());
        }
    }

    /** @param overrules those of the plan, oldest first; the last one about a finding counts */
    static FindingJson of(Finding finding, List<Overrule> overrules) {
        String unit = finding.soort().eenheid();
        Aanvaard accepted = null;
        for (Overrule overrule : overrules) if (overrule.about(finding)) accepted = Aanvaard.of(overrule);
        return new FindingJson(
                finding.soort().name(),
                finding.soort().ernst() == Finding.Ernst.FOUT,
                finding.soort().uitleg(),
                finding.toelichting(),
                finding.codes().stream().map(AreaCode::text).toList(),
                unit.isEmpty() ? null : Math.rint(finding.maat() * THOUSAND) / THOUSAND,
                unit,
                shown(finding.waar()),
                accepted);
    }

    /** Land is pointed at, not measured: half a metre is near enough, and much shorter. */
    static String shown(Geometry geometry) {
        boolean land = geometry.getDimension() == 2;
        if (!land && geometry.getNumPoints() <= MOST_POSITIONS) return geometry(geometry);
        for (double near = NEAR; near < ROUGHEST && geometry.getNumPoints() <= DEEPEST; near *= ROUGHER) {
            Geometry simple = TopologyPreservingSimplifier.simplify(geometry, near);
            if (simple.getNumPoints() <= MOST_POSITIONS) return geometry(simple, DECIMALS_OF_LAND);
        }
        return geometry(geometry.getEnvelope(), DECIMALS_OF_LAND);
    }

    /** GeoJSON in RD metres; null for an empty geometry. */
    static String geometry(Geometry geometry) {
        return geometry(geometry, DECIMALS);
    }

    private static String geometry(Geometry geometry, int decimals) {
        if (geometry.isEmpty()) return null;
        GeoJsonWriter writer = new GeoJsonWriter(decimals);
        writer.setEncodeCRS(false);
        return writer.write(geometry);
    }
}
