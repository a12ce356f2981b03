package nl.wijkatelier.engine.join;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.IntStream;
import nl.wijkatelier.domain.register.Adres;
import nl.wijkatelier.domain.register.Adressen;
import nl.wijkatelier.domain.register.Gebruiksdoel;
import nl.wijkatelier.domain.statistics.Measure;

/** What lies around each address, across every border. Filled by one thread, then asked by one. */
final class Neighbourhood {
    private static final double KILOMETRE = 1000;
    private static final double CELL = 50;
    private static final double TARGET_CELL = 250;
    private static final double NEAR = 500;
    private static final double PER_METRE = 1000;
    private static final Map<Gebruiksdoel, Measure> DISTANCES = new EnumMap<>(Map.of(
            Gebruiksdoel.WINKELFUNCTIE, Measure.AFSTAND_WINKEL,
            Gebruiksdoel.ONDERWIJSFUNCTIE, Measure.AFSTAND_SCHOOL,
            Gebruiksdoel.GEZONDHEIDSZORGFUNCTIE, Measure.AFSTAND_ZORG,
            Gebruiksdoel.SPORTFUNCTIE, Measure.AFSTAND_SPORT,
            Gebruiksdoel.BIJEENKOMSTFUNCTIE, Measure.AFSTAND_BIJEENKOMST));
    private static final Map<Gebruiksdoel, Measure> WITH_DISTANCE = new EnumMap<>(Map.of(
            Gebruiksdoel.WINKELFUNCTIE, Measure.WONINGEN_MET_AFSTAND_WINKEL,
            Gebruiksdoel.ONDERWIJSFUNCTIE, Measure.WONINGEN_MET_AFSTAND_SCHOOL,
            Gebruiksdoel.GEZONDHEIDSZORGFUNCTIE, Measure.WONINGEN_MET_AFSTAND_ZORG,
            Gebruiksdoel.SPORTFUNCTIE, Measure.WONINGEN_MET_AFSTAND_SPORT,
            Gebruiksdoel.BIJEENKOMSTFUNCTIE, Measure.WONINGEN_MET_AFSTAND_BIJEENKOMST));

    private final Map<Gebruiksdoel, BitSet> targets = new EnumMap<>(Gebruiksdoel.class);
    private final Map<Gebruiksdoel, PointGrid> grids = new EnumMap<>(Gebruiksdoel.class);
    private final Map<Gebruiksdoel, Double> distances = new EnumMap<>(Gebruiksdoel.class);
    private int seen;
    private Adressen adressen;
    private int[] density;
    private int index;

    Neighbourhood() {
        for (Gebruiksdoel doel : DISTANCES.keySet()) targets.put(doel, new BitSet());
    }

    /** The next address. */
    void see(Adres adres) {
        int at = seen++;
        if (!adres.hoofdadres()) return;
        for (Gebruiksdoel doel : adres.gebruiksdoelen())
            if (targets.containsKey(doel)) targets.get(doel).set(at);
    }

    /** All have been seen; these are they, in the same order. */
    void count(Adressen all) {
        if (all.size() != seen) throw new IllegalArgumentException(seen + " addresses were seen, not " + all.size());
        adressen = all;
        PointGrid grid = grid(hoofdadressen(), CELL);
        density = IntStream.range(0, adressen.size())
                .parallel()
                .map(i -> adressen.hoofdadres(i) ? grid.countWithin(adressen.x(i), adressen.y(i), KILOMETRE) : 0)
                .toArray();
        targets.forEach((doel, found) -> grids.put(doel, grid(found, TARGET_CELL)));
    }

    /** Looks around one address. */
    void look(int at) {
        index = at;
        distances.clear();
        if (!adressen.woning(at)) return;
        grids.forEach((doel, grid) -> {
            if (!grid.isEmpty()) distances.put(doel, grid.nearest(adressen.x(at), adressen.y(at)));
        });
    }

    /** Adds what was found there. */
    void add(Tally tally, int area) {
        tally.add(Measure.ADRESSEN_BINNEN_1_KM, area, density[index]);
        distances.forEach((doel, distance) -> {
            tally.add(DISTANCES.get(doel), area, Math.round(distance * PER_METRE));
            tally.count(WITH_DISTANCE.get(doel), area);
            if (distance > NEAR) return;
            if (doel == Gebruiksdoel.WINKELFUNCTIE) tally.count(Measure.WONINGEN_WINKEL_BINNEN_500_M, area);
            if (doel == Gebruiksdoel.ONDERWIJSFUNCTIE) tally.count(Measure.WONINGEN_SCHOOL_BINNEN_500_M, area);
        });
    }

    private BitSet hoofdadressen() {
        BitSet found = new BitSet(adressen.size());
        for (int i = 0; i < adressen.size(); i++) found.set(i, adressen.hoofdadres(i));
        return found;
    }

    private PointGrid grid(BitSet indices, double cell) {
        double[] x = indices.stream().mapToDouble(adressen::x).toArray();
        double[] y = indices.stream().mapToDouble(adressen::y).toArray();
        return PointGrid.of(x, y, x.length, cell);
    }
}
