package nl.wijkatelier.engine.pack;

import java.io.DataInput;
import java.io.DataInputStream;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads what {@link PackOut} wrote, out of a mapped file. Throws BufferUnderflowException or IllegalArgumentException for other bytes. For one thread. */
public final class PackIn {
    private final ByteBuffer in;

    /** @param in big endian, from its position on */
    public PackIn(ByteBuffer in) {
        this.in = in;
    }

    public boolean bool() {
        return in.get() != 0;
    }

    public int octet() {
        return in.get() & 0xFF;
    }

    public int integer() {
        return in.getInt();
    }

    public long big() {
        return in.getLong();
    }

    public double real() {
        return in.getDouble();
    }

    /** A text, or null. */
    public String text() {
        int length = in.getInt();
        if (length == -1) return null;
        byte[] bytes = new byte[checked(length, 1)];
        in.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    public List<String> texts() {
        int count = checked(in.getInt(), Integer.BYTES);
        List<String> texts = new ArrayList<>(count);
        for (int i = 0; i < count; i++) texts.add(text());
        return texts;
    }

    public byte[] bytes() {
        byte[] values = new byte[checked(in.getInt(), 1)];
        in.get(values);
        return values;
    }

    public short[] shorts() {
        short[] values = new short[checked(in.getInt(), Short.BYTES)];
        in.asShortBuffer().get(values);
        return passed(values, values.length * Short.BYTES);
    }

    public int[] ints() {
        int[] values = new int[checked(in.getInt(), Integer.BYTES)];
        in.asIntBuffer().get(values);
        return passed(values, values.length * Integer.BYTES);
    }

    public long[] longs() {
        long[] values = new long[checked(in.getInt(), Long.BYTES)];
        in.asLongBuffer().get(values);
        return passed(values, values.length * Long.BYTES);
    }

    public float[] floats() {
        float[] values = new float[checked(in.getInt(), Float.BYTES)];
        in.asFloatBuffer().get(values);
        return passed(values, values.length * Float.BYTES);
    }

    public double[] doubles() {
        double[] values = new double[checked(in.getInt(), Double.BYTES)];
        in.asDoubleBuffer().get(values);
        return passed(values, values.length * Double.BYTES);
    }

    /** For what is read one by one, at the same place. */
    public DataInput data() {
        return new DataInputStream(new InputStream() {
            @Override
            public int read() {
                return in.hasRemaining() ? in.get() & 0xFF : -1;
            }

            @Override
            public int read(byte[] into, int from, int length) {
                if (length > 0 && !in.hasRemaining()) return -1;
                int count = Math.min(length, in.remaining());
                in.get(into, from, count);
                return count;
            }
        });
    }

    /** Whether everything has been read. */
    public boolean atEnd() {
        return !in.hasRemaining();
    }

    private <T> T passed(T values, int bytes) {
        in.position(in.position() + bytes);
        return values;
    }

    private int checked(int count, int size) {
        if (count < 0 || (long) count * size > in.remaining())
            throw new IllegalArgumentException(count + " values of " + size + " bytes in " + in.remaining());
        return count;
    }
}
