package nl.wijkatelier.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import nl.wijkatelier.domain.problem.RefusedFile;

/**
 * Damages files as disks, networks and hands do, by a seed that gives the same damage again, and holds readers to their
 * contract: whatever the damage, reading ends well or with {@link RefusedFile}, and takes no more memory than the bound.
 *
 * <p>A failure names the seed and keeps the damaged file in {@code target/damage}; {@link #of} makes it again.
 */
public final class Damage {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** What happens to the bytes; a seed modulo their number chooses. */
    public enum Kind {
        /** Ends too early. */
        TRUNCATE,
        /** One to eight bits turned over. */
        FLIP,
        /** One to sixteen bytes of any value put in. */
        INSERT,
        /** A piece of up to 256 bytes stands twice. */
        DUPLICATE,
        /** Two pieces of up to 256 bytes change places. */
        SWAP
    }

    /** Reads a file that may be damaged. */
    public interface Reader {
        void read(Path file) throws Exception;
    }

    private Damage() {}

    public static Kind kind(long seed) {
        return Kind.values()[(int) Math.floorMod(seed, (long) Kind.values().length)];
    }

    /** A damaged copy of bytes, of which there must be at least two. */
    public static byte[] of(byte[] whole, long seed) {
        Random random = new Random(seed);
        int length = whole.length;
        int at = random.nextInt(length);
        switch (kind(seed)) {
            case TRUNCATE:
                return Arrays.copyOf(whole, at);
            case FLIP:
                byte[] flipped = whole.clone();
                for (int i = random.nextInt(8); i >= 0; i--)
                    flipped[random.nextInt(length)] ^= (byte) (1 << random.nextInt(8));
                return flipped;
            case INSERT:
                byte[] more = new byte[1 + random.nextInt(16)];
                random.nextBytes(more);
                return insert(whole, at, more);
            case DUPLICATE:
                int piece = Math.min(1 + random.nextInt(256), length - at);
                return insert(whole, at, Arrays.copyOfRange(whole, at, at + piece));
            case SWAP:
                int size = Math.min(1 + random.nextInt(256), length / 2);
                int one = random.nextInt(length / 2 - size + 1);
                int other = length / 2 + random.nextInt(length - length / 2 - size + 1);
                byte[] swapped = whole.clone();
                System.arraycopy(whole, one, swapped, other, size);
                System.arraycopy(whole, other, swapped, one, size);
                return swapped;
            default:
                throw new AssertionError(kind(seed));
        }
    }

    private static byte[] insert(byte[] whole, int at, byte[] more) {
        byte[] longer = new byte[whole.length + more.length];
        System.arraycopy(whole, 0, longer, 0, at);
        System.arraycopy(more, 0, longer, at, more.length);
        System.arraycopy(whole, at, longer, at + more.length, whole.length - at);
        return longer;
    }

    /**
     * Has a reader read damaged copies of a file, each under the file's own name in a folder of its own.
     *
     * @param seeds how many: 1, 2, 3...
     * @param mostMegabytes what reading one may allocate at most in this thread
     * @return how the readings ended, per FileProblem or "gelezen", with their numbers; also printed
     */
    public static Map<String, Integer> read(Path file, int seeds, int mostMegabytes, Reader reader) throws IOException {
        byte[] whole = Files.readAllBytes(file);
        Path kept = Files.createDirectories(Path.of("target/damage"));
        Path folder = Files.createTempDirectory("damage");
        Path damaged = folder.resolve(file.getFileName());
        Map<String, Integer> ends = new TreeMap<>();
        long most = 0;
        try {
            for (long seed = 1; seed <= seeds; seed++) {
                Files.write(damaged, of(whole, seed));
                long before = THREADS.getCurrentThreadAllocatedBytes();
                String end = end(damaged, reader);
                long allocated = THREADS.getCurrentThreadAllocatedBytes() - before >> 20;
                most = Math.max(most, allocated);
                String failure =
                        end.startsWith("FOUT ") ? end : allocated > mostMegabytes ? "FOUT " + allocated + " MB" : null;
                if (failure != null) Files.copy(damaged, keep(kept, seed, file));
                assertThat(failure)
                        .as("seed %d (%s) of %s", seed, kind(seed), file.getFileName())
                        .isNull();
                ends.merge(end, 1, Integer::sum);
            }
        } finally {
            Files.deleteIfExists(damaged);
            Files.delete(folder);
        }
        System.out.println(file.getFileName() + ", seeds 1 to " + seeds + ": " + ends + ", at most " + most + " MB");
        return ends;
    }

    private static Path keep(Path folder, long seed, Path file) throws IOException {
        Path target = folder.resolve(seed + "-" + file.getFileName());
        Files.deleteIfExists(target);
        return target;
    }

    private static String end(Path damaged, Reader reader) {
        try {
            reader.read(damaged);
            return "gelezen";
        } catch (RefusedFile refused) {
            return refused.problem().name();
        } catch (Exception | StackOverflowError | OutOfMemoryError untyped) {
            StackTraceElement[] trace = untyped.getStackTrace();
            return "FOUT " + untyped + (trace.length > 0 ? " at " + trace[0] : "");
        }
    }
}
