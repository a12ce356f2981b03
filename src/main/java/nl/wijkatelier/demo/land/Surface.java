package nl.wijkatelier.demo.land;

import nl.wijkatelier.domain.register.BgtType;

/** The kinds of ground, with the BGT type and codes they are registered under. */
public enum Surface {
    RIJBAAN_REGIONAAL(BgtType.WEGDEEL, "rijbaan regionale weg", "gesloten verharding"),
    RIJBAAN_LOKAAL(BgtType.WEGDEEL, "rijbaan lokale weg", "gesloten verharding"),
    RIJBAAN_KLINKERS(BgtType.WEGDEEL, "rijbaan lokale weg", "open verharding"),
    VOETGANGERSGEBIED(BgtType.WEGDEEL, "voetgangersgebied", "open verharding"),
    VOETPAD(BgtType.WEGDEEL, "voetpad", "open verharding"),
    FIETSPAD(BgtType.WEGDEEL, "fietspad", "gesloten verharding"),
    PARKEERVLAK(BgtType.WEGDEEL, "parkeervlak", "open verharding"),
    INRIT(BgtType.WEGDEEL, "inrit", "open verharding"),
    SPOORBAAN(BgtType.WEGDEEL, "spoorbaan", "half verhard"),
    OVERWEG(BgtType.WEGDEEL, "overweg", "gesloten verharding"),
    ZANDPAD(BgtType.WEGDEEL, "voetpad", "onverhard"),
    BERM(BgtType.ONDERSTEUNENDWEGDEEL, "berm", "groenvoorziening"),
    VERKEERSEILAND(BgtType.ONDERSTEUNENDWEGDEEL, "verkeerseiland", "groenvoorziening"),
    SLOOT(BgtType.WATERDEEL, "waterloop", "sloot"),
    VAART(BgtType.WATERDEEL, "waterloop", "kanaal"),
    GRACHT(BgtType.WATERDEEL, "waterloop", "gracht"),
    MEER(BgtType.WATERDEEL, "watervlakte", "meer, plas, ven, vijver"),
    OEVER(BgtType.ONDERSTEUNENDWATERDEEL, "oever, slootkant", null),
    ERF(BgtType.ONBEGROEIDTERREINDEEL, null, "erf"),
    ZAND(BgtType.ONBEGROEIDTERREINDEEL, null, "zand"),
    TERREIN_OPEN(BgtType.ONBEGROEIDTERREINDEEL, null, "open verharding"),
    TERREIN_GESLOTEN(BgtType.ONBEGROEIDTERREINDEEL, null, "gesloten verharding"),
    GROEN(BgtType.BEGROEIDTERREINDEEL, null, "groenvoorziening"),
    BOUWLAND(BgtType.BEGROEIDTERREINDEEL, null, "bouwland"),
    WEILAND(BgtType.BEGROEIDTERREINDEEL, null, "grasland agrarisch"),
    GRAS(BgtType.BEGROEIDTERREINDEEL, null, "grasland overig"),
    DUIN(BgtType.BEGROEIDTERREINDEEL, null, "duin"),
    NAALDBOS(BgtType.BEGROEIDTERREINDEEL, null, "naaldbos"),
    LOOFBOS(BgtType.BEGROEIDTERREINDEEL, null, "loofbos"),
    GEMENGD_BOS(BgtType.BEGROEIDTERREINDEEL, null, "gemengd bos"),
    STRUIKEN(BgtType.BEGROEIDTERREINDEEL, null, "struiken"),
    BOOMTEELT(BgtType.BEGROEIDTERREINDEEL, null, "boomteelt"),
    RIET(BgtType.BEGROEIDTERREINDEEL, null, "rietland");

    private final BgtType type;
    private final String functie;
    private final String voorkomen;

    Surface(BgtType type, String functie, String voorkomen) {
        this.type = type;
        this.functie = functie;
        this.voorkomen = voorkomen;
    }

    public BgtType type() {
        return type;
    }

    /** The function or class text, or null. */
    public String functie() {
        return functie;
    }

    /** The text of the physical appearance (the plus-type of a water), or null. */
    public String voorkomen() {
        return voorkomen;
    }

    /** Whether it is cut into pieces street by street. */
    public boolean divided() {
        return type == BgtType.WEGDEEL || type == BgtType.ONDERSTEUNENDWEGDEEL;
    }
}
