package nl.wijkatelier.ingest.cbs;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import nl.wijkatelier.domain.problem.FileProblem;
import nl.wijkatelier.domain.problem.RefusedFile;

/** A JSON file that is read piece by piece: refuses one of which a piece, which is held in memory, is too large. */
final class JsonStream extends FilterInputStream {
    /** The most detailed gemeente has some 3 MB of text. */
    private static final long LARGEST_PIECE = 64L << 20;

    /** May stand before each text of a sequence (RFC 8142), and nowhere else in JSON. */
    private static final byte SEPARATOR = 0x1E;

    private final String place;
    private long piece;

    JsonStream(InputStream in, String place) {
        super(in);
        this.place = place;
    }

    /** To be called where a piece begins. */
    void begin() {
        piece = 0;
    }

    @Override
    public int read() throws IOException {
        int one = in.read();
        if (one >= 0) count(1);
        return one == SEPARATOR ? ' ' : one;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int read = in.read(into, from, length);
        count(read);
        for (int i = from; i < from + read; i++) if (into[i] == SEPARATOR) into[i] = ' ';
        return read;
    }

    private void count(int read) {
        piece += Math.max(0, read);
        if (piece > LARGEST_PIECE)
            throw new RefusedFile(
                    FileProblem.FILE_TOO_LARGE,
                    place,
                    "een gebied van meer dan " + (LARGEST_PIECE >> 20) + " MB tekst");
    }
}
