package nl.wijkatelier.ingest.cbs;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.wijkatelier.domain.problem.FileProblem;
import nl.wijkatelier.domain.problem.RefusedFile;

/**
 * Text of a table whose encoding nobody stated: as its byte order mark says, else UTF-8 where all of it is, else Windows-1252
 * where none of it is. What is partly UTF-8 is damaged.
 */
final class CsvText {
    private static final int SAMPLE = 1 << 16;
    private static final int LINES = 10;

    private CsvText() {}

    /**
     * Finds the encoding, which takes reading the whole stream.
     *
     * @throws RefusedFile with the line where the text is neither UTF-8 nor Windows-1252, or for none at all
     */
    static Charset charset(InputStream stream, String place) throws IOException {
        BufferedInputStream in = new BufferedInputStream(stream, SAMPLE);
        in.mark(SAMPLE);
        byte[] head = in.readNBytes(1024);
        in.reset();
        if (head.length == 0) throw new RefusedFile(FileProblem.FILE_EMPTY, place, "is leeg");
        Charset wide = utf16(head);
        if (wide != null) return wide;
        boolean marked = head.length > 2 && (head[0] & 0xff) == 0xEF && (head[1] & 0xff) == 0xBB;
        Utf8 utf8 = new Utf8();
        for (int b = in.read(); b >= 0; b = in.read()) utf8.take(b);
        utf8.end();
        if (utf8.control > 0) throw damaged(place, utf8.control, "bevat tekens die geen tekst zijn");
        if (utf8.bad == 0) return StandardCharsets.UTF_8;
        if (marked || utf8.sequences > 0) throw damaged(place, utf8.bad, "is hier geen geldige UTF-8");
        return Charset.forName("windows-1252");
    }

    private static RefusedFile damaged(String place, long line, String reason) {
        return new RefusedFile(FileProblem.FILE_DAMAGED, place + ":" + line, reason);
    }

    private static Charset utf16(byte[] head) {
        if (head.length < 2) return null;
        int mark = (head[0] & 0xff) << 8 | head[1] & 0xff;
        if (mark == 0xFFFE || head[0] != 0 && head[1] == 0) return StandardCharsets.UTF_16LE;
        if (mark == 0xFEFF || head[0] == 0 && head[1] != 0) return StandardCharsets.UTF_16BE;
        return null;
    }

    /** A reader that supports mark; a byte order mark is dropped. */
    static Reader open(InputStream stream, Charset charset) throws IOException {
        BufferedReader reader = new BufferedReader(new InputStreamReader(stream, charset), SAMPLE);
        reader.mark(1);
        if (reader.read() != '\uFEFF') reader.reset();
        return reader;
    }

    /**
     * What stands between cells, by the first ten lines: what Excel's first line "sep=" says (which is passed over), else ";" or
     * a tab where any has one outside of quotes, else ",".
     */
    static char delimiter(Reader reader) throws IOException {
        reader.mark(SAMPLE);
        char[] head = new char[SAMPLE - 1];
        int length = 0;
        for (int n = 0; length < head.length && n >= 0; n = reader.read(head, length, head.length - length))
            length += n;
        reader.reset();
        String text = new String(head, 0, length);
        if (text.regionMatches(true, 0, "sep=", 0, 4) && length > 4) {
            for (int c = reader.read(); c != '\n' && c != -1; c = reader.read()) continue;
            return text.charAt(4);
        }
        for (char candidate : List.of(';', '\t')) if (outsideQuotes(text, candidate)) return candidate;
        return ',';
    }

    private static boolean outsideQuotes(String text, char wanted) {
        boolean quoted = false;
        int lines = 0;
        for (int i = 0; i < text.length() && lines < LINES; i++) {
            char c = text.charAt(i);
            if (c == '"') quoted = !quoted;
            else if (c == '\n') lines++;
            else if (c == wanted && !quoted) return true;
        }
        return false;
    }

    /** Follows bytes as UTF-8 (RFC 3629) and as lines. */
    private static final class Utf8 {
        private long line = 1;
        private long bad;
        private long control;
        private long sequences;
        private int expected;
        private int low;
        private int high;

        void take(int b) {
            if (expected > 0) {
                if (b >= low && b <= high) {
                    low = 0x80;
                    high = 0xBF;
                    if (--expected == 0) sequences++;
                    return;
                }
                fault();
            }
            if (b == '\n') line++;
            else if (b < 0x20 && b != '\t' && b != '\r' && b != '\f' && control == 0) control = line;
            else if (b >= 0x80) lead(b);
        }

        private void lead(int b) {
            expected = b >= 0xF0 ? 3 : b >= 0xE0 ? 2 : 1;
            low = b == 0xE0 ? 0xA0 : b == 0xF0 ? 0x90 : 0x80;
            high = b == 0xED ? 0x9F : b == 0xF4 ? 0x8F : 0xBF;
            if (b < 0xC2 || b > 0xF4) fault();
        }

        private void fault() {
            expected = 0;
            if (bad == 0) bad = line;
        }

        void end() {
            if (expected > 0) fault();
        }
    }
}
