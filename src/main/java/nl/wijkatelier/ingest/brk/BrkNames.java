package nl.wijkatelier.ingest.brk;

import java.util.Locale;

/** Names of the kadastrale kaart, versions 4 and 5. */
final class BrkNames {
    private static final String VERSION_5 = "http://www.kadaster.nl/schemas/brkkadastralekaart/v5/";
    private static final String VERSION_4 = "http://www.kadaster.nl/schemas/dkk/";
    private static final String CITYGML = "http://www.opengis.net/citygml/2.0";

    private BrkNames() {}

    /** Whether a namespace is one of the kadastrale kaart; among these no two properties have the same name. */
    static boolean known(String namespace) {
        return namespace.startsWith(VERSION_5) || namespace.startsWith(VERSION_4);
    }

    /** Whether ids are the text of their element. */
    static boolean plainIds(String namespace) {
        return namespace.startsWith(VERSION_5);
    }

    /** Whether a root element is that of a kadastrale kaart, or of the BGT files that come in the same package. */
    static boolean isRoot(String namespace, String name) {
        if (namespace.equals(CITYGML)) return name.equals("CityModel");
        return known(namespace)
                && (name.equals("DKK") || name.equals("FeatureCollectionDKK") || name.startsWith("BRKKadastraleKaart"));
    }

    /** The name under which a member is counted: its element, and for those of the BGT the BGT's name. */
    static String type(String namespace, String name) {
        if (known(namespace)) return name;
        return name.equals("BuildingPart") ? "pand" : name.toLowerCase(Locale.ROOT);
    }
}
