package nl.wijkatelier.ingest.cbs;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.wijkatelier.domain.problem.FileProblem;
import nl.wijkatelier.domain.problem.RefusedFile;
import nl.wijkatelier.ingest.SourceEntry;
import nl.wijkatelier.ingest.SourceLimits;
import nl.wijkatelier.ingest.SourcePackage;
import nl.wijkatelier.ingest.XmlCursor;

/**
 * A workbook (ECMA-376, SpreadsheetML; .xlsx): its sheets in order, each a table read row by row; only the shared texts are held
 * in memory. Parts are opened as every zip and every XML is here: within limits, without DTD. Not thread-safe.
 */
final class Workbook implements AutoCloseable {
    /** The yearly table unpacks to some 100 MB. */
    private static final SourceLimits LIMITS = new SourceLimits(1L << 30, 200, 10_000, 1);

    private static final long MOST_TEXT = 32L << 20;
    private static final String[] RELATIONS = {
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "http://purl.oclc.org/ooxml/officeDocument/relationships"
    };

    private final String place;
    private final SourcePackage parts;
    private final Map<String, String> targets = new HashMap<>();
    private final List<String> texts = new ArrayList<>();
    private String textsPart;

    private Workbook(String place, SourcePackage parts) {
        this.place = place;
        this.parts = parts;
    }

    static Workbook open(SourceEntry entry) throws IOException {
        BufferedInputStream in = new BufferedInputStream(entry.stream());
        in.mark(8);
        byte[] head = in.readNBytes(4);
        in.reset();
        if (head.length == 4 && (head[0] & 0xff) == 0xD0 && (head[1] & 0xff) == 0xCF)
            throw new RefusedFile(
                    FileProblem.FILE_WRONG_FORMAT,
                    entry.place(),
                    "is een versleutelde of oude (.xls) werkmap; bewaar haar als .xlsx zonder wachtwoord");
        SourceEntry buffered = new SourceEntry(entry.name(), entry.place(), entry.bytes(), in);
        Workbook book = new Workbook(entry.place(), SourcePackage.open(buffered, LIMITS));
        try {
            book.relations();
            if (book.textsPart != null) book.texts();
            return book;
        } catch (IOException | RuntimeException broken) {
            book.close();
            throw broken;
        }
    }

    /**
     * A sheet of the workbook.
     *
     * @param part its name in the package
     */
    record Sheet(String name, String part) {}

    /** The sheets in their order; parts that are no sheet of cells, such as charts, too. */
    List<Sheet> sheets() throws IOException {
        List<Sheet> sheets = new ArrayList<>();
        try (SourceEntry part = parts.get("xl/workbook.xml", place)) {
            XmlCursor xml = XmlCursor.open(part);
            while (xml.nextChild()) {
                if (!xml.name().equals("sheets")) {
                    xml.skip();
                    continue;
                }
                while (xml.nextChild()) {
                    String target = targets.get(String.valueOf(relation(xml)));
                    String name = xml.attribute("name");
                    if (target != null) sheets.add(new Sheet(name == null ? target : name, target));
                    xml.skip();
                }
            }
        }
        return sheets;
    }

    /** The rows of a sheet; the caller closes them. */
    Table table(Sheet sheet) throws IOException {
        return new SheetTable(parts.get(sheet.part(), place), texts);
    }

    private static String relation(XmlCursor xml) {
        for (String namespace : RELATIONS) {
            String id = xml.attribute(namespace, "id");
            if (id != null) return id;
        }
        return null;
    }

    private void relations() throws IOException {
        try (SourceEntry part = parts.get("xl/_rels/workbook.xml.rels", place)) {
            XmlCursor xml = XmlCursor.open(part);
            while (xml.nextChild()) {
                String id = xml.attribute("Id");
                String target = xml.attribute("Target");
                String type = String.valueOf(xml.attribute("Type"));
                if (id != null && target != null) {
                    String name = target.startsWith("/") ? target.substring(1) : "xl/" + target;
                    if (type.endsWith("/worksheet")) targets.put(id, name);
                    if (type.endsWith("/sharedStrings")) textsPart = name;
                }
                xml.skip();
            }
        }
    }

    private void texts() throws IOException {
        long characters = 0;
        try (SourceEntry part = parts.get(textsPart, place)) {
            XmlCursor xml = XmlCursor.open(part);
            while (xml.nextChild()) {
                String text = SheetTable.richText(xml);
                characters += text.length() + 8L;
                if (characters > MOST_TEXT)
                    throw new RefusedFile(FileProblem.FILE_TOO_LARGE, part.place(), "meer dan 32 MB aan teksten");
                texts.add(text);
            }
        }
    }

    @Override
    public void close() {
        parts.close();
    }
}
