package nl.wijkatelier.ingest;

import java.util.Set;

/** Tells metadata records, which publishers and downloaders lay beside the data, from the data. */
public final class MetadataRecord {
    private static final Set<String> ROOTS =
            Set.of("MD_Metadata", "MI_Metadata", "GetRecordByIdResponse", "GetRecordsResponse", "feed");

    private MetadataRecord() {}

    /**
     * Whether the cursor stands on the root of a metadata record: ISO 19139 or 19115-3, an answer of a catalogue service with one, or
     * an Atom feed. Such a file is counted as skipped, under its name.
     */
    public static boolean skip(XmlCursor xml, String name, Reading reading) {
        if (!ROOTS.contains(xml.name()) || !known(xml.namespace())) return false;
        reading.read("overgeslagen " + name, 1);
        return true;
    }

    private static boolean known(String namespace) {
        return namespace.startsWith("http://www.isotc211.org/")
                || namespace.startsWith("http://standards.iso.org/iso/19115")
                || namespace.startsWith("http://www.opengis.net/cat/csw/")
                || namespace.equals("http://www.w3.org/2005/Atom");
    }
}
