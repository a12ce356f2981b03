package nl.wijkatelier.ingest.cbs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import nl.wijkatelier.domain.port.DatasetLoad;
import nl.wijkatelier.domain.problem.CbsProblem;
import nl.wijkatelier.domain.problem.FileProblem;
import nl.wijkatelier.domain.problem.RefusedFile;
import nl.wijkatelier.ingest.Reading;
import nl.wijkatelier.ingest.SourceEntry;
import nl.wijkatelier.ingest.SourceFiles;

/**
 * Reads areas and their figures from maps of gemeenten, wijken and buurten: CBS's wijk- en buurtkaart as GeoPackage or
 * shapefile, PDOK's gebiedsindelingen and bestuurlijke gebieden as GeoJSON, and TopoJSON; loose, in a folder or zipped; in RD,
 * or in degrees, which become RD.
 *
 * <p>All are read row by row but for the arcs of TopoJSON, which areas share. Where an area stands more than once, the most
 * precise of its borders counts: one that is called generalised only where there is no other, a label never. Water parts of
 * gemeenten and wijken are left out, water buurten are kept and marked. Borders that cross themselves or each other are kept
 * and noted. Thread-safe.
 */
public final class CbsMapReader {
    /**
     * Hands the areas ({@code Area}) and figures ({@code Kerncijfer}) of the files to the reading.
     *
     * @throws RefusedFile for a file that is no such map, is neither in RD nor in degrees, or has no year
     */
    public void read(List<Path> files, Reading reading, CbsOptions options) {
        try (Overlaps overlaps = new Overlaps(reading)) {
            read(files, reading, options, overlaps);
            overlaps.find();
        }
    }

    /** The same without looking for overlap, for whoever only asks what is in the files. */
    public void survey(List<Path> files, Reading reading, CbsOptions options) {
        read(files, reading, options, null);
    }

    private static void read(List<Path> files, Reading reading, CbsOptions options, Overlaps overlaps) {
        try (DatasetLoad.Inlet inlet = reading.inlet()) {
            CbsRows rows = new CbsRows(reading, inlet, options, overlaps);
            Set<String> others = new TreeSet<>();
            boolean[] found = new boolean[1];
            do {
                SourceFiles.of(files).read("CBS-kaart lezen", CbsMapReader::wanted, reading.progress(), entry -> {
                    if (entry(entry, rows)) found[0] = true;
                    else others.add(entry.place());
                });
                if (!found[0])
                    throw new RefusedFile(
                            FileProblem.FILE_WRONG_FORMAT,
                            others.isEmpty() ? SourceFiles.of(files).names() : String.join(", ", others),
                            "is geen GeoJSON of TopoJSON met gebieden");
            } while (rows.next());
            for (String place : others)
                rows.problem(CbsProblem.CBS_LAYER_SKIPPED, null, place, "is geen kaart met gebieden", null);
        }
    }

    /** False for a file that is no map: something else that ends in .json may lie beside one. */
    private static boolean entry(SourceEntry entry, CbsRows rows) throws IOException {
        String name = entry.name().toLowerCase(Locale.ROOT);
        if (name.endsWith(".gpkg")) GeoPackageRows.read(entry, rows);
        else if (name.endsWith(".shp")) ShapefileRows.read(entry, rows);
        else return GeoJsonRows.read(entry, rows);
        return true;
    }

    private static boolean wanted(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".gpkg") || lower.endsWith(".shp") || lower.endsWith("json") || lower.endsWith(".zip");
    }
}
