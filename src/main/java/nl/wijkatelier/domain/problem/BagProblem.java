package nl.wijkatelier.domain.problem;

/** Problems of BAG voorkomens. The names are stable codes. */
public enum BagProblem implements ProblemCode {
    /** Bouwjaar 9999: the register's way of saying unknown; ordinary in good files. */
    BAG_BOUWJAAR_ONBEKEND(Severity.NOTICE, "Het bouwjaar is 9999: onbekend. Meld het de bronhouder als het bekend is."),
    /** Oppervlakte 999999: the register's way of saying unknown. */
    BAG_OPPERVLAKTE_ONBEKEND(
            Severity.NOTICE, "De oppervlakte is 999999: onbekend. Meld het de bronhouder als zij bekend is."),
    /** The last position of a ring is not the first; the ring is closed by repeating the first. */
    BAG_RING_NOT_CLOSED(
            Severity.WARNING, "De omtrek is niet gesloten; hij is met een rechte lijn gesloten. Controleer de vorm."),
    /** Not simple after OGC 06-103r4; kept as delivered, since a repair would invent a shape. */
    BAG_RING_INVALID(
            Severity.WARNING, "De omtrek snijdt of raakt zichzelf; hij is bewaard zoals geleverd. Controleer de vorm."),
    /** Kept; the object then counts in no pand. */
    BAG_VBO_ZONDER_PAND(Severity.WARNING, "Het verblijfsobject hoort bij geen pand. Meld het de bronhouder."),
    /** Kept; the object then counts for no use. */
    BAG_GEBRUIKSDOEL_ONBEKEND(
            Severity.WARNING, "Het gebruiksdoel ontbreekt of is onbekend; het object telt bij geen gebruik mee."),
    /** Taken as absent: the peildatum is then the one that was given, else today. */
    BAG_STANDDATUM_BAD(
            Severity.WARNING,
            "De standdatum van de levering is niet te lezen; zonder --peildatum geldt wat er vandaag geldt. Geef de peildatum op."),
    BAG_RING_TOO_SHORT(
            Severity.REJECT, "De omtrek heeft minder dan drie verschillende punten. Meld het de bronhouder."),
    BAG_POSITIONS_BAD(
            Severity.REJECT,
            "De coördinaten zijn niet te lezen. Vraag het bestand opnieuw aan of meld het de bronhouder."),
    BAG_OUTSIDE_RD(
            Severity.REJECT, "De coördinaten liggen buiten het gebied van het RD-stelsel. Meld het de bronhouder."),
    BAG_GEOMETRY_KIND(Severity.REJECT, "De geometrie is van een soort die dit object niet mag hebben."),
    BAG_ELEMENT_MISSING(Severity.REJECT, "Een verplicht gegeven ontbreekt. Meld het de bronhouder."),
    BAG_IDENTIFICATIE_BAD(Severity.REJECT, "De identificatie heeft niet het juiste aantal cijfers."),
    BAG_STATUS_UNKNOWN(Severity.REJECT, "De status is geen status die de BAG kent."),
    BAG_NUMBER_BAD(Severity.REJECT, "Een getal is niet te lezen."),
    BAG_DATE_BAD(Severity.REJECT, "Een datum of tijdstip is niet te lezen."),
    BAG_VALUE_UNKNOWN(Severity.REJECT, "Een gegeven heeft een waarde die de BAG niet kent.");

    private final Severity severity;
    private final String uitleg;

    BagProblem(Severity severity, String uitleg) {
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
