package nl.wijkatelier.domain.statistics;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.wijkatelier.domain.area.Area;
import nl.wijkatelier.domain.area.AreaCode;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.MultiPolygon;

/**
 * What a figure changed between two years or divisions, area by area. A code may mean another area in another year, so only
 * areas that lie on the same ground are compared; for the others the difference is not applicable, as it is for figures that two
 * divisions have of the same registers.
 */
public final class Difference {
    /** Metres that a border may lie elsewhere: CBS calls an area unchanged where its borders moved less (DOMAIN: 5 m). */
    private static final double MOVED = 5;

    private final FigureTable newer;
    private final FigureTable older;
    private final int[] before;

    /**
     * Finds the areas of two tables that can be compared.
     *
     * @param older of the same level
     */
    public Difference(FigureTable newer, FigureTable older) {
        this.newer = newer;
        this.older = older;
        Map<AreaCode, Integer> byCode = new HashMap<>();
        List<Area> past = older.areas();
        for (int i = 0; i < past.size(); i++) byCode.put(past.get(i).code(), i);
        before = new int[newer.areas().size()];
        for (int i = 0; i < before.length; i++) {
            Area area = newer.areas().get(i);
            int found = byCode.getOrDefault(area.code(), -1);
            before[i] = found >= 0 && same(area.geometrie(), past.get(found).geometrie()) ? found : -1;
        }
    }

    /** Whether two areas differ by less than a strip of {@link #MOVED} metres along their borders. */
    private static boolean same(MultiPolygon a, MultiPolygon b) {
        if (a.equalsExact(b)) return true;
        Envelope x = a.getEnvelopeInternal();
        Envelope y = b.getEnvelopeInternal();
        double apart = Math.max(
                Math.max(Math.abs(x.getMinX() - y.getMinX()), Math.abs(x.getMaxX() - y.getMaxX())),
                Math.max(Math.abs(x.getMinY() - y.getMinY()), Math.abs(x.getMaxY() - y.getMaxY())));
        if (apart >= MOVED) return false;
        return a.buffer(MOVED).covers(b) && b.buffer(MOVED).covers(a);
    }

    /** The areas that are shown: those of the newer table. */
    public List<Area> areas() {
        return newer.areas();
    }

    /**
     * New less old per area, with the bounds that follow; missing where either is, withheld before anything else. Not applicable where
     * both are counted in the registers of today: that would subtract a figure from itself.
     */
    public Value[] values(String indicator) {
        Value[] values = new Value[before.length];
        if (newer.herkomst(indicator).registers() && older.herkomst(indicator).registers()) {
            Arrays.fill(values, Value.missing(Value.Reason.NOT_APPLICABLE));
            return values;
        }
        for (int i = 0; i < before.length; i++)
            values[i] = before[i] < 0
                    ? Value.missing(Value.Reason.NOT_APPLICABLE)
                    : between(newer.value(indicator, i), older.value(indicator, before[i]));
        return values;
    }

    private static Value between(Value now, Value then) {
        if (now instanceof Value.Number a && then instanceof Value.Number b)
            return new Value.Number(a.value() - b.value(), a.low() - b.high(), a.high() - b.low());
        Value secret = Value.missing(Value.Reason.SECRET);
        if (now.equals(secret) || then.equals(secret)) return secret;
        return now instanceof Value.Missing ? now : then;
    }
}
