package nl.wijkatelier.demo.land;

/** What a building or place is for, as far as its looks, size and residents differ. */
public enum Use {
    RIJWONING(true),
    HOEKWONING(true),
    TWEE_ONDER_EEN_KAP(true),
    VRIJSTAAND(true),
    BOERDERIJ(true),
    APPARTEMENT(true),
    BOVENWONING(true),
    ZORGWONING(true),
    WOONBOOT(true),
    WOONWAGEN(true),
    WINKEL(false),
    HORECA(false),
    KANTOOR(false),
    BEDRIJF(false),
    SCHOOL(false),
    KERK(false),
    SPORT(false),
    ZORG(false),
    LOGIES(false),
    NUTS(false),
    SCHUUR(false),
    KAS(false);

    private final boolean lived;

    Use(boolean lived) {
        this.lived = lived;
    }

    /** Whether people live there. */
    public boolean lived() {
        return lived;
    }
}
