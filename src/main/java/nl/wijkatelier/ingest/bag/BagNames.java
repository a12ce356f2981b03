package nl.wijkatelier.ingest.bag;

/** Namespaces of the extract, as the schemas write them: those of IMBAG have no "http://". */
final class BagNames {
    static final String EXTRACT = "http://www.kadaster.nl/schemas/lvbag/extract-deelbestand-lvc/v20200601";
    static final String STAND = "http://www.kadaster.nl/schemas/standlevering-generiek/1.0";
    static final String OBJECTEN = "www.kadaster.nl/schemas/lvbag/imbag/objecten/v20200601";
    static final String REF = "www.kadaster.nl/schemas/lvbag/imbag/objecten-ref/v20200601";
    static final String HISTORIE = "www.kadaster.nl/schemas/lvbag/imbag/historie/v20200601";
    static final String NEN5825 = "www.kadaster.nl/schemas/lvbag/imbag/nen5825/v20200601";
    static final String SELECTIES = "http://www.kadaster.nl/schemas/lvbag/extract-selecties/v20200601";
    static final String LEVERING = "http://www.kadaster.nl/schemas/lvbag/extract-levering/v20200601";
    static final String GWR_BESTAND = "www.kadaster.nl/schemas/lvbag/gem-wpl-rel/gwr-deelbestand-lvc/v20200601";
    static final String GWR_PRODUCT = "www.kadaster.nl/schemas/lvbag/gem-wpl-rel/gwr-producten-lvc/v20200601";
    static final String GWR_TYPES = "www.kadaster.nl/schemas/lvbag/gem-wpl-rel/bag-types/v20200601";
    static final String GML = "http://www.opengis.net/gml/3.2";

    private BagNames() {}
}
