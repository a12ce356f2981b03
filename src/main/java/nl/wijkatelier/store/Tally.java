package nl.wijkatelier.store;

import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.geom.Envelope;

/** Numbers of objects kept per type and the box around the current ones. Not thread-safe. */
final class Tally {
    private final Map<String, long[]> kept = new TreeMap<>();
    private final Envelope box = new Envelope();
    private final Envelope cover = new Envelope();

    void count(String type) {
        kept.computeIfAbsent(type, key -> new long[1])[0]++;
    }

    void uncount(String type) {
        kept.get(type)[0]--;
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

    /** Around the current surfaces of BGT and BRK, in RD metres; null envelope without any. */
    Envelope cover() {
        return cover;
    }

    /** In RD metres; null envelope while nothing was counted. */
    Envelope box() {
        return box;
    }
}
