package nl.wijkatelier.domain.finding;

/** What a place of a border lies on; the first that holds. */
public enum Ground {
    SPOOR("spoor", true),
    WEG("weg", true),
    WATER("water", true),
    PERCEELGRENS("perceelgrens", true),
    GEBOUW("gebouw", false),
    TERREIN("tuin of terrein", false);

    private final String text;
    private final boolean topografie;

    Ground(String text, boolean topografie) {
        this.text = text;
        this.topografie = topografie;
    }

    /** In Dutch, for people. */
    public String text() {
        return text;
    }

    /** Whether a border on it can be recognised. */
    public boolean topografie() {
        return topografie;
    }

    /** Whether it keeps neighbours apart: rail, road or water. */
    public boolean barriere() {
        return topografie && this != PERCEELGRENS;
    }
}
