package nl.wijkatelier.domain.problem;

/** Problems of CBS maps and tables. The names are stable codes. */
public enum CbsProblem implements ProblemCode {
    /** A row for land that is not Dutch, or for the country as a whole. */
    CBS_CODE_OTHER(Severity.NOTICE, "De regel gaat niet over een gemeente, wijk of buurt en is overgeslagen."),
    /** The water part of a gemeente or wijk stands as a second row with the same code. */
    CBS_WATER_PART(Severity.NOTICE, "Het waterdeel van een gemeente of wijk is een eigen regel en is overgeslagen."),
    CBS_GEOMETRY_EMPTY(Severity.WARNING, "Het gebied heeft geen grens; het is zonder vlak bewaard."),
    CBS_VALUE_BAD(Severity.WARNING, "Een cijfer is niet te lezen; het geldt als onbekend."),
    CBS_GEOMETRY_BAD(Severity.REJECT, "De grens is niet te lezen of is geen vlak."),
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
