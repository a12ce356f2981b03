package nl.wijkatelier.domain.compare;

/** CBS's flag "indelingswijziging wijken en buurten"; see CBS, Toelichting wijk- en buurtkaart. */
public enum Indelingswijziging {
    ONGEWIJZIGD(1, "Code en afbakening zijn gelijk gebleven."),
    HERCODEERD(2, "Alleen de code is veranderd."),
    GRENS_GEWIJZIGD(3, "De afbakening is veranderd.");

    private final int code;
    private final String uitleg;

    Indelingswijziging(int code, String uitleg) {
        this.code = code;
        this.uitleg = uitleg;
    }

    /** The number that CBS publishes. */
    public int code() {
        return code;
    }

    /** One Dutch sentence. */
    public String uitleg() {
        return uitleg;
    }
}
