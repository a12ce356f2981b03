package nl.wijkatelier.engine.join;

import java.util.BitSet;
import java.util.List;
import nl.wijkatelier.domain.disclosure.CellKeys;
import nl.wijkatelier.domain.port.PeopleRecords;
import nl.wijkatelier.domain.register.Adres;
import nl.wijkatelier.domain.register.Adressen;
import nl.wijkatelier.engine.pass.RegisterPass;

/**
 * Addresses and the people who live there. An address lies in the buurt of its point; people live where their address lies,
 * and outside every buurt when no current address has that id.
 */
final class AddressPass {
    private final List<Division> divisions;
    private final List<Tally> tallies;
    private final Neighbourhood neighbourhood = new Neighbourhood();
    private final RegisterPass reading;
    private Adressen adressen;

    private AddressPass(RegisterPass reading, List<Division> divisions) {
        this.reading = reading;
        this.divisions = divisions;
        this.tallies = divisions.stream().map(Division::tally).toList();
    }

    /** Takes the addresses of a reading. */
    static AddressPass on(RegisterPass reading, List<Division> divisions) {
        AddressPass pass = new AddressPass(reading, divisions);
        reading.packAdressen();
        reading.adressen(pass::add);
        return pass;
    }

    /**
     * The sums, once the reading is done.
     *
     * @param overlay gets the people too
     */
    List<Tally> finish(PeopleRecords people, CellKeys keys, PeopleOverlay overlay, Watch watch) {
        adressen = reading.packed();
        people(people, keys, overlay, watch);
        surroundings(watch);
        watch.done();
        return tallies;
    }

    private void add(Adres adres) {
        neighbourhood.see(adres);
        for (int i = 0; i < tallies.size(); i++)
            AddressMeasures.add(
                    adres, tallies.get(i), divisions.get(i).locator().locate(adres.x(), adres.y()));
    }

    private void people(PeopleRecords people, CellKeys keys, PeopleOverlay overlay, Watch watch) {
        BitSet seen = new BitSet();
        people.bewoning(bewoning -> {
            watch.tick();
            int index = adressen.find(bewoning.adres());
            boolean woning = HouseholdMeasures.firstOfDwelling(index, adressen, seen);
            long key = keys.of(bewoning.adres());
            int[] area = new int[tallies.size()];
            for (int i = 0; i < area.length; i++) {
                area[i] = index < 0 ? PointLocator.OUTSIDE : area(i, index);
                HouseholdMeasures.add(bewoning, woning, tallies.get(i), area[i]);
                tallies.get(i).key(area[i], key);
            }
            overlay.add(bewoning, woning, area);
        });
    }

    private void surroundings(Watch watch) {
        neighbourhood.count(adressen);
        watch.check();
        for (int index = 0; index < adressen.size(); index++) {
            watch.tick();
            neighbourhood.look(index);
            for (int i = 0; i < tallies.size(); i++) neighbourhood.add(tallies.get(i), area(i, index));
        }
    }

    private int area(int division, int index) {
        return divisions.get(division).locator().locate(adressen.x(index), adressen.y(index));
    }
}
