package nl.wijkatelier.domain.finding;

import java.util.List;
import java.util.Objects;
import nl.wijkatelier.domain.area.AreaCode;
import org.locationtech.jts.geom.Geometry;

/**
 * Something about a draft division that a planner should look at.
 *
 * @param codes the buurten or wijken that it is about; for a border the two at its sides
 * @param maat how much, in the unit of the kind
 * @param toelichting which, such as a name or an id; may be empty
 * @param waar the place in RD metres; empty where there is none
 */
public record Finding(Soort soort, List<AreaCode> codes, double maat, String toelichting, Geometry waar) {
    /** How grave. */
    public enum Ernst {
        /** Stands in the way of publication. */
        FOUT,
        /** May be overruled with a reason. */
        WAARSCHUWING
    }

    /** The kinds; names are stable. */
    public enum Soort {
        GEEN_LAND(Ernst.FOUT, "", "De buurt heeft geen land."),
        NIET_AANEENGESLOTEN(Ernst.WAARSCHUWING, "delen", "De buurt bestaat uit losse delen."),
        TE_WEINIG_WONINGEN(Ernst.WAARSCHUWING, "woningen", "De buurt heeft minder woningen dan de ondergrens."),
        TE_VEEL_WONINGEN(Ernst.WAARSCHUWING, "woningen", "De buurt heeft meer woningen dan de bovengrens."),
        TE_KLEIN(Ernst.WAARSCHUWING, "m2", "De oppervlakte van de buurt is kleiner dan de ondergrens."),
        TE_GROOT(Ernst.WAARSCHUWING, "m2", "De oppervlakte van de buurt is groter dan de bovengrens."),
        ENCLAVE(Ernst.WAARSCHUWING, "m2", "De buurt ligt geheel binnen een andere buurt."),
        STROOK(Ernst.FOUT, "m breed", "Een deel van de buurt is een smalle strook."),
        LANGGEREKT(Ernst.WAARSCHUWING, "compactheid", "De vorm van de buurt is langgerekt of grillig."),
        NAAM_ONTBREEKT(Ernst.FOUT, "", "De naam ontbreekt."),
        NAAM_DUBBEL(Ernst.WAARSCHUWING, "", "Een andere buurt in de gemeente heeft dezelfde naam."),
        CODE_HERGEBRUIKT(Ernst.WAARSCHUWING, "", "De code had in een eerdere indeling een andere betekenis."),
        WIJK_ZONDER_BUURT(Ernst.FOUT, "", "De wijk heeft geen buurten."),
        WIJK_IN_MEER_WOONPLAATSEN(
                Ernst.WAARSCHUWING, "adressen", "Een deel van de wijk ligt in een andere woonplaats."),
        GRENS_DOOR_PAND(Ernst.FOUT, "m", "De grens loopt door een pand."),
        GRENS_LOS_VAN_TOPOGRAFIE(Ernst.WAARSCHUWING, "m", "De grens volgt geen weg, water, spoor of perceelgrens.");

        private final Ernst ernst;
        private final String eenheid;
        private final String uitleg;

        Soort(Ernst ernst, String eenheid, String uitleg) {
            this.ernst = ernst;
            this.eenheid = eenheid;
            this.uitleg = uitleg;
        }

        public Ernst ernst() {
            return ernst;
        }

        /** Unit of {@link Finding#maat}; empty where that says nothing. */
        public String eenheid() {
            return eenheid;
        }

        /** One Dutch sentence. */
        public String uitleg() {
            return uitleg;
        }
    }

    public Finding {
        Objects.requireNonNull(soort, "soort");
        Objects.requireNonNull(toelichting, "toelichting");
        Objects.requireNonNull(waar, "waar");
        codes = List.copyOf(codes);
    }
}
