package nl.wijkatelier.ingest.bag;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.wijkatelier.ingest.CollectingReading;
import nl.wijkatelier.ingest.SourceFiles;

/** Small extracts for tests, in the namespaces of the official schema but with prefixes of their own. */
final class BagXml {
    static final String VOORKOMEN =
            "<o:voorkomen><h:Voorkomen><h:tijdstipRegistratie>2010-12-15T11:14:25.500</h:tijdstipRegistratie>"
                    + "<h:voorkomenidentificatie>2</h:voorkomenidentificatie>"
                    + "<h:beginGeldigheid>2010-04-20</h:beginGeldigheid>"
                    + "<h:BeschikbaarLV><h:tijdstipRegistratieLV>2010-12-15T11:31:36.618</h:tijdstipRegistratieLV>"
                    + "</h:BeschikbaarLV></h:Voorkomen></o:voorkomen>";
    static final String DOCUMENT = "<o:documentnummer>D-1</o:documentnummer><o:geconstateerd>J</o:geconstateerd>"
            + "<o:documentdatum>2010-04-19</o:documentdatum>";
    static final String SQUARE = "<g:Polygon srsName='urn:ogc:def:crs:EPSG::28992' srsDimension='3'><g:exterior>"
            + "<g:LinearRing><g:posList>100000 450000 0 100010 450000 0 100010 450010.125 0 100000 450000 0</g:posList>"
            + "</g:LinearRing></g:exterior></g:Polygon>";
    static final String TAIL = "</s:standBestand></b:bagStand>";
    static final String HEAD = "<b:bagStand xmlns:b='" + BagNames.EXTRACT + "' xmlns:s='" + BagNames.STAND
            + "' xmlns:o='"
            + BagNames.OBJECTEN + "' xmlns:r='" + BagNames.REF + "' xmlns:h='" + BagNames.HISTORIE + "' xmlns:n='"
            + BagNames.NEN5825 + "' xmlns:g='" + BagNames.GML + "'><s:standBestand>";

    private BagXml() {}

    /** A pand of which everything but the geometry is right. */
    static String pand(String geometrie) {
        return object(
                "Pand",
                "<o:status>Pand in gebruik</o:status><o:geometrie>" + geometrie + "</o:geometrie>"
                        + "<o:oorspronkelijkBouwjaar>1978</o:oorspronkelijkBouwjaar>"
                        + "<o:identificatie domein='NL.IMBAG.Pand'>0221100000311191</o:identificatie>");
    }

    /** A polygon with one ring of these positions, two numbers each. */
    static String ring(String positions) {
        return "<g:Polygon><g:exterior><g:LinearRing><g:posList>" + positions
                + "</g:posList></g:LinearRing></g:exterior></g:Polygon>";
    }

    /** An object with the children that all types share before its own. */
    static String object(String type, String children) {
        return "<s:stand><b:bagObject><o:" + type + ">" + VOORKOMEN + DOCUMENT + children + "</o:" + type
                + "></b:bagObject></s:stand>";
    }

    static CollectingReading read(Path folder, String... objects) throws IOException {
        return readFiles(write(folder.resolve("0221.xml"), HEAD + String.join("", objects) + TAIL));
    }

    static CollectingReading readFiles(Path... files) {
        CollectingReading reading = new CollectingReading();
        BagReader.read(SourceFiles.of(List.of(files)), 1, reading);
        return reading;
    }

    static Path write(Path file, String text) throws IOException {
        return Files.writeString(file, text);
    }
}
