package nl.wijkatelier.domain.port;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * How a version stands among the others.
 *
 * @param land the names of the land that it covers (gemeenten, bronhouders, kadastrale gemeenten or "NLD") with its current
 *     objects there
 * @param box minx, miny, maxx, maxy in RD metres around its current surfaces, or empty where it has none
 * @param hidden objects that it no longer shows, by the id of the later version that replaced them
 * @param objects current objects, shown or not
 * @param rows whether its objects are still there; without them it cannot be put back
 * @param changes who withdrew it or put it back, oldest first
 */
public record Standing(
        Map<String, Long> land,
        List<Double> box,
        Map<Long, Long> hidden,
        long objects,
        boolean rows,
        List<Change> changes) {
    /** A version was withdrawn, or put back. */
    public record Change(boolean withdrawn, String wie, Instant time, String reason) {}
}
