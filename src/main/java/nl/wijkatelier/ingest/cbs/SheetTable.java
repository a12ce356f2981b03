package nl.wijkatelier.ingest.cbs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import nl.wijkatelier.domain.problem.FileProblem;
import nl.wijkatelier.domain.problem.RefusedFile;
import nl.wijkatelier.ingest.SourceEntry;
import nl.wijkatelier.ingest.XmlCursor;

/** Rows of one sheet of a workbook (ECMA-376-1, 18.3). Cells say their column, so that gaps are blank cells. */
final class SheetTable implements Table {
    /** What Excel can hold. */
    private static final int MOST_COLUMNS = 16_384;

    private final SourceEntry part;
    private final XmlCursor xml;
    private final List<String> texts;
    private boolean inData;
    private boolean ended;
    private long line;

    SheetTable(SourceEntry part, List<String> texts) throws IOException {
        this.part = part;
        this.texts = texts;
        try {
            this.xml = XmlCursor.open(part);
        } catch (RuntimeException broken) {
            part.close();
            throw broken;
        }
    }

    @Override
    public List<Cell> next() {
        while (!ended) {
            if (!xml.nextChild()) {
                // The rows end, then the sheet.
                ended = !inData;
                inData = false;
            } else if (inData) {
                List<Cell> cells = row();
                if (cells.stream().anyMatch(cell -> !cell.blank())) return cells;
            } else if (xml.name().equals("sheetData")) {
                inData = true;
            } else {
                xml.skip();
            }
        }
        return null;
    }

    private List<Cell> row() {
        String number = xml.attribute("r");
        line = number != null && number.matches("\\d{1,9}") ? Long.parseLong(number) : line + 1;
        List<Cell> cells = new ArrayList<>();
        while (xml.nextChild()) {
            if (!xml.name().equals("c")) {
                xml.skip();
                continue;
            }
            int column = column(xml.attribute("r"), cells.size());
            while (cells.size() <= column) cells.add(Cell.NONE);
            cells.set(column, cell());
        }
        return cells;
    }

    private Cell cell() {
        String type = String.valueOf(xml.attribute("t"));
        String value = null;
        String inline = null;
        while (xml.nextChild()) {
            if (xml.name().equals("v")) value = xml.text();
            else if (xml.name().equals("is")) inline = richText(xml);
            else xml.skip();
        }
        if (type.equals("inlineStr")) return Cell.text(inline);
        if (value == null || value.isEmpty()) return Cell.NONE;
        return switch (type) {
            case "s" -> Cell.text(shared(value));
            case "str", "e", "b", "d" -> Cell.text(value);
            default -> number(value);
        };
    }

    private static Cell number(String value) {
        try {
            return Cell.number(Double.parseDouble(value));
        } catch (NumberFormatException bad) {
            return Cell.text(value);
        }
    }

    private String shared(String index) {
        int at = index.matches("\\d{1,9}") ? Integer.parseInt(index) : Integer.MAX_VALUE;
        if (at >= texts.size())
            throw new RefusedFile(FileProblem.FILE_DAMAGED, xml.place(), "gedeelde tekst " + index + " bestaat niet");
        return texts.get(at);
    }

    /** The text of an element: of its t, or of the t in each of its runs. */
    static String richText(XmlCursor xml) {
        StringBuilder text = new StringBuilder();
        while (xml.nextChild()) {
            if (xml.name().equals("t")) text.append(xml.text());
            else if (xml.name().equals("r")) {
                while (xml.nextChild()) {
                    if (xml.name().equals("t")) {
                        // Blanks at the ends of runs part words; they are kept.
                        int length = xml.readText();
                        text.append(xml.chars(), 0, length);
                    } else xml.skip();
                }
            } else xml.skip();
        }
        return text.toString();
    }

    /** The index of a reference such as "AB12"; the next one where there is none. */
    private int column(String reference, int next) {
        if (reference == null) return next;
        int column = 0;
        for (int i = 0; i < reference.length() && Character.isLetter(reference.charAt(i)); i++) {
            int letter = Character.toUpperCase(reference.charAt(i)) - 'A' + 1;
            column = letter < 1 || letter > 26 ? MOST_COLUMNS + 1 : 26 * column + letter;
            if (column > MOST_COLUMNS)
                throw new RefusedFile(FileProblem.FILE_DAMAGED, xml.place(), "de cel " + reference + " bestaat niet");
        }
        return column == 0 ? next : column - 1;
    }

    @Override
    public long line() {
        return line;
    }

    @Override
    public boolean complete() {
        return false;
    }

    @Override
    public void close() {
        try {
            part.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(part.place(), broken);
        }
    }
}
