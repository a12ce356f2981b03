package nl.wijkatelier.domain.problem;

/** Problems of the kadastrale kaart and of the bestuurlijke gebieden made from it. The names are stable codes. */
public enum BrkProblem implements ProblemCode {
    /** Line ends, control or invisible characters; the name is kept without them. */
    BRK_NAAM_TEKENS(Severity.NOTICE, "In de naam staan tekens die niet in een naam horen; zij zijn weggelaten."),
    BRK_ELEMENT_MISSING(Severity.REJECT, "Een verplicht gegeven ontbreekt. Meld het het Kadaster."),
    BRK_DATE_BAD(Severity.REJECT, "Een tijdstip is niet te lezen."),
    BRK_NUMBER_BAD(Severity.REJECT, "Een getal is niet te lezen."),
    BRK_CODE_BAD(Severity.REJECT, "De gemeentecode heeft geen vier cijfers."),
    BRK_CODE_TWICE(Severity.REJECT, "De gemeentecode komt al eerder voor; het latere gebied is overgeslagen."),
    BRK_GEOMETRY_KIND(Severity.REJECT, "De geometrie is van een soort die dit object niet mag hebben."),
    BRK_GEOMETRY_BAD(
            Severity.REJECT, "De geometrie is niet te lezen. Vraag het bestand opnieuw aan of meld het het Kadaster."),
    BRK_CURVE_BROKEN(Severity.REJECT, "De delen van een lijn sluiten niet op elkaar aan. Meld het het Kadaster."),
    BRK_RING_NOT_CLOSED(Severity.REJECT, "De omtrek is niet gesloten. Meld het het Kadaster."),
    /** Not simple after OGC 06-103r4: its share of an area is no number, and a repair would invent a shape. */
    BRK_RING_INVALID(
            Severity.REJECT, "De omtrek kruist of raakt zichzelf, of vlakken overlappen. Meld het het Kadaster."),
    BRK_OUTSIDE_RD(
            Severity.REJECT, "De coördinaten liggen buiten het gebied van het RD-stelsel. Meld het het Kadaster.");

    private final Severity severity;
    private final String uitleg;

    BrkProblem(Severity severity, String uitleg) {
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
