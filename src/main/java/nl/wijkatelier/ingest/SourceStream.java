package nl.wijkatelier.ingest;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import nl.wijkatelier.domain.problem.FileProblem;
import nl.wijkatelier.domain.problem.RefusedFile;

/** Content of one file, counted against the limits, reported as progress, and checked against the archive's CRC. */
final class SourceStream extends FilterInputStream {
    private final String place;
    private final SourceTally tally;
    private final boolean packed;
    private final long packedSize;
    private final double packedPerByte;
    private final boolean reports;
    private final long size;
    private final long crc;
    private final CRC32 sum = new CRC32();
    private long read;
    private long reported;

    private SourceStream(InputStream in, String place, SourceTally tally, ZipEntry entry, long size, boolean reports) {
        super(in);
        this.place = place;
        this.tally = tally;
        this.packed = entry != null;
        this.size = size;
        this.packedSize = packed ? Math.max(1, entry.getCompressedSize()) : size;
        this.packedPerByte = packed && entry.getSize() > 0 ? (double) packedSize / entry.getSize() : 1;
        this.crc = packed ? entry.getCrc() : -1;
        this.reports = reports;
    }

    /** Of a file on disk. */
    static SourceStream plain(InputStream in, String place, SourceTally tally, long size) {
        return new SourceStream(in, place, tally, null, size, true);
    }

    /**
     * Of an entry of a zip.
     *
     * @param reports false for a nested zip, whose own entries report the progress
     */
    static SourceStream entry(InputStream in, String place, SourceTally tally, ZipEntry entry, boolean reports) {
        return new SourceStream(in, place, tally, entry, entry.getSize(), reports);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        int count = read(one, 0, 1);
        return count < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int count;
        try {
            count = in.read(into, from, length);
        } catch (ZipException | EOFException damaged) {
            throw new RefusedFile(
                    FileProblem.FILE_DAMAGED,
                    place,
                    "beschadigd of afgebroken zip (" + damaged.getMessage() + ")",
                    damaged);
        }
        if (count > 0) count(into, from, count);
        // A parser stops at the end of what it reads and need not ask for the end of the file.
        if (count < 0 || read == size) verify();
        return count;
    }

    private void verify() {
        if (crc >= 0 && sum.getValue() != crc)
            throw new RefusedFile(FileProblem.FILE_DAMAGED, place, "beschadigd: het controlegetal (CRC) klopt niet");
    }

    private void count(byte[] bytes, int from, int count) {
        tally.progress().check();
        tally.unpacked(place, count);
        read += count;
        if (packed) {
            sum.update(bytes, from, count);
            if (read > SourceLimits.RATIO_GRACE
                    && read / packedSize > tally.limits().maxRatio())
                throw new RefusedFile(
                        FileProblem.FILE_TOO_LARGE,
                        place,
                        "pakt uit tot meer dan " + tally.limits().maxRatio() + " keer zijn grootte (zipbom?)");
        }
        report(Math.min(packedSize, (long) (read * packedPerByte)));
    }

    private void report(long until) {
        if (!reports || until <= reported) return;
        tally.progress().advance(until - reported);
        reported = until;
    }

    @Override
    public void close() throws IOException {
        report(packedSize);
        super.close();
    }

    @Override
    public long skip(long count) throws IOException {
        return Math.max(0, read(new byte[(int) Math.min(count, 8192)]));
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
