package nl.wijkatelier.ingest.brk;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import nl.wijkatelier.domain.area.Area;
import nl.wijkatelier.domain.area.AreaCode;
import nl.wijkatelier.domain.area.Level;
import nl.wijkatelier.domain.area.Naam;
import nl.wijkatelier.domain.port.DatasetLoad;
import nl.wijkatelier.domain.problem.BrkProblem;
import nl.wijkatelier.domain.problem.CbsProblem;
import nl.wijkatelier.domain.problem.FileProblem;
import nl.wijkatelier.domain.problem.Problem;
import nl.wijkatelier.domain.problem.RefusedFile;
import nl.wijkatelier.ingest.BadRecord;
import nl.wijkatelier.ingest.MetadataRecord;
import nl.wijkatelier.ingest.Reading;
import nl.wijkatelier.ingest.SourceEntry;
import nl.wijkatelier.ingest.SourceFiles;
import nl.wijkatelier.ingest.XmlCursor;
import nl.wijkatelier.ingest.cbs.CbsYear;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;

/**
 * Reads the gemeenten of Kadaster's bestuurlijke gebieden (bestuurlijke grenzen before 2022) as GML: the yearly downloads and
 * the answers of the WFS.
 *
 * <p>The three differ in namespaces and in the names of their elements (Gemeenten, GemeenteGebied, Gemeentegebied), not in
 * what they say, so elements are matched by name alone, case-blind. Provincies and land are counted and skipped.
 */
public final class BestuurlijkeGrenzenReader {
    private static final Set<String> GEMEENTE = Set.of("gemeentegebied", "gemeenten");
    private static final Set<String> OTHERS =
            Set.of("provinciegebied", "provincies", "landgebied", "landsgebied", "landsgrens", "rijksgebied");
    private static final Set<String> SURFACES = Set.of("Polygon", "Surface", "MultiSurface", "CompositeSurface");

    private final Reading reading;
    private final CbsYear years;
    private final DatasetLoad.Inlet inlet;
    private final BrkGeometry geometry = new BrkGeometry();
    private final Set<String> codes = new TreeSet<>();
    private boolean others;
    private int jaar;

    private BestuurlijkeGrenzenReader(CbsYear years, Reading reading, DatasetLoad.Inlet inlet) {
        this.reading = reading;
        this.years = years;
        this.inlet = inlet;
    }

    /**
     * Reads all files in the calling thread; they are few and small.
     *
     * @param years says the year of a division by the names of files, which themselves do not say it
     * @throws RefusedFile where a file cannot be trusted, or where there is no gemeente in any
     */
    public static void read(SourceFiles files, CbsYear years, Reading reading) {
        try (DatasetLoad.Inlet inlet = reading.inlet()) {
            BestuurlijkeGrenzenReader reader = new BestuurlijkeGrenzenReader(years, reading, inlet);
            files.read("Bestuurlijke grenzen lezen", BrkReader::wanted, reading.progress(), reader::file);
            if (reader.codes.isEmpty() && !reader.others)
                throw new RefusedFile(
                        FileProblem.FILE_EMPTY, "bestuurlijke grenzen", "er is geen gemeente in te vinden");
        }
    }

    private void file(SourceEntry entry) {
        jaar = years.of(entry.place());
        if (!years.wanted(jaar)) {
            others = true;
            String reason = "het bestand gaat over " + jaar + ", zegt de naam";
            reading.problem(new Problem(CbsProblem.CBS_YEAR_OTHER, "bestand", null, entry.place(), reason, null));
            return;
        }
        XmlCursor xml = XmlCursor.open(entry);
        if (MetadataRecord.skip(xml, entry.name(), reading)) return;
        boolean known = false;
        while (xml.nextChild()) while (xml.nextChild()) known |= feature(xml);
        if (!known)
            throw new RefusedFile(
                    FileProblem.FILE_WRONG_FORMAT, entry.place(), "bevat geen bestuurlijke gebieden in GML");
    }

    private boolean feature(XmlCursor xml) {
        String name = xml.name().toLowerCase(Locale.ROOT);
        boolean gemeente = GEMEENTE.contains(name);
        boolean known = gemeente || OTHERS.contains(name);
        if (known) reading.read(gemeente ? "gemeente" : name, 1);
        if (gemeente) gemeente(xml);
        else xml.skip();
        return known;
    }

    private void gemeente(XmlCursor xml) {
        String place = xml.place();
        int feature = xml.depth();
        Draft draft = new Draft();
        try {
            while (xml.nextChild()) field(xml, draft);
            Area area = draft.area(jaar);
            if (!codes.add(jaar + draft.code))
                throw new BadRecord(BrkProblem.BRK_CODE_TWICE, draft.code + " komt al eerder voor", area.geometrie());
            if (!area.naam().equals(draft.naam.strip()))
                reading.problem(
                        new BadRecord(BrkProblem.BRK_NAAM_TEKENS, "de naam is bewaard als \"" + area.naam() + '"', null)
                                .problem("gemeente", draft.code, place));
            inlet.accept(area);
        } catch (BadRecord bad) {
            xml.leave(feature);
            reading.problem(bad.problem("gemeente", draft.code, place));
        }
    }

    private void field(XmlCursor xml, Draft draft) throws BadRecord {
        switch (xml.name().toLowerCase(Locale.ROOT)) {
            case "code", "gemeentecode" -> draft.code = xml.text();
            case "naam", "gemeentenaam" -> draft.naam = xml.text();
            case "boundedby" -> xml.skip();
            default -> surface(xml, draft);
        }
    }

    /** Looks for a surface at or within the element; its wrappings differ from year to year. */
    private void surface(XmlCursor xml, Draft draft) throws BadRecord {
        if (SURFACES.contains(xml.name())) draft.vlak = geometry.readHere(xml);
        else while (xml.nextChild()) surface(xml, draft);
    }

    private static final class Draft {
        private String code;
        private String naam;
        private Geometry vlak;

        Area area(int jaar) throws BadRecord {
            if (code == null || naam == null || vlak == null)
                throw new BadRecord(
                        BrkProblem.BRK_ELEMENT_MISSING,
                        (code == null ? "code" : naam == null ? "naam" : "geometrie") + " ontbreekt");
            if (!code.matches("(GM)?\\d{1,4}"))
                throw new BadRecord(BrkProblem.BRK_CODE_BAD, "code \"" + code + "\" heeft geen vier cijfers", vlak);
            int number = Integer.parseInt(code.replace("GM", ""));
            AreaCode areaCode = new AreaCode(Level.GEMEENTE, String.format(Locale.ROOT, "GM%04d", number));
            String kept = Naam.find(naam)
                    .orElseThrow(() -> new BadRecord(BrkProblem.BRK_ELEMENT_MISSING, "naam ontbreekt"))
                    .text();
            return new Area(jaar, areaCode, kept, null, false, multi(vlak));
        }

        private static MultiPolygon multi(Geometry vlak) throws BadRecord {
            if (vlak instanceof MultiPolygon multi) return multi;
            if (vlak instanceof Polygon polygon) return vlak.getFactory().createMultiPolygon(new Polygon[] {polygon});
            throw new BadRecord(BrkProblem.BRK_GEOMETRY_KIND, vlak.getGeometryType() + " is geen vlak", vlak);
        }
    }
}
