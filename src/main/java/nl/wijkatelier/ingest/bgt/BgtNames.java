package nl.wijkatelier.ingest.bgt;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Namespaces of the forms in which the BGT comes, and the download's names of their elements. */
final class BgtNames {
    static final String CITYGML = "http://www.opengis.net/citygml/2.0";
    static final String IMGEO = "http://www.geostandaarden.nl/imgeo/2.1";

    /** The simple form, "gmllight": no nesting but for geometry, dots in the names. */
    static final String LIGHT = "http://www.geostandaarden.nl/imgeo/2.1/simple/";

    /** The messages in which it is exchanged, "stufgeo"; a version may follow. */
    static final String STUF_IMGEO = "http://www.geostandaarden.nl/imgeo/2.1/stuf-imgeo";

    static final String STUF = "http://www.egem.nl/StUF/StUF0301";

    private static final Set<String> GML = Set.of("http://www.opengis.net/gml", "http://www.opengis.net/gml/3.2");

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

    /** Types by the entiteittype of a StUF object. */
    private static final Map<String, String> ENTITIES = Map.ofEntries(
            Map.entry("WGD", "wegdeel"),
            Map.entry("OWG", "ondersteunendwegdeel"),
            Map.entry("WTD", "waterdeel"),
            Map.entry("OWT", "ondersteunendwaterdeel"),
            Map.entry("SPR", "spoor"),
            Map.entry("BTD", "begroeidterreindeel"),
            Map.entry("OTD", "onbegroeidterreindeel"),
            Map.entry("PND", "pand"),
            Map.entry("OBD", "overbruggingsdeel"),
            Map.entry("SHD", "scheiding"),
            Map.entry("ORL", "openbareruimtelabel"),
            Map.entry("WYK", "wijk"),
            Map.entry("WIJK", "wijk"),
            Map.entry("BRT", "buurt"));

    private BgtNames() {}

    /** Whether an element holds the objects of a file. */
    static boolean isRoot(String namespace, String name) {
        return namespace.equals(CITYGML) && name.equals("CityModel")
                || GML.contains(namespace) && name.equals("FeatureCollection")
                || namespace.startsWith(STUF_IMGEO);
    }

    /** Whether an element within the root holds an object, or elements that do. */
    static boolean isMember(String namespace, String name) {
        return namespace.equals(CITYGML) && name.equals("cityObjectMember")
                || GML.contains(namespace) && (name.equals("featureMember") || name.equals("featureMembers"));
    }

    /** Whether a namespace is one of the simple forms, whose names of classes and geometries are the same for all types. */
    static boolean simple(String namespace) {
        return namespace.startsWith(LIGHT) || namespace.startsWith(STUF_IMGEO) || namespace.equals(STUF);
    }

    /** The type of a StUF object; its entiteittype in lower case where that is none that is read. */
    static String entity(String entiteittype) {
        String code = String.valueOf(entiteittype).strip();
        return ENTITIES.getOrDefault(code, code.toLowerCase(Locale.ROOT));
    }

    /** Whether a namespace is of IMGeo, CityGML or one of its modules; among these no two properties have the same name. */
    static boolean known(String namespace) {
        return namespace.equals(IMGEO) || namespace.startsWith(MODULE) || simple(namespace);
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
