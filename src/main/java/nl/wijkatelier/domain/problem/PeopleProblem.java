package nl.wijkatelier.domain.problem;

/** Problems of people records. The names are stable codes; no problem ever shows a value of a record. */
public enum PeopleProblem implements ProblemCode {
    PEOPLE_ROW_LENGTH(Severity.REJECT, "De regel heeft niet evenveel kolommen als de kop."),
    PEOPLE_ADDRESS_BAD(
            Severity.REJECT, "Het adres is geen identificatie van zestien cijfers van een nummeraanduiding."),
    PEOPLE_NUMBER_BAD(Severity.REJECT, "Een getal is niet te lezen of ligt buiten de grenzen van de kolom."),
    PEOPLE_SUM_DIFFERS(Severity.REJECT, "De leeftijdsgroepen tellen niet op tot de huishoudensgrootte."),
    PEOPLE_WOZ_DIFFERS(
            Severity.WARNING, "Regels van één adres noemen verschillende WOZ-waarden; die van de eerste regel geldt."),
    /** Rows of one address follow each other: one that comes back is a copy, as of a file beside the zip that it came in. */
    PEOPLE_ADDRESS_AGAIN(
            Severity.REJECT,
            "Het adres stond al eerder in de levering; de regels van één adres staan bij elkaar. De latere is overgeslagen."),
    PEOPLE_VACANT_TWICE(Severity.REJECT, "Een leegstaand adres heeft meer dan één regel; de latere is overgeslagen.");

    private final Severity severity;
    private final String uitleg;

    PeopleProblem(Severity severity, String uitleg) {
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
