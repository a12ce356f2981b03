package nl.wijkatelier.ingest.people;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import nl.wijkatelier.domain.port.DatasetLoad;
import nl.wijkatelier.domain.problem.FileProblem;
import nl.wijkatelier.domain.problem.RefusedFile;
import nl.wijkatelier.ingest.Reading;
import nl.wijkatelier.ingest.SourceEntry;
import nl.wijkatelier.ingest.SourceFiles;

/**
 * Reads people per household from CSV (docs/formats.md): <strong>personal data</strong>. Problems, messages and exceptions
 * name rows and columns, never a value. Rows of one address follow each other. Thread-safe.
 */
public final class PeopleReader {
    /** The header, which must be exactly this. */
    public static final String HEADER = "adres_id;leeftijd_0_14;leeftijd_15_24;leeftijd_25_44;leeftijd_45_64;"
            + "leeftijd_65_plus;huishoudensgrootte;woz_waarde;inkomensklasse";

    private static final int LONGEST_ROW = 1000;

    /**
     * Hands the households of the files to the reading.
     *
     * @throws RefusedFile for a file with another header
     */
    public void read(List<Path> files, Reading reading) {
        try (DatasetLoad.Inlet inlet = reading.inlet()) {
            LongOpenHashSet earlier = new LongOpenHashSet();
            SourceFiles.of(files)
                    .read(
                            "Personen lezen",
                            PeopleReader::wanted,
                            reading.progress(),
                            entry -> read(entry, earlier, reading, inlet));
        }
    }

    private static boolean wanted(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".csv") || lower.endsWith(".zip");
    }

    /** @param earlier addresses of the rows before, eight bytes and some each */
    private static void read(SourceEntry entry, LongOpenHashSet earlier, Reading reading, DatasetLoad.Inlet inlet)
            throws IOException {
        BufferedReader text = new BufferedReader(new InputStreamReader(entry.stream(), StandardCharsets.UTF_8));
        String header = line(text);
        if (header == null || !header.replace("\uFEFF", "").strip().equals(HEADER))
            throw new RefusedFile(FileProblem.FILE_WRONG_FORMAT, entry.place(), "de kop moet zijn: " + HEADER);
        PeopleRows rows = new PeopleRows(entry.place(), earlier, reading);
        long number = 1;
        for (String line = line(text); line != null; line = line(text)) {
            number++;
            if (line.isBlank()) continue;
            reading.read("regel", 1);
            rows.row(number, line).ifPresent(inlet::accept);
        }
    }

    /** A line, cut off where it is longer than any row may be: a file without line ends must not fill the memory. */
    private static String line(BufferedReader text) throws IOException {
        StringBuilder line = new StringBuilder();
        int c = text.read();
        if (c == -1) return null;
        for (; c != -1 && c != '\n'; c = text.read())
            if (c != '\r' && line.length() < LONGEST_ROW) line.append((char) c);
        return line.toString();
    }
}
