package nl.wijkatelier.ingest.cbs;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.wijkatelier.domain.problem.FileProblem;
import nl.wijkatelier.domain.problem.RefusedFile;

/** Rows of a dBASE III/IV table, one at a time. Not thread-safe. */
final class Dbf {
    private static final int HEAD = 32;

    private final String place;
    private final DataInputStream in;
    private final Charset charset;
    private final List<Field> fields = new ArrayList<>();
    private final byte[] record;

    private record Field(String name, char type, int at, int length) {}

    /**
     * Reads the head.
     *
     * @param stated the encoding that a .cpg file states, or null to go by the head, which may name one too
     */
    Dbf(InputStream stream, Charset stated, String place) throws IOException {
        this.place = place;
        this.in = new DataInputStream(stream);
        byte[] head = bytes(HEAD);
        ByteBuffer numbers = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN);
        int headLength = numbers.getShort(8) & 0xffff;
        int recordLength = numbers.getShort(10) & 0xffff;
        if ((head[0] & 7) != 3 && (head[0] & 7) != 4 || headLength < HEAD + 1 || recordLength < 1)
            throw damaged("is geen dBASE-tabel");
        charset = stated != null ? stated : languageDriver(head[29] & 0xff);
        byte[] columns = bytes(headLength - HEAD);
        int at = 1;
        for (int i = 0; i + HEAD <= columns.length && columns[i] != 0x0D; i += HEAD) {
            int end = i;
            while (end < i + 11 && columns[end] != 0) end++;
            int length = columns[i + 16] & 0xff;
            // Clipper and others keep the high byte of long text columns where decimals stand.
            if (columns[i + 11] == 'C') length += (columns[i + 17] & 0xff) << 8;
            String name = new String(columns, i, end - i, charset).strip();
            fields.add(new Field(name, (char) columns[i + 11], at, length));
            at += length;
        }
        if (fields.isEmpty() || at > recordLength) throw damaged("de kolommen passen niet in een regel");
        record = new byte[recordLength];
    }

    /** Code pages that CBS's files use; anything else is taken for Windows-1252. */
    private static Charset languageDriver(int code) {
        return Charset.forName(
                switch (code) {
                    case 0x01 -> "IBM437";
                    case 0x02 -> "IBM850";
                    default -> "windows-1252";
                });
    }

    /** The next row, also a deleted one, since shapes count them too; null at the end. */
    Map<String, Cell> next() throws IOException {
        int first = in.read();
        if (first < 0 || first == 0x1A) return null;
        record[0] = (byte) first;
        try {
            in.readFully(record, 1, record.length - 1);
        } catch (EOFException cut) {
            throw damaged("houdt midden in een regel op");
        }
        Map<String, Cell> cells = new LinkedHashMap<>();
        for (Field field : fields) cells.putIfAbsent(field.name(), cell(field));
        return cells;
    }

    private Cell cell(Field field) {
        String text = new String(record, field.at(), field.length(), charset)
                .replace("\0", "")
                .strip();
        if (text.isEmpty() || text.chars().allMatch(c -> c == '*')) return Cell.NONE;
        boolean numeric = field.type() == 'N' || field.type() == 'F';
        if (!numeric) return Cell.text(text);
        try {
            return Cell.number(Double.parseDouble(text));
        } catch (NumberFormatException bad) {
            return Cell.text(text);
        }
    }

    private byte[] bytes(int count) throws IOException {
        byte[] bytes = in.readNBytes(count);
        if (bytes.length < count) throw damaged("houdt midden in de kop op");
        return bytes;
    }

    private RefusedFile damaged(String reason) {
        return new RefusedFile(FileProblem.FILE_DAMAGED, place, reason);
    }
}
