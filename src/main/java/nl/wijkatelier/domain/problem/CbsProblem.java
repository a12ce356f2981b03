package nl.wijkatelier.domain.problem;

/** Problems of CBS maps and tables. The names are stable codes. */
public enum CbsProblem implements ProblemCode {
    /** A row for land that is not Dutch, or for the country as a whole. */
    CBS_CODE_OTHER(Severity.NOTICE, "De regel gaat niet over een gemeente, wijk of buurt en is overgeslagen."),
    /** The water part of a gemeente or wijk stands as a second row with the same code. */
    CBS_WATER_PART(Severity.NOTICE, "Het waterdeel van een gemeente of wijk is een eigen regel en is overgeslagen."),
    /** Labels beside areas, generalised borders beside precise ones, a description beside a table. */
    CBS_LAYER_SKIPPED(
            Severity.NOTICE, "De laag of het bestand is overgeslagen: wat erin staat, is beter uit een ander gelezen."),
    /** A year was asked for, and the row names another. */
    CBS_YEAR_OTHER(Severity.NOTICE, "De regel gaat over een ander jaar dan gevraagd en is overgeslagen."),
    /** Degrees became metres. */
    CBS_TRANSFORMED(Severity.NOTICE, "De coördinaten stonden in graden (WGS 84) en zijn omgerekend naar RD."),
    /** Line ends, control or invisible characters; the name is kept without them. */
    CBS_NAAM_TEKENS(Severity.NOTICE, "In de naam staan tekens die niet in een naam horen; zij zijn weggelaten."),
    CBS_GEOMETRY_EMPTY(Severity.WARNING, "Het gebied heeft geen grens; het is zonder vlak bewaard."),
    /** The other parts are kept. */
    CBS_PART_BAD(Severity.WARNING, "Een deel van de grens is geen vlak; het gebied is zonder dat deel bewaard."),
    /** The last position of a ring is not the first; the ring is closed by repeating the first. */
    CBS_RING_NOT_CLOSED(
            Severity.WARNING, "De grens is niet gesloten; zij is met een rechte lijn gesloten. Controleer de vorm."),
    /** Not simple after OGC 06-103r4; kept as delivered, since a repair would invent a shape. */
    CBS_RING_INVALID(
            Severity.WARNING,
            "De grens snijdt of raakt zichzelf; zij is bewaard zoals geleverd. Cijfers van dit gebied kunnen fout zijn."),
    /** Two areas of one level and year share land; both are kept as delivered. */
    CBS_OVERLAP(
            Severity.WARNING,
            "Twee gebieden van dezelfde soort overlappen; wat daar ligt, kan bij elk van beide horen. Controleer de grens."),
    /** Two columns of one table give the same figure. */
    CBS_COLUMN_TWICE(Severity.WARNING, "Twee kolommen geven hetzelfde cijfer; de eerste telt."),
    CBS_VALUE_BAD(Severity.WARNING, "Een cijfer is niet te lezen; het geldt als onbekend."),
    CBS_GEOMETRY_BAD(Severity.REJECT, "De grens is niet te lezen of is geen vlak."),
    CBS_OUTSIDE_RD(Severity.REJECT, "De coördinaten liggen buiten het gebied van het RD-stelsel."),
    CBS_ROW_LENGTH(
            Severity.REJECT, "De regel heeft niet evenveel cellen als de kop, zodat niet zeker is wat bij wat hoort."),
    CBS_CODE_MISSING(Severity.REJECT, "De code van het gebied ontbreekt of heeft niet de vorm van een CBS-code."),
    CBS_CODE_TWICE(Severity.REJECT, "De code komt al eerder voor; de latere regel is overgeslagen.");

    private final Severity severity;
    private final String uitleg;

    CbsProblem(Severity severity, String uitleg) {
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
