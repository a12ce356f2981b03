package nl.wijkatelier.domain.compare;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import nl.wijkatelier.domain.area.AreaCode;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.MultiPolygon;

/** Predicts CBS's flag for the areas of one level. */
final class Predictions {
    private final SortedMap<AreaCode, MultiPolygon> was;
    private final SortedMap<AreaCode, MultiPolygon> wordt;
    private final double moved;

    /** @param moved metres from which on a delimitation counts as changed */
    Predictions(SortedMap<AreaCode, MultiPolygon> was, SortedMap<AreaCode, MultiPolygon> wordt, double moved) {
        this.was = was;
        this.wordt = wordt;
        this.moved = moved;
    }

    /**
     * @param codesWas every code of the old division, also those without land
     * @param mostOf per new area the old one with which it shares most land
     */
    List<PredictedChange> of(
            Collection<AreaCode> codesWas, Collection<AreaCode> codesWordt, Map<AreaCode, AreaCode> mostOf) {
        List<PredictedChange> found = new ArrayList<>();
        for (AreaCode code : codesWordt) found.add(of(code, codesWas.contains(code), mostOf.get(code)));
        return found;
    }

    private PredictedChange of(AreaCode code, boolean existed, AreaCode most) {
        MultiPolygon land = wordt.get(code);
        if (land == null) {
            boolean same = existed && !was.containsKey(code);
            Indelingswijziging flag = same ? Indelingswijziging.ONGEWIJZIGD : Indelingswijziging.GRENS_GEWIJZIGD;
            return new PredictedChange(code, flag, existed ? code : null, null);
        }
        Double own = was.containsKey(code) ? near(was.get(code), land) : null;
        if (own != null) return new PredictedChange(code, Indelingswijziging.ONGEWIJZIGD, code, own);
        if (most == null) return new PredictedChange(code, Indelingswijziging.GRENS_GEWIJZIGD, null, null);
        Double other = most.equals(code) ? null : near(was.get(most), land);
        if (other != null) return new PredictedChange(code, Indelingswijziging.HERCODEERD, most, other);
        AreaCode basis = was.containsKey(code) ? code : most;
        return new PredictedChange(code, Indelingswijziging.GRENS_GEWIJZIGD, basis, distance(was.get(basis), land));
    }

    /** The distance of two delimitations when it is small enough to count as none; null otherwise. */
    private Double near(MultiPolygon one, MultiPolygon other) {
        Envelope a = one.getEnvelopeInternal();
        Envelope b = other.getEnvelopeInternal();
        if (Math.abs(a.getMinX() - b.getMinX()) >= moved
                || Math.abs(a.getMaxX() - b.getMaxX()) >= moved
                || Math.abs(a.getMinY() - b.getMinY()) >= moved
                || Math.abs(a.getMaxY() - b.getMaxY()) >= moved) return null;
        double distance = distance(one, other);
        return distance < moved ? distance : null;
    }

    private static double distance(MultiPolygon one, MultiPolygon other) {
        if (one.equalsExact(other)) return 0;
        return Math.max(new Nearby(one).farthest(other), new Nearby(other).farthest(one));
    }
}
