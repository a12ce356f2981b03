package nl.wijkatelier.engine.crs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.geometry.jts.JTS;
import org.locationtech.jts.geom.Envelope;

/**
 * A box that a client asks by (OGC API - Features 1, 7.15.3, and 2, 7.5): four numbers, or six with heights, which are not looked at, in the
 * axis order of their system; a box without width or height is a line or a point. A box in degrees whose west is east of its east goes over the antimeridian; so does one that reaches beyond
 * 180 degrees. What lies where RD has no meaning is no part of it. Immutable.
 */
public final class AskedBox {
    /** Points per side at which a box is followed into RD, where its sides are curves. */
    private static final int STEPS = 16;
    /** Longitudes and latitudes around the Netherlands within which RD has a meaning, with room. */
    private static final Envelope AROUND = new Envelope(0, 11, 48, 58);
    /** A box that goes over the antimeridian by more degrees than this is one whose corners were exchanged. */
    private static final double WIDEST_OVER = 180;

    private final List<Envelope> rd;

    private AskedBox(List<Envelope> rd) {
        this.rd = List.copyOf(rd);
    }

    /** What cannot be understood of a box; the message says what is meant instead, in Dutch. */
    public static final class Unreadable extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;

        Unreadable(String advice) {
            super(advice);
        }
    }

    /**
     * The system of a box: that which is named; where none is, that of the answer, unless that is in metres and the numbers are degrees, as
     * for clients that follow the standard, where a box is in CRS 84.
     *
     * @param named null for none
     */
    public static Crs system(String text, Crs named, Crs answer) {
        if (named != null) return named;
        if (answer.degrees()) return Crs.CRS84;
        double[] box = numbers(text);
        return Math.max(Math.abs(box[0]), Math.abs(box[2])) <= 180 && Math.max(Math.abs(box[1]), Math.abs(box[3])) <= 90
                ? Crs.CRS84
                : answer;
    }

    /** Throws {@link Unreadable} for numbers that are no box of the system. */
    public static AskedBox read(String text, Crs crs, CoordinateSystems systems) {
        double[] box = numbers(text);
        if (crs.northFirst()) box = new double[] {box[1], box[0], box[3], box[2]};
        if (!(box[1] <= box[3])) throw new Unreadable("geef een minimum dat niet groter is dan het maximum");
        return crs.degrees() ? ofDegrees(box, crs, systems) : ofMetres(box, crs, systems);
    }

    /** Whether another box in RD meets it. */
    public boolean meets(Envelope other) {
        return rd.stream().anyMatch(other::intersects);
    }

    private static double[] numbers(String text) {
        String[] parts = text.split(",", -1);
        double[] numbers;
        try {
            numbers = Arrays.stream(parts)
                    .map(String::strip)
                    .mapToDouble(Double::parseDouble)
                    .toArray();
        } catch (NumberFormatException e) {
            throw new Unreadable("geef vier getallen: minx,miny,maxx,maxy");
        }
        if (numbers.length == 6) {
            if (!(numbers[2] <= numbers[5]))
                throw new Unreadable("geef een minimum dat niet groter is dan het maximum");
            numbers = new double[] {numbers[0], numbers[1], numbers[3], numbers[4]};
        }
        if (numbers.length != 4 || !Arrays.stream(numbers).allMatch(Double::isFinite))
            throw new Unreadable("geef vier getallen: minx,miny,maxx,maxy (of zes, met hoogten)");
        return numbers;
    }

    private static AskedBox ofDegrees(double[] box, Crs crs, CoordinateSystems systems) {
        if (Math.abs(box[1]) > 90 || Math.abs(box[3]) > 90 || Math.abs(box[0]) > 360 || Math.abs(box[2]) > 360)
            throw new Unreadable("dit zijn geen graden; noem met bbox-crs in welk stelsel het wel is");
        double west = box[0];
        double east = box[2];
        if (west > east) {
            east += 360;
            if (east - west > WIDEST_OVER) throw new Unreadable("geef een minimum dat niet groter is dan het maximum");
        }
        List<Envelope> parts = new ArrayList<>();
        for (int turn = -360; turn <= 360; turn += 360) {
            Envelope part = new Envelope(west + turn, east + turn, box[1], box[3]).intersection(AROUND);
            if (!part.isNull()) parts.add(toRd(part, crs, systems));
        }
        return new AskedBox(parts);
    }

    private static AskedBox ofMetres(double[] box, Crs crs, CoordinateSystems systems) {
        if (!(box[0] <= box[2])) throw new Unreadable("geef een minimum dat niet groter is dan het maximum");
        Envelope asked = new Envelope(box[0], box[2], box[1], box[3]);
        if (crs == Crs.RD) return new AskedBox(List.of(asked));
        try {
            Envelope around = JTS.transform(toRd(AROUND, Crs.CRS84, systems), null, systems.fromRd(crs), STEPS);
            Envelope part = asked.intersection(around);
            return new AskedBox(part.isNull() ? List.of() : List.of(toRd(part, crs, systems)));
        } catch (TransformException e) {
            throw new IllegalStateException("the surroundings of the Netherlands do not transform", e);
        }
    }

    private static Envelope toRd(Envelope box, Crs crs, CoordinateSystems systems) {
        try {
            return JTS.transform(box, null, systems.toRd(crs), STEPS);
        } catch (TransformException e) {
            throw new IllegalStateException("a box around the Netherlands does not transform: " + box, e);
        }
    }
}
