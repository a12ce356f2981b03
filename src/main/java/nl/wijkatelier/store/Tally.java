package nl.wijkatelier.store;

import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.geom.Envelope;

/** Numbers of objects kept per type, and of the current ones the box and the land that they name. Not thread-safe. */
final class Tally {
    private final Map<String, long[]> kept = new TreeMap<>();
    private final Map<String, long[]> land = new TreeMap<>();
    private boolean rejected;
    private final Envelope box = new Envelope();
    private final Envelope cover = new Envelope();

    void count(String type) {
        kept.computeIfAbsent(type, key -> new long[1])[0]++;
    }

    /** Takes one out of the counts; whose land it named is not known any more. */
    void uncount(String type) {
        kept.get(type)[0]--;
        rejected = true;
    }

    /** Counts a current object of a gemeente, bronhouder or kadastrale gemeente. */
    void land(String name) {
        land.computeIfAbsent(name, key -> new long[1])[0]++;
    }

    void box(Envelope part) {
        box.expandToInclude(part);
    }

    void cover(Envelope part) {
        cover.expandToInclude(part);
    }

    void point(double x, double y) {
        box.expandToInclude(x, y);
    }

    void add(Tally other) {
        other.kept.forEach((type, count) -> kept.computeIfAbsent(type, key -> new long[1])[0] += count[0]);
        other.land.forEach((name, count) -> land.computeIfAbsent(name, key -> new long[1])[0] += count[0]);
        rejected |= other.rejected;
        box.expandToInclude(other.box);
        cover.expandToInclude(other.cover);
    }

    Map<String, Long> kept() {
        Map<String, Long> counts = new TreeMap<>();
        kept.forEach((type, count) -> {
            if (count[0] > 0) counts.put(type, count[0]);
        });
        return counts;
    }

    /** Current objects by the land that they name; null where objects were taken out again. */
    Map<String, Long> land() {
        if (rejected) return null;
        Map<String, Long> counts = new TreeMap<>();
        land.forEach((name, count) -> counts.put(name, count[0]));
        return counts;
    }

    /** Around the current surfaces of BGT and BRK, in RD metres; null envelope without any. */
    Envelope cover() {
        return cover;
    }

    /** In RD metres; null envelope while nothing was counted. */
    Envelope box() {
        return box;
    }
}
