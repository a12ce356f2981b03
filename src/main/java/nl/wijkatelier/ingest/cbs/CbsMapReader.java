package nl.wijkatelier.ingest.cbs;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import nl.wijkatelier.domain.port.DatasetLoad;
import nl.wijkatelier.ingest.Reading;
import nl.wijkatelier.ingest.SourceFiles;

/**
 * Reads areas and their figures from maps of gemeenten, wijken and buurten in RD: CBS's wijk- en buurtkaart as GeoPackage,
 * PDOK's gebiedsindelingen and bestuurlijke gebieden as GeoJSON, and TopoJSON; loose, in a folder or zipped.
 *
 * <p>GeoPackage and GeoJSON are read row by row; TopoJSON is held in memory, since its arcs are shared. Water parts of
 * gemeenten and wijken are left out, water buurten are kept and marked. Thread-safe.
 */
public final class CbsMapReader {
    /**
     * Hands the areas ({@code Area}) and figures ({@code Kerncijfer}) of the files to the reading.
     *
     * @throws nl.wijkatelier.domain.problem.RefusedFile for a file that is no such map, is not in RD or has no year
     */
    public void read(List<Path> files, Reading reading, CbsOptions options) {
        try (DatasetLoad.Inlet inlet = reading.inlet()) {
            CbsRows rows = new CbsRows(reading, inlet, options);
            SourceFiles.of(files).read("CBS-kaart lezen", CbsMapReader::wanted, reading.progress(), entry -> {
                if (entry.name().toLowerCase(Locale.ROOT).endsWith(".gpkg")) GeoPackageRows.read(entry, rows);
                else GeoJsonRows.read(entry, rows);
            });
        }
    }

    private static boolean wanted(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".gpkg") || lower.endsWith("json") || lower.endsWith(".zip");
    }
}
