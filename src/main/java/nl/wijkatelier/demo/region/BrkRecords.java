package nl.wijkatelier.demo.region;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nl.wijkatelier.demo.plane.Painting;
import nl.wijkatelier.demo.plane.Rd;
import nl.wijkatelier.domain.register.KadastraleAanduiding;
import nl.wijkatelier.domain.register.KadastraleGrens;
import nl.wijkatelier.domain.register.Perceel;
import org.locationtech.jts.algorithm.InteriorPointArea;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** The kadastrale kaart of one municipality: its parcels, and each border between two of them once. */
final class BrkRecords {
    private static final LocalDateTime BEGIN = LocalDateTime.of(2014, 3, 3, 12, 0);
    /** Side of the square in which parcels have the same section letter, metres. */
    private static final double SECTION = 1400;

    private final MadeLand land;
    private final Gemeentenaam gemeente;
    private final Consumer<Perceel> percelen;
    private final Consumer<KadastraleGrens> grenzen;
    private final List<Polygon> polygons = new ArrayList<>();
    private final Map<Segment, Integer> owners = new HashMap<>();
    private long borders;

    /** A directed piece of a ring, with its parcel at the left. */
    private record Segment(double ax, double ay, double bx, double by) {}

    BrkRecords(MadeLand land, Gemeentenaam gemeente, Consumer<Perceel> percelen, Consumer<KadastraleGrens> grenzen) {
        this.land = land;
        this.gemeente = gemeente;
        this.percelen = percelen;
        this.grenzen = grenzen;
    }

    void write() {
        Map<String, Integer> numbers = new HashMap<>();
        Envelope box = land.ground().whole().getEnvelopeInternal();
        String akr = gemeente.naam().substring(0, 3).toUpperCase(java.util.Locale.ROOT) + "00";
        for (Painting.Patch<Integer> patch : land.ground().plots().patches()) {
            Polygon polygon = patch.polygon();
            Coordinate label =
                    Rd.at(InteriorPointArea.getInteriorPoint(polygon).x, InteriorPointArea.getInteriorPoint(polygon).y);
            int column = (int) ((label.x - box.getMinX()) / SECTION), row = (int) ((label.y - box.getMinY()) / SECTION);
            String section = String.valueOf((char) ('A' + (column + row * 5) % 20));
            int number = numbers.merge(section, 1, Integer::sum);
            percelen.accept(new Perceel(
                    id(1, polygons.size()),
                    new KadastraleAanduiding(gemeente.naam(), akr, section, number),
                    BEGIN,
                    null,
                    Math.max(1, Math.rint(polygon.getArea())),
                    "Vastgesteld",
                    Rd.point(label),
                    polygon));
            polygons.add(polygon);
        }
        for (int i = 0; i < polygons.size(); i++) for (LinearRing ring : rings(polygons.get(i))) own(ring, i);
        for (int i = 0; i < polygons.size(); i++) for (LinearRing ring : rings(polygons.get(i))) borders(ring, i);
    }

    private static List<LinearRing> rings(Polygon polygon) {
        List<LinearRing> rings = new ArrayList<>(List.of(polygon.getExteriorRing()));
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) rings.add(polygon.getInteriorRingN(i));
        return rings;
    }

    private void own(LinearRing ring, int parcel) {
        Coordinate[] c = ring.getCoordinates();
        for (int i = 1; i < c.length; i++) owners.put(new Segment(c[i - 1].x, c[i - 1].y, c[i].x, c[i].y), parcel);
    }

    /** The parcel at the other side of a segment, or -1 outside. */
    private int across(Coordinate a, Coordinate b) {
        return owners.getOrDefault(new Segment(b.x, b.y, a.x, a.y), -1);
    }

    private void borders(LinearRing ring, int parcel) {
        Coordinate[] c = ring.getCoordinates();
        int n = c.length - 1, start = 0;
        while (start < n && across(c[start], c[start + 1]) == across(c[(start + n - 1) % n], c[start])) start++;
        if (start == n) start = 0;
        int i = 0;
        while (i < n) {
            int other = across(c[(start + i) % n], c[(start + i) % n + 1]);
            List<Coordinate> line = new ArrayList<>(List.of(c[(start + i) % n]));
            while (i < n && across(c[(start + i) % n], c[(start + i) % n + 1]) == other) {
                line.add(c[(start + i) % n + 1]);
                i++;
            }
            if (other < 0 || parcel < other) border(line, parcel, other);
        }
    }

    /** Rings run with their parcel at the left. */
    private void border(List<Coordinate> line, int parcel, int other) {
        grenzen.accept(new KadastraleGrens(
                id(2, borders++),
                "Definitief",
                id(1, parcel),
                other < 0 ? null : id(1, other),
                BEGIN,
                null,
                Rd.line(line)));
    }

    /** 14 digits: municipality, kind, sequence. */
    private String id(int kind, long index) {
        String digits = Long.toString(index + 1);
        return gemeente.code() + kind + "0".repeat(9 - digits.length()) + digits;
    }
}
