package nl.wijkatelier.ingest.cbs;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.wijkatelier.disk.TempFiles;
import nl.wijkatelier.domain.area.Area;
import nl.wijkatelier.domain.area.AreaCode;
import nl.wijkatelier.domain.problem.CbsProblem;
import nl.wijkatelier.domain.problem.Problem;
import nl.wijkatelier.ingest.Reading;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.relateng.RelateNG;

/**
 * Finds areas of one level and year that share more than a square metre of land. The borders wait in a temporary file, only
 * their boxes in memory. Areas that are not valid are left out: what they cover is not certain. Not thread-safe.
 */
final class Overlaps implements AutoCloseable {
    /** Below it are the slivers that rounding and simplifying make between borders that were one. */
    private static final double SMALLEST = 1;
    /** Neighbours of the 18,000 areas of the country make some 60,000 pairs. */
    private static final int MOST_PAIRS = 1_000_000;

    private static final int MOST_FOUND = 1_000;
    private static final String INTERIORS_MEET = "T********";

    private final Reading reading;
    private final Path file;
    private final RandomAccessFile spool;
    private final List<One> areas = new ArrayList<>();
    private final WKBReader reader = new WKBReader();
    private long end;
    private int pairs;
    private int found;

    private record One(int index, int jaar, AreaCode code, String place, Envelope box, long at, int bytes) {
        boolean alike(One other) {
            return jaar == other.jaar && code.level() == other.code.level();
        }
    }

    Overlaps(Reading reading) {
        this.reading = reading;
        try {
            file = TempFiles.folder();
            spool = new RandomAccessFile(file.resolve("grenzen").toFile(), "rw");
        } catch (IOException broken) {
            throw new UncheckedIOException("tijdelijk bestand", broken);
        }
    }

    /** Takes in an area with its place in the files. */
    void add(Area area, String place) {
        if (area.geometrie().isEmpty() || !area.geometrie().isValid()) return;
        byte[] bytes = new WKBWriter().write(area.geometrie());
        try {
            spool.seek(end);
            spool.write(bytes);
        } catch (IOException broken) {
            throw new UncheckedIOException("tijdelijk bestand", broken);
        }
        Envelope box = area.geometrie().getEnvelopeInternal();
        areas.add(new One(areas.size(), area.jaar(), area.code(), place, box, end, bytes.length));
        end += bytes.length;
    }

    /** Hands a problem to the reading for each two areas that overlap. */
    void find() {
        if (areas.isEmpty()) return;
        reading.progress().begin("Overlap zoeken", areas.size());
        STRtree tree = new STRtree();
        for (One one : areas) tree.insert(one.box(), one);
        for (One one : areas) {
            reading.progress().check();
            neighbours(one, tree);
            reading.progress().advance(1);
            if (pairs > MOST_PAIRS || found >= MOST_FOUND) {
                String reason = "na " + found + " overlappingen is niet verder gezocht";
                problem(one, reason, null);
                return;
            }
        }
    }

    private void neighbours(One one, STRtree tree) {
        Geometry border = null;
        RelateNG prepared = null;
        for (Object candidate : tree.query(one.box())) {
            One other = (One) candidate;
            if (other.index() <= one.index() || !one.alike(other)) continue;
            if (one.box().intersection(other.box()).getArea() <= SMALLEST) continue;
            if (++pairs > MOST_PAIRS || found >= MOST_FOUND) return;
            if (border == null) {
                border = border(one);
                prepared = RelateNG.prepare(border);
            }
            Geometry beside = border(other);
            if (!prepared.evaluate(beside, INTERIORS_MEET)) continue;
            Geometry shared = OverlayNGRobust.overlay(border, beside, OverlayNG.INTERSECTION);
            if (shared.getArea() <= SMALLEST) continue;
            found++;
            String reason = String.format(
                    Locale.ROOT,
                    "%s en %s overlappen: %.0f m² hoort bij beide",
                    one.code(),
                    other.code(),
                    shared.getArea());
            problem(other, reason, shared);
        }
    }

    private Geometry border(One one) {
        byte[] bytes = new byte[one.bytes()];
        try {
            spool.seek(one.at());
            spool.readFully(bytes);
            return reader.read(bytes);
        } catch (IOException broken) {
            throw new UncheckedIOException("tijdelijk bestand", broken);
        } catch (ParseException never) {
            throw new IllegalStateException("what was written here cannot be read", never);
        }
    }

    private void problem(One one, String reason, Geometry shared) {
        reading.problem(new Problem(
                CbsProblem.CBS_OVERLAP, one.code().level().text(), one.code().text(), one.place(), reason, shared));
    }

    @Override
    public void close() {
        try (RandomAccessFile closing = spool) {
            closing.setLength(0);
        } catch (IOException broken) {
            // The next start cleans what is left.
            return;
        } finally {
            remove();
        }
    }

    private void remove() {
        try {
            TempFiles.remove(file);
        } catch (IOException broken) {
            // The next start cleans what is left.
            return;
        }
    }
}
