package nl.wijkatelier.ingest.brk;

import java.util.Locale;
import java.util.Set;

/** Names of the kadastrale kaart, versions 3 to 5. */
final class BrkNames {
    private static final String PRODUCT = "http://www.kadaster.nl/schemas/brkkadastralekaart/";
    private static final String VERSION_5 = PRODUCT + "v5/";
    /** Of the drafts of version 4. */
    private static final String DRAFT = "http://www.kadaster.nl/schemas/dkk/";
    /** Buildings and labels that came with version 3. */
    private static final String GBKN = "http://www.kadaster.nl/gbkn";

    private static final Set<String> ROOTS =
            Set.of("DKK", "FeatureCollectionDKK", "brkkadastralekaartCollection", "KadastraleKaartCollection");
    private static final String CITYGML = "http://www.opengis.net/citygml/2.0";

    private BrkNames() {}

    /** Whether a namespace is one of the kadastrale kaart; among these no two properties have the same name. */
    static boolean known(String namespace) {
        return namespace.startsWith(PRODUCT) || namespace.startsWith(DRAFT);
    }

    /** Whether ids are the text of their element. */
    static boolean plainIds(String namespace) {
        return namespace.startsWith(VERSION_5);
    }

    /** Whether a root element is that of a kadastrale kaart, or of the BGT files that come in the same package. */
    static boolean isRoot(String namespace, String name) {
        if (namespace.equals(CITYGML)) return name.equals("CityModel");
        if (namespace.equals(GBKN)) return name.equals("FeatureCollectionGBKN");
        return known(namespace) && (ROOTS.contains(name) || name.startsWith("BRKKadastraleKaart"));
    }

    /** The name under which a member is counted: its element, and for those of the BGT the BGT's name. */
    static String type(String namespace, String name) {
        if (known(namespace)) return name;
        return name.equals("BuildingPart") ? "pand" : name.toLowerCase(Locale.ROOT);
    }
}
