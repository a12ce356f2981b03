package nl.wijkatelier.engine.join;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.wijkatelier.domain.disclosure.CellKeys;
import nl.wijkatelier.domain.port.PeopleRecords;
import nl.wijkatelier.domain.port.Registers;
import nl.wijkatelier.domain.register.Adres;
import nl.wijkatelier.domain.register.Gebruiksdoel;
import nl.wijkatelier.domain.statistics.Measure;

/**
 * Addresses and the people who live there. An address lies in the buurt of its point; people live where their address lies,
 * and outside every buurt when no current address has that id.
 */
final class AddressPass {
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

    private final List<Division> divisions;
    private final List<Tally> tallies;
    private final PeopleOverlay overlay;
    private final AddressTable table = new AddressTable();
    private final Map<Gebruiksdoel, BitSet> targets = new EnumMap<>(Gebruiksdoel.class);

    private AddressPass(List<Division> divisions, PeopleOverlay overlay) {
        this.divisions = divisions;
        this.overlay = overlay;
        this.tallies = divisions.stream().map(Division::tally).toList();
        for (Gebruiksdoel doel : DISTANCES.keySet()) targets.put(doel, new BitSet());
    }

    /** @param overlay gets the people too */
    static List<Tally> run(
            Registers registers,
            PeopleRecords people,
            CellKeys keys,
            List<Division> divisions,
            PeopleOverlay overlay,
            Watch watch) {
        AddressPass pass = new AddressPass(divisions, overlay);
        registers.adressen(adres -> {
            watch.tick();
            pass.add(adres);
        });
        pass.people(people, keys, watch);
        pass.surroundings(watch);
        watch.done();
        return pass.tallies;
    }

    private void add(Adres adres) {
        int index = table.add(adres);
        if (adres.hoofdadres())
            for (Gebruiksdoel doel : adres.gebruiksdoelen())
                if (targets.containsKey(doel)) targets.get(doel).set(index);
        for (int i = 0; i < tallies.size(); i++)
            AddressMeasures.add(
                    adres, tallies.get(i), divisions.get(i).locator().locate(adres.x(), adres.y()));
    }

    private void people(PeopleRecords people, CellKeys keys, Watch watch) {
        BitSet seen = new BitSet();
        people.bewoning(bewoning -> {
            watch.tick();
            int index = table.find(bewoning.adres());
            // an address with two households has one WOZ object
            boolean woning = index >= 0 && table.woning(index) && !seen.get(index);
            if (index >= 0) seen.set(index);
            long key = keys.of(bewoning.adres());
            int[] area = new int[tallies.size()];
            for (int i = 0; i < area.length; i++) {
                area[i] = index < 0
                        ? PointLocator.OUTSIDE
                        : divisions.get(i).locator().locate(table.x(index), table.y(index));
                HouseholdMeasures.add(bewoning, woning, tallies.get(i), area[i]);
                tallies.get(i).key(area[i], key);
            }
            overlay.add(bewoning, woning, area);
        });
    }

    /** What lies around each address, across every border. */
    private void surroundings(Watch watch) {
        PointGrid grid = table.hoofdadressen(CELL);
        int[] density = IntStream.range(0, table.size())
                .parallel()
                .map(i -> table.hoofdadres(i) ? grid.countWithin(table.x(i), table.y(i), KILOMETRE) : 0)
                .toArray();
        watch.check();
        Map<Gebruiksdoel, PointGrid> grids = new EnumMap<>(Gebruiksdoel.class);
        targets.forEach((doel, found) -> grids.put(doel, grid(found)));
        for (int index = 0; index < table.size(); index++) {
            watch.tick();
            for (int i = 0; i < tallies.size(); i++) {
                int area = divisions.get(i).locator().locate(table.x(index), table.y(index));
                tallies.get(i).add(Measure.ADRESSEN_BINNEN_1_KM, area, density[index]);
            }
            if (table.woning(index)) distances(index, grids);
        }
    }

    private void distances(int index, Map<Gebruiksdoel, PointGrid> grids) {
        double x = table.x(index);
        double y = table.y(index);
        int[] area = new int[tallies.size()];
        for (int i = 0; i < area.length; i++)
            area[i] = divisions.get(i).locator().locate(x, y);
        grids.forEach((doel, grid) -> {
            if (grid.isEmpty()) return;
            double distance = grid.nearest(x, y);
            for (int i = 0; i < area.length; i++) {
                Measure sum = DISTANCES.get(doel);
                tallies.get(i).add(sum, area[i], Math.round(distance * PER_METRE));
                tallies.get(i).count(WITH_DISTANCE.get(doel), area[i]);
                if (distance > NEAR) continue;
                if (doel == Gebruiksdoel.WINKELFUNCTIE)
                    tallies.get(i).count(Measure.WONINGEN_WINKEL_BINNEN_500_M, area[i]);
                if (doel == Gebruiksdoel.ONDERWIJSFUNCTIE)
                    tallies.get(i).count(Measure.WONINGEN_SCHOOL_BINNEN_500_M, area[i]);
            }
        });
    }

    private PointGrid grid(BitSet indices) {
        double[] x = indices.stream().mapToDouble(table::x).toArray();
        double[] y = indices.stream().mapToDouble(table::y).toArray();
        return PointGrid.of(x, y, x.length, TARGET_CELL);
    }
}
