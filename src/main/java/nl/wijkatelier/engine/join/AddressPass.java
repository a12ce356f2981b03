package nl.wijkatelier.engine.join;

import java.util.BitSet;
import java.util.List;
import nl.wijkatelier.domain.disclosure.CellKeys;
import nl.wijkatelier.domain.port.PeopleRecords;
import nl.wijkatelier.domain.port.Registers;
import nl.wijkatelier.domain.register.Adres;

/**
 * Addresses and the people who live there. An address lies in the buurt of its point; people live where their address lies,
 * and outside every buurt when no current address has that id.
 */
final class AddressPass {
    private final List<Division> divisions;
    private final List<Tally> tallies;
    private final PeopleOverlay overlay;
    private final AddressTable table = new AddressTable();
    private final Neighbourhood neighbourhood = new Neighbourhood(table);

    private AddressPass(List<Division> divisions, PeopleOverlay overlay) {
        this.divisions = divisions;
        this.overlay = overlay;
        this.tallies = divisions.stream().map(Division::tally).toList();
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
        neighbourhood.see(adres, table.add(adres));
        for (int i = 0; i < tallies.size(); i++)
            AddressMeasures.add(
                    adres, tallies.get(i), divisions.get(i).locator().locate(adres.x(), adres.y()));
    }

    private void people(PeopleRecords people, CellKeys keys, Watch watch) {
        BitSet seen = new BitSet();
        people.bewoning(bewoning -> {
            watch.tick();
            int index = table.find(bewoning.adres());
            boolean woning = HouseholdMeasures.firstOfDwelling(index, table, seen);
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
        neighbourhood.count();
        watch.check();
        for (int index = 0; index < table.size(); index++) {
            watch.tick();
            neighbourhood.look(index);
            for (int i = 0; i < tallies.size(); i++) neighbourhood.add(tallies.get(i), area(i, index));
        }
    }

    private int area(int division, int index) {
        return divisions.get(division).locator().locate(table.x(index), table.y(index));
    }
}
