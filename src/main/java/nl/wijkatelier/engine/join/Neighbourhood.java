package nl.wijkatelier.engine.join;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.IntStream;
import nl.wijkatelier.domain.register.Adres;
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

    private final AddressTable table;
    private final Map<Gebruiksdoel, BitSet> targets = new EnumMap<>(Gebruiksdoel.class);
    private final Map<Gebruiksdoel, PointGrid> grids = new EnumMap<>(Gebruiksdoel.class);
    private final Map<Gebruiksdoel, Double> distances = new EnumMap<>(Gebruiksdoel.class);
    private int[] density;
    private int index;

    /** @param table of the addresses that are seen, filled by who sees them */
    Neighbourhood(AddressTable table) {
        this.table = table;
        for (Gebruiksdoel doel : DISTANCES.keySet()) targets.put(doel, new BitSet());
    }

    /** An address that has been added to the table. */
    void see(Adres adres, int at) {
        if (!adres.hoofdadres()) return;
        for (Gebruiksdoel doel : adres.gebruiksdoelen())
            if (targets.containsKey(doel)) targets.get(doel).set(at);
    }

    /** All have been seen. */
    void count() {
        PointGrid grid = table.hoofdadressen(CELL);
        density = IntStream.range(0, table.size())
                .parallel()
                .map(i -> table.hoofdadres(i) ? grid.countWithin(table.x(i), table.y(i), KILOMETRE) : 0)
                .toArray();
        targets.forEach((doel, found) -> grids.put(doel, grid(found)));
    }

    /** Looks around one address. */
    void look(int at) {
        index = at;
        distances.clear();
        if (!table.woning(at)) return;
        grids.forEach((doel, grid) -> {
            if (!grid.isEmpty()) distances.put(doel, grid.nearest(table.x(at), table.y(at)));
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

    private PointGrid grid(BitSet indices) {
        double[] x = indices.stream().mapToDouble(table::x).toArray();
        double[] y = indices.stream().mapToDouble(table::y).toArray();
        return PointGrid.of(x, y, x.length, TARGET_CELL);
    }
}
