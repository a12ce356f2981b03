package nl.wijkatelier.ingest.cbs;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import nl.wijkatelier.domain.problem.FileProblem;
import nl.wijkatelier.domain.problem.RefusedFile;
import nl.wijkatelier.ingest.SourceEntry;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Rows of CSV (RFC 4180). A quote that does not end where a cell ends refuses the file: cells would be taken together. */
final class CsvTable implements Table {
    /** A table of figures has some 200 columns; a quote that is never closed takes all that follows for one cell. */
    private static final int LONGEST_ROW = 1 << 20;

    private final String place;
    private final Bounded text;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private long line = 1;

    private CsvTable(String place, Bounded text, CSVParser parser) {
        this.place = place;
        this.text = text;
        this.parser = parser;
        this.records = parser.iterator();
    }

    static CsvTable open(SourceEntry entry, Charset charset) throws IOException {
        Reader reader = CsvText.open(entry.stream(), charset);
        char delimiter = CsvText.delimiter(reader);
        Bounded text = new Bounded(reader, entry.place());
        CSVFormat format = CSVFormat.DEFAULT.builder().setDelimiter(delimiter).get();
        return new CsvTable(
                entry.place(),
                text,
                CSVParser.builder().setReader(text).setFormat(format).get());
    }

    @Override
    public List<Cell> next() {
        text.begin();
        line = parser.getCurrentLineNumber() + 1;
        try {
            if (!records.hasNext()) return null;
            List<Cell> cells = new ArrayList<>();
            for (String cell : records.next()) cells.add(Cell.text(cell));
            return cells;
        } catch (UncheckedIOException broken) {
            if (!(broken.getCause() instanceof CSVException)) throw broken;
            String reason = "is geen leesbare CSV: een aanhalingsteken staat niet om een hele cel";
            throw new RefusedFile(FileProblem.FILE_DAMAGED, place + ":" + line, reason, broken);
        }
    }

    @Override
    public long line() {
        return line;
    }

    @Override
    public boolean complete() {
        return true;
    }

    @Override
    public void close() {
        try {
            parser.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(place, broken);
        }
    }

    /** Refuses a row that goes on for ever. */
    private static final class Bounded extends FilterReader {
        private final String place;
        private long row;

        Bounded(Reader in, String place) {
            super(in);
            this.place = place;
        }

        void begin() {
            row = 0;
        }

        @Override
        public int read() throws IOException {
            int c = in.read();
            count(c < 0 ? 0 : 1);
            return c;
        }

        @Override
        public int read(char[] into, int from, int length) throws IOException {
            int read = in.read(into, from, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int read) {
            row += read;
            if (row > LONGEST_ROW)
                throw new RefusedFile(
                        FileProblem.FILE_DAMAGED, place, "een regel van meer dan " + LONGEST_ROW + " tekens");
        }
    }
}
