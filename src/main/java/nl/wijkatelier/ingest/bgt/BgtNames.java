package nl.wijkatelier.ingest.bgt;

import java.util.Locale;
import java.util.Map;

/** Namespaces of CityGML 2.0 and IMGeo 2.1.1, and the download's names of their elements. */
final class BgtNames {
    static final String CITYGML = "http://www.opengis.net/citygml/2.0";
    static final String IMGEO = "http://www.geostandaarden.nl/imgeo/2.1";

    private static final String MODULE = "http://www.opengis.net/citygml/";

    /** CityGML's own elements; those of IMGeo have the download's name. */
    private static final Map<String, String> TYPES = Map.of(
            MODULE + "transportation/2.0 TrafficArea", "wegdeel",
            MODULE + "transportation/2.0 AuxiliaryTrafficArea", "ondersteunendwegdeel",
            MODULE + "transportation/2.0 Railway", "spoor",
            MODULE + "vegetation/2.0 PlantCover", "begroeidterreindeel",
            MODULE + "vegetation/2.0 SolitaryVegetationObject", "vegetatieobject",
            MODULE + "building/2.0 BuildingPart", "pand",
            MODULE + "building/2.0 BuildingInstallation", "gebouwinstallatie",
            MODULE + "bridge/2.0 BridgeConstructionElement", "overbruggingsdeel",
            MODULE + "tunnel/2.0 TunnelPart", "tunneldeel");

    private BgtNames() {}

    /** Whether a namespace is of IMGeo, CityGML or one of its modules; among these no two properties have the same name. */
    static boolean known(String namespace) {
        return namespace.equals(IMGEO) || namespace.startsWith(MODULE);
    }

    /** The type as file names have it ({@code bgt_<type>.gml}), such as "wegdeel" or "put". */
    static String type(String namespace, String element) {
        if (!namespace.equals(IMGEO)) {
            String known = TYPES.get(namespace + " " + element);
            if (known != null) return known;
        }
        return element.toLowerCase(Locale.ROOT);
    }

    /** The type that a file is named after, or null for a file of another name. */
    static String typeOfFile(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (!lower.startsWith("bgt_")) return null;
        int end = 4;
        while (end < lower.length() && lower.charAt(end) >= 'a' && lower.charAt(end) <= 'z') end++;
        return end == 4 ? null : lower.substring(4, end);
    }
}
