package nl.wijkatelier.ingest;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;
import nl.wijkatelier.disk.TempFiles;

/**
 * Counts how many different ids there are among any number of them, in 2 MB of memory: what does not fit goes to temporary files
 * in sorted runs, which are merged to count. Ids of up to 18 digits count exactly, others by a digest of 64 bits (of 30 million ids
 * two meet with a chance of 1 in 40,000). Not thread-safe.
 */
final class DistinctCount implements AutoCloseable {
    private static final int MOST = 1 << 18;

    private final List<Path> runs = new ArrayList<>(0);
    private long[] values = new long[64];
    private int size;

    void add(String id) {
        long value = value(id);
        // Versions of an object mostly follow each other.
        if (size > 0 && values[size - 1] == value) return;
        if (size == values.length) room();
        values[size++] = value;
    }

    /** How many different ids were added. */
    long count() {
        compact();
        return runs.isEmpty() ? size : merged();
    }

    private void room() {
        if (values.length < MOST) {
            values = Arrays.copyOf(values, 2 * values.length);
            return;
        }
        compact();
        if (size > MOST / 2) spill();
    }

    private void compact() {
        Arrays.sort(values, 0, size);
        int kept = 0;
        for (int i = 0; i < size; i++) if (kept == 0 || values[kept - 1] != values[i]) values[kept++] = values[i];
        size = kept;
    }

    private void spill() {
        try {
            Path run = TempFiles.file(".ids");
            runs.add(run);
            try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(run)))) {
                for (int i = 0; i < size; i++) out.writeLong(values[i]);
            }
            size = 0;
        } catch (IOException full) {
            throw new UncheckedIOException("tellen van objecten: een tijdelijk bestand is niet te schrijven", full);
        }
    }

    private long merged() {
        PriorityQueue<Run> next = new PriorityQueue<>();
        List<Run> opened = new ArrayList<>();
        try {
            try {
                for (Path path : runs) opened.add(new Run(path));
                for (Run run : opened) if (run.forward()) next.add(run);
                long count = 0;
                int memory = 0;
                boolean any = false;
                long last = 0;
                while (!next.isEmpty() || memory < size) {
                    boolean own = memory < size && (next.isEmpty() || values[memory] <= next.peek().value);
                    Run run = own ? null : next.poll();
                    long value = own ? values[memory++] : run.value;
                    if (run != null && run.forward()) next.add(run);
                    if (!any || value != last) count++;
                    any = true;
                    last = value;
                }
                return count;
            } finally {
                for (Run run : opened) run.in.close();
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("tellen van objecten: een tijdelijk bestand is niet te lezen", broken);
        }
    }

    /** Removes the temporary files. */
    @Override
    public void close() {
        try {
            for (Path run : runs) Files.deleteIfExists(run);
        } catch (IOException left) {
            // The next start cleans the folder.
            return;
        }
        runs.clear();
    }

    private static long value(String id) {
        int length = id.length();
        long number = 0;
        for (int i = 0; i < length && number >= 0; i++) {
            char c = id.charAt(i);
            number = length <= 18 && c >= '0' && c <= '9' ? 10 * number + (c - '0') : -1;
        }
        if (number >= 0 && length > 0) return number;
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < length; i++) hash = (hash ^ id.charAt(i)) * 0x100000001b3L;
        hash = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
        return hash ^ hash >>> 33 | Long.MIN_VALUE;
    }

    /** A sorted file and the value that it stands on. */
    private static final class Run implements Comparable<Run> {
        private final DataInputStream in;
        private long left;
        private long value;

        Run(Path path) throws IOException {
            in = new DataInputStream(new BufferedInputStream(Files.newInputStream(path)));
            left = Files.size(path) / Long.BYTES;
        }

        boolean forward() throws IOException {
            if (left == 0) return false;
            left--;
            value = in.readLong();
            return true;
        }

        @Override
        public int compareTo(Run other) {
            return Long.compare(value, other.value);
        }
    }
}
