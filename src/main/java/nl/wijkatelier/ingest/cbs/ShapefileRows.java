package nl.wijkatelier.ingest.cbs;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Map;
import java.util.Optional;
import nl.wijkatelier.domain.problem.FileProblem;
import nl.wijkatelier.domain.problem.RefusedFile;
import nl.wijkatelier.ingest.SourceEntry;

/**
 * Rows of a shapefile (ESRI Shapefile Technical Description, 1998): shapes from the .shp, columns from the .dbf beside it, the
 * coordinate system from the .prj and the encoding from the .cpg. The .shx is not needed: shapes follow each other.
 */
final class ShapefileRows {
    private static final int HEAD = 100;
    private static final int MAGIC = 9994;
    private static final int LARGEST_TEXT = 1 << 16;
    private static final int LARGEST_SHAPE = 256 << 20;

    private final SourceEntry entry;
    private final CbsRows rows;
    private final Layer layer;

    private ShapefileRows(SourceEntry entry, CbsRows rows) {
        this.entry = entry;
        this.rows = rows;
        this.layer = new Layer(entry.place());
    }

    static void read(SourceEntry entry, CbsRows rows) throws IOException {
        ShapefileRows reader = new ShapefileRows(entry, rows);
        if (!rows.wants(reader.layer)) return;
        reader.layer.system(reader.system());
        Optional<SourceEntry> table = reader.beside(".dbf");
        if (table.isEmpty())
            throw new RefusedFile(FileProblem.FILE_DAMAGED, entry.place(), "het .dbf-bestand ontbreekt");
        try (SourceEntry dbf = table.get()) {
            reader.read(new Dbf(dbf.stream(), reader.charset(), dbf.place()), dbf.place());
        }
    }

    private Optional<SourceEntry> beside(String ending) throws IOException {
        return entry.beside(entry.name().substring(0, entry.name().length() - 4) + ending);
    }

    private Layer.System system() throws IOException {
        String text = text(".prj");
        if (text == null) return Layer.System.UNSAID;
        Layer.System system = Projection.of(text);
        if (system != null) return system;
        String name = text.replaceAll("(?s)^[^\"]*\"([^\"]{0,60}).*", "$1").strip();
        throw new RefusedFile(
                FileProblem.FILE_WRONG_CRS,
                entry.place(),
                "stelsel " + name + " in plaats van RD (EPSG:28992) of WGS 84 (graden)");
    }

    /** What a .cpg says: UTF-8, 1252, ISO-8859-1, ANSI 1252; null without one, or for one that says nothing known. */
    private Charset charset() throws IOException {
        String text = text(".cpg");
        if (text == null) return null;
        String name = text.strip().replaceFirst("(?i)^(ansi|cp|oem)[ _-]?(?=\\d)", "");
        if (name.matches("125\\d")) name = "windows-" + name;
        else if (name.matches("8859[ _-]?\\d+")) name = name.replaceFirst("8859[ _-]?", "ISO-8859-");
        else if (name.matches("65001")) name = "UTF-8";
        else if (name.matches("\\d{3}")) name = "IBM" + name;
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return null;
        }
    }

    private String text(String ending) throws IOException {
        Optional<SourceEntry> found = beside(ending);
        if (found.isEmpty()) return null;
        try (SourceEntry beside = found.get()) {
            return new String(beside.stream().readNBytes(LARGEST_TEXT), StandardCharsets.ISO_8859_1);
        }
    }

    private void read(Dbf dbf, String dbfPlace) throws IOException {
        InputStream in = entry.stream();
        ByteBuffer head = ByteBuffer.wrap(bytes(in, HEAD, "de kop"));
        if (head.getInt(0) != MAGIC) throw damaged(0, "is geen shapefile");
        long length = 2L * head.getInt(24);
        long at = HEAD;
        for (long number = 1; at < length; number++) {
            ByteBuffer record = ByteBuffer.wrap(bytes(in, 8, "vorm " + number));
            long content = 2L * record.getInt(4);
            if (content < 4 || content > LARGEST_SHAPE || at + 8 + content > length)
                throw damaged(number, "een vorm van " + content + " bytes");
            byte[] shape = bytes(in, (int) content, "vorm " + number);
            at += 8 + content;
            Map<String, Cell> columns = dbf.next();
            if (columns == null)
                throw new RefusedFile(
                        FileProblem.FILE_DAMAGED, dbfPlace, "heeft minder regels dan er vormen zijn: " + (number - 1));
            rows.area(layer, number, columns, ShpShape.of(ByteBuffer.wrap(shape).order(ByteOrder.LITTLE_ENDIAN)));
        }
        rows.end(layer);
    }

    private byte[] bytes(InputStream in, int count, String what) throws IOException {
        byte[] bytes = in.readNBytes(count);
        if (bytes.length < count) throw new RefusedFile(FileProblem.FILE_DAMAGED, entry.place(), "houdt op in " + what);
        return bytes;
    }

    private RefusedFile damaged(long number, String reason) {
        return new RefusedFile(FileProblem.FILE_DAMAGED, number == 0 ? entry.place() : layer.place(number), reason);
    }
}
