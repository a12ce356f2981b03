package nl.wijkatelier.ingest.cbs;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
 * Reads tables of figures per gemeente, wijk and buurt: StatLine's export, from the portal (headings as labels) or the
 * open-data service, and CBS's yearly kwb table as workbook or CSV, in UTF-8, UTF-16 or Windows-1252, with ";", tab or ","
 * between cells. Columns that the alias table does not name are passed over.
 *
 * <p>Each table is read twice, row by row: first for its encoding and the notation of its numbers, which all of its rows
 * decide. What else lies beside a table, such as a description, is passed over. Thread-safe.
 */
public final class KerncijfersReader {
    /**
     * Hands the figures of the files to the reading.
     *
     * @throws RefusedFile for a file that is no such table or has no year
     */
    public void read(List<Path> files, Reading reading, CbsOptions options) {
        try (DatasetLoad.Inlet inlet = reading.inlet()) {
            new Run(files, reading, new CbsRows(reading, inlet, options, null)).read();
        }
    }

    private static boolean wanted(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".csv")
                || lower.endsWith(".tsv")
                || lower.endsWith(".txt")
                || workbook(lower)
                || lower.endsWith(".zip");
    }

    private static boolean workbook(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".xlsx");
    }

    /** One reading of one delivery. */
    private static final class Run {
        private final List<Path> files;
        private final Reading reading;
        private final CbsRows rows;
        private final Map<String, Charset> charsets = new HashMap<>();
        private final Map<String, TableHead> heads = new HashMap<>();
        private final Set<String> others = new TreeSet<>();

        Run(List<Path> files, Reading reading, CbsRows rows) {
            this.files = files;
            this.reading = reading;
            this.rows = rows;
        }

        void read() {
            each("Tabel herkennen", entry -> {
                if (!workbook(entry.name()))
                    charsets.put(entry.place(), CsvText.charset(entry.stream(), entry.place()));
            });
            each("Getallen herkennen", entry -> tables(entry, this::survey));
            if (heads.isEmpty())
                throw new RefusedFile(
                        FileProblem.FILE_WRONG_FORMAT,
                        others.isEmpty() ? SourceFiles.of(files).names() : String.join(", ", others),
                        "heeft geen regel met een kolom voor de code en een voor een kerncijfer");
            for (String place : others)
                rows.problem(CbsProblem.CBS_LAYER_SKIPPED, null, place, "heeft geen kolom met kerncijfers", null);
            each("Kerncijfers lezen", entry -> tables(entry, this::rows));
            rows.end();
        }

        private void each(String stage, SourceFiles.Worker worker) {
            SourceFiles.of(files).read(stage, KerncijfersReader::wanted, reading.progress(), worker);
        }

        private interface Use {
            void of(String place, Table table);
        }

        private void tables(SourceEntry entry, Use use) throws IOException {
            if (!workbook(entry.name())) {
                try (CsvTable table = CsvTable.open(entry, charsets.get(entry.place()))) {
                    use.of(entry.place(), table);
                }
                return;
            }
            try (Workbook book = Workbook.open(entry)) {
                for (Workbook.Sheet sheet : book.sheets())
                    try (Table table = book.table(sheet)) {
                        use.of(entry.place() + "!" + sheet.name(), table);
                    }
            }
        }

        private void survey(String place, Table table) {
            TableHead head = TableHead.find(table, title -> rows.years().title(place, title));
            if (head == null) {
                others.add(place);
                return;
            }
            heads.put(place, head);
            for (List<Cell> cells = table.next(); cells != null; cells = table.next())
                if (!table.complete() || head.fits(cells)) head.see(cells);
        }

        private void rows(String place, Table table) {
            TableHead head = heads.get(place);
            if (head == null) return;
            List<Cell> cells = table.next();
            while (cells != null && table.line() <= head.line()) cells = table.next();
            for (; cells != null; cells = table.next()) {
                String where = place + ":" + table.line();
                if (head.footer(cells)) continue;
                if (table.complete() && !head.fits(cells)) {
                    String reason = cells.size() + " cellen, de kop heeft er " + head.size();
                    rows.problem(CbsProblem.CBS_ROW_LENGTH, null, where, reason, null);
                    continue;
                }
                rows.table(place, where, head.columns(cells), head.notation());
            }
        }
    }
}
