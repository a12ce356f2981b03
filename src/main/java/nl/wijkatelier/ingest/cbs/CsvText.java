package nl.wijkatelier.ingest.cbs;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Text of a table whose encoding nobody stated: UTF-8 where its first 64 kB are valid as such, else Windows-1252. */
final class CsvText {
    private static final int SAMPLE = 1 << 16;
    private static final int LONGEST_CHARACTER = 4;

    private CsvText() {}

    /** A reader that supports mark; a byte order mark is dropped. */
    static Reader open(InputStream stream) throws IOException {
        BufferedInputStream in = new BufferedInputStream(stream, SAMPLE);
        in.mark(SAMPLE);
        byte[] sample = in.readNBytes(SAMPLE);
        in.reset();
        Charset charset = isUtf8(sample) ? StandardCharsets.UTF_8 : Charset.forName("windows-1252");
        BufferedReader reader = new BufferedReader(new InputStreamReader(in, charset), SAMPLE);
        reader.mark(1);
        if (reader.read() != '\uFEFF') reader.reset();
        return reader;
    }

    /** ";" where the first line has one, else ",". */
    static char delimiter(Reader reader) throws IOException {
        reader.mark(SAMPLE);
        char found = ',';
        int c = reader.read();
        for (int i = 1; i < SAMPLE - 1 && c != -1 && c != '\n' && found != ';'; i++) {
            if (c == ';') found = ';';
            c = reader.read();
        }
        reader.reset();
        return found;
    }

    private static boolean isUtf8(byte[] sample) {
        // The sample may cut a character in two: its last bytes don't count.
        int length = sample.length < SAMPLE ? sample.length : lastBoundary(sample);
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(sample, 0, length));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static int lastBoundary(byte[] sample) {
        int end = sample.length;
        for (int i = 0; i < LONGEST_CHARACTER && (sample[end - 1] & 0xC0) == 0x80; i++) end--;
        return end - 1;
    }
}
