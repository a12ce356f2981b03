package nl.wijkatelier.ingest.cbs;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.wijkatelier.domain.port.DatasetLoad;
import nl.wijkatelier.domain.problem.FileProblem;
import nl.wijkatelier.domain.problem.RefusedFile;
import nl.wijkatelier.ingest.Reading;
import nl.wijkatelier.ingest.SourceEntry;
import nl.wijkatelier.ingest.SourceFiles;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads tables of figures per gemeente, wijk and buurt: StatLine's ";" export and CBS's yearly kwb table saved as CSV, in
 * UTF-8 (with or without BOM) or Windows-1252, with ";" or "," between cells. Columns that the alias table does not name
 * are passed over. Row by row. Thread-safe.
 */
public final class KerncijfersReader {
    /**
     * Hands the figures of the files to the reading.
     *
     * @throws RefusedFile for a file that is no such table or has no year
     */
    public void read(List<Path> files, Reading reading, CbsOptions options) {
        try (DatasetLoad.Inlet inlet = reading.inlet()) {
            CbsRows rows = new CbsRows(reading, inlet, options);
            SourceFiles.of(files)
                    .read(
                            "Kerncijfers lezen",
                            KerncijfersReader::wanted,
                            reading.progress(),
                            entry -> table(entry, rows));
        }
    }

    private static boolean wanted(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".csv") || lower.endsWith(".txt") || lower.endsWith(".zip");
    }

    private static void table(SourceEntry entry, CbsRows rows) throws IOException {
        Reader text = CsvText.open(entry.stream());
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(CsvText.delimiter(text))
                .setHeader()
                .setSkipHeaderRecord(true)
                .setAllowMissingColumnNames(true)
                .get();
        try (CSVParser parser = format.parse(text)) {
            if (parser.getHeaderNames().stream()
                    .noneMatch(name -> CbsColumns.onderwerp(name).isPresent()))
                throw new RefusedFile(FileProblem.FILE_WRONG_FORMAT, entry.place(), "heeft geen kolom met kerncijfers");
            for (CSVRecord record : parser) {
                Map<String, String> columns = record.toMap();
                rows.table(entry.place() + ":" + parser.getCurrentLineNumber(), columns);
            }
        } catch (IllegalArgumentException | UncheckedIOException e) {
            throw new RefusedFile(FileProblem.FILE_WRONG_FORMAT, entry.place(), "is geen leesbare CSV-tabel", e);
        }
    }
}
