package nl.wijkatelier.engine.join;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * The bytes of a state of a block, as they are stored: {@code WKBL}, a version, the homes with whether each is a place, the
 * households, and a checksum of all that. Some 600 for 40 homes.
 */
final class BlockBytes {
    private static final int MAGIC = 0x574b424c;
    private static final int VERSION = 1;
    private static final int CHECKSUM = Integer.BYTES;
    /** More than any block or household has: a larger number is no content of ours. */
    private static final int MOST = 1_000_000;

    private BlockBytes() {}

    static byte[] of(HomeBlock.State state) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Set<String> places = new HashSet<>(state.places());
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(MAGIC);
            out.writeByte(VERSION);
            write(out, state.homes().size());
            for (String home : state.homes()) {
                out.writeUTF(home);
                out.writeBoolean(places.contains(home));
            }
            write(out, state.households().size());
            for (Household one : state.households()) for (int number : numbers(one)) write(out, number);
            out.writeInt(checksum(bytes.toByteArray(), bytes.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The state that gave the bytes. Throws IllegalArgumentException for others. */
    static HomeBlock.State read(byte[] bytes) {
        int end = bytes.length - CHECKSUM;
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (end < 0 || in.readInt() != MAGIC) throw new IllegalArgumentException("no block of homes");
            int version = in.readUnsignedByte();
            if (version != VERSION)
                throw new IllegalArgumentException("version " + version + " of a block of homes is not known");
            int sum = checksum(bytes, end);
            if (sum != new DataInputStream(new ByteArrayInputStream(bytes, end, CHECKSUM)).readInt())
                throw new IllegalArgumentException("the bytes of a block of homes are damaged");
            List<String> homes = new ArrayList<>();
            List<String> places = new ArrayList<>();
            for (int i = number(in); i > 0; i--) {
                homes.add(in.readUTF());
                if (in.readBoolean()) places.add(homes.get(homes.size() - 1));
            }
            List<Household> households = new ArrayList<>();
            for (int i = number(in); i > 0; i--)
                households.add(new Household(
                        number(in), number(in), number(in), number(in), number(in), number(in), number(in)));
            return new HomeBlock.State(homes, places, households);
        } catch (IOException e) {
            throw new IllegalArgumentException("the bytes of a block of homes end too early", e);
        }
    }

    private static int[] numbers(Household one) {
        return new int[] {one.age0(), one.age15(), one.age25(), one.age45(), one.age65(), one.size(), one.income()};
    }

    private static int checksum(byte[] bytes, int length) {
        CRC32 sum = new CRC32();
        sum.update(Arrays.copyOf(bytes, length));
        return (int) sum.getValue();
    }

    /** Seven bits a byte, lowest first; the eighth says that more follow. */
    private static void write(DataOutputStream out, int number) throws IOException {
        if (number < 0 || number > MOST)
            throw new IllegalArgumentException(number + " is no number of people or homes");
        int left = number;
        while (left > 0x7f) {
            out.writeByte(left & 0x7f | 0x80);
            left >>>= 7;
        }
        out.writeByte(left);
    }

    private static int number(DataInputStream in) throws IOException {
        int number = 0;
        int shift = 0;
        int part;
        do {
            part = in.readUnsignedByte();
            number |= (part & 0x7f) << shift;
            shift += 7;
        } while ((part & 0x80) != 0 && shift < Integer.SIZE - 1);
        if (number < 0 || number > MOST)
            throw new IllegalArgumentException(number + " is no number of people or homes");
        return number;
    }
}
