package nl.wijkatelier.engine.pack;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes numbers, texts and arrays, big endian; {@link PackIn} reads them in the same order. For one thread. */
public final class PackOut extends DataOutputStream {
    private static final int PIECE = 8192;

    public PackOut(OutputStream out) {
        super(out);
    }

    /** A text of any length, or null. */
    public void text(String text) throws IOException {
        if (text == null) {
            writeInt(-1);
            return;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        writeInt(bytes.length);
        write(bytes);
    }

    public void texts(List<String> texts) throws IOException {
        writeInt(texts.size());
        for (String text : texts) text(text);
    }

    public void bytes(byte[] values) throws IOException {
        writeInt(values.length);
        write(values);
    }

    public void shorts(short[] values) throws IOException {
        writeInt(values.length);
        ByteBuffer piece = ByteBuffer.allocate(PIECE * Short.BYTES);
        for (int at = 0; at < values.length; at += PIECE) {
            int count = Math.min(PIECE, values.length - at);
            piece.asShortBuffer().put(values, at, count);
            write(piece.array(), 0, count * Short.BYTES);
        }
    }

    public void ints(int[] values) throws IOException {
        writeInt(values.length);
        ByteBuffer piece = ByteBuffer.allocate(PIECE * Integer.BYTES);
        for (int at = 0; at < values.length; at += PIECE) {
            int count = Math.min(PIECE, values.length - at);
            piece.asIntBuffer().put(values, at, count);
            write(piece.array(), 0, count * Integer.BYTES);
        }
    }

    public void longs(long[] values) throws IOException {
        writeInt(values.length);
        ByteBuffer piece = ByteBuffer.allocate(PIECE * Long.BYTES);
        for (int at = 0; at < values.length; at += PIECE) {
            int count = Math.min(PIECE, values.length - at);
            piece.asLongBuffer().put(values, at, count);
            write(piece.array(), 0, count * Long.BYTES);
        }
    }

    public void floats(float[] values) throws IOException {
        writeInt(values.length);
        ByteBuffer piece = ByteBuffer.allocate(PIECE * Float.BYTES);
        for (int at = 0; at < values.length; at += PIECE) {
            int count = Math.min(PIECE, values.length - at);
            piece.asFloatBuffer().put(values, at, count);
            write(piece.array(), 0, count * Float.BYTES);
        }
    }

    public void doubles(double[] values) throws IOException {
        writeInt(values.length);
        ByteBuffer piece = ByteBuffer.allocate(PIECE * Double.BYTES);
        for (int at = 0; at < values.length; at += PIECE) {
            int count = Math.min(PIECE, values.length - at);
            piece.asDoubleBuffer().put(values, at, count);
            write(piece.array(), 0, count * Double.BYTES);
        }
    }
}
