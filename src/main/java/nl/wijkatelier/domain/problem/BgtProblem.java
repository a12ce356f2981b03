package nl.wijkatelier.domain.problem;

/** Problems of BGT objects. The names are stable codes. */
public enum BgtProblem implements ProblemCode {
    /** Not the digits that a CBS code is made of; kept, the area then matches none of the division. */
    BGT_CODE_BAD(
            Severity.WARNING, "De wijk- of buurtcode heeft niet het juiste aantal cijfers. Meld het de bronhouder."),
    /** The BAG id of a pand is not 16 digits; kept, the pand then has no counterpart in the BAG. */
    BGT_PAND_ID_BAD(
            Severity.WARNING, "De BAG-identificatie van het pand heeft geen 16 cijfers. Meld het de bronhouder."),
    BGT_ELEMENT_MISSING(Severity.REJECT, "Een verplicht gegeven ontbreekt. Meld het de bronhouder."),
    BGT_DATE_BAD(Severity.REJECT, "Een datum of tijdstip is niet te lezen."),
    BGT_NUMBER_BAD(Severity.REJECT, "Een getal is niet te lezen."),
    BGT_GEOMETRY_KIND(Severity.REJECT, "De geometrie is van een soort die dit object niet mag hebben."),
    BGT_GEOMETRY_BAD(
            Severity.REJECT, "De geometrie is niet te lezen. Vraag het bestand opnieuw aan of meld het de bronhouder."),
    BGT_CURVE_BROKEN(Severity.REJECT, "De delen van een lijn sluiten niet op elkaar aan. Meld het de bronhouder."),
    BGT_RING_NOT_CLOSED(Severity.REJECT, "De omtrek is niet gesloten. Meld het de bronhouder."),
    /** Not simple after OGC 06-103r4: its share of an area is no number, and a repair would invent a shape. */
    BGT_RING_INVALID(
            Severity.REJECT, "De omtrek kruist of raakt zichzelf, of vlakken overlappen. Meld het de bronhouder."),
    BGT_OUTSIDE_RD(
            Severity.REJECT, "De coördinaten liggen buiten het gebied van het RD-stelsel. Meld het de bronhouder.");

    private final Severity severity;
    private final String uitleg;

    BgtProblem(Severity severity, String uitleg) {
        this.severity = severity;
        this.uitleg = uitleg;
    }

    @Override
    public Severity severity() {
        return severity;
    }

    @Override
    public String uitleg() {
        return uitleg;
    }
}
