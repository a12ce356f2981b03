package nl.wijkatelier.ingest.bgt;

import java.util.EnumMap;
import java.util.Map;
import nl.wijkatelier.domain.register.BgtType;

/**
 * Which elements (local names) of a type become which component of the object; the table in {@code package-info}.
 *
 * @param functie element with the class or function; null where the type has none
 * @param functiePlus its IMGeo refinement, taken where the first is void; null where the type has none
 * @param fysiek element with the surface, or null
 * @param fysiekPlus its refinement, or null
 * @param code element with an id or code, or null
 * @param geometrie element with the geometry
 * @param dimensions dimensions that the geometry may have: 0 point, 1 line, 2 surface
 */
record BgtSchema(
        String functie,
        String functiePlus,
        String fysiek,
        String fysiekPlus,
        String code,
        String geometrie,
        int... dimensions) {
    private static final Map<BgtType, BgtSchema> SCHEMAS = new EnumMap<>(BgtType.class);

    static {
        SCHEMAS.put(
                BgtType.WEGDEEL,
                new BgtSchema(
                        "function",
                        "plus-functieWegdeel",
                        "surfaceMaterial",
                        "plus-fysiekVoorkomenWegdeel",
                        null,
                        "geometrie2dWegdeel",
                        2));
        SCHEMAS.put(
                BgtType.ONDERSTEUNENDWEGDEEL,
                new BgtSchema(
                        "function",
                        "plus-functieOndersteunendWegdeel",
                        "surfaceMaterial",
                        "plus-fysiekVoorkomenOndersteunendWegdeel",
                        null,
                        "geometrie2dOndersteunendWegdeel",
                        2));
        SCHEMAS.put(BgtType.WATERDEEL, surface("class", "plus-type", null, null, "geometrie2dWaterdeel"));
        SCHEMAS.put(
                BgtType.ONDERSTEUNENDWATERDEEL,
                surface("class", "plus-type", null, null, "geometrie2dOndersteunendWaterdeel"));
        SCHEMAS.put(
                BgtType.SPOOR, new BgtSchema("function", "plus-functieSpoor", null, null, null, "geometrie2dSpoor", 1));
        SCHEMAS.put(
                BgtType.BEGROEIDTERREINDEEL,
                surface(null, null, "class", "plus-fysiekVoorkomen", "geometrie2dBegroeidTerreindeel"));
        SCHEMAS.put(
                BgtType.ONBEGROEIDTERREINDEEL,
                surface(null, null, "bgt-fysiekVoorkomen", "plus-fysiekVoorkomen", "geometrie2dOnbegroeidTerreindeel"));
        SCHEMAS.put(
                BgtType.PAND, new BgtSchema(null, null, null, null, "identificatieBAGPND", "geometrie2dGrondvlak", 2));
        SCHEMAS.put(
                BgtType.OVERBRUGGINGSDEEL,
                surface("class", "hoortBijTypeOverbrugging", null, null, "geometrie2dOverbruggingsdeel"));
        SCHEMAS.put(
                BgtType.SCHEIDING,
                new BgtSchema("bgt-type", "plus-type", null, null, null, "geometrie2dOverigeConstructie", 1, 2));
        SCHEMAS.put(
                BgtType.OPENBARERUIMTELABEL,
                new BgtSchema("openbareRuimteType", null, null, null, "identificatieBAGOPR", null, 0));
        SCHEMAS.put(BgtType.WIJK, new BgtSchema(null, null, null, null, "wijkcode", "geometrie2d", 2));
        SCHEMAS.put(BgtType.BUURT, new BgtSchema(null, null, null, null, "buurtcode", "geometrie2d", 2));
    }

    static BgtSchema of(BgtType type) {
        return SCHEMAS.get(type);
    }

    boolean allows(int dimension) {
        for (int allowed : dimensions) if (allowed == dimension) return true;
        return false;
    }

    private static BgtSchema surface(
            String functie, String functiePlus, String fysiek, String fysiekPlus, String geometrie) {
        return new BgtSchema(functie, functiePlus, fysiek, fysiekPlus, null, geometrie, 2);
    }
}
