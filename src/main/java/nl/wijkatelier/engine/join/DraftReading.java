package nl.wijkatelier.engine.join;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import nl.wijkatelier.domain.disclosure.CellKeys;
import nl.wijkatelier.domain.port.PeopleRecords;
import nl.wijkatelier.domain.port.Progress;
import nl.wijkatelier.domain.port.Registers;
import nl.wijkatelier.domain.register.Perceel;
import nl.wijkatelier.domain.statistics.Measure;
import org.locationtech.jts.geom.Coordinate;

/** Reads the registers into what drafts count, by the same definitions as {@link RegionJoin}. */
final class DraftReading {
    private static final DraftObjects.Kind PAND = new DraftObjects.Kind(List.of(Measure.PANDOPPERVLAKTE), List.of());

    private final DraftObjects objects = new DraftObjects();
    private final Tally row = new Tally(1);
    private final Progress progress;

    private DraftReading(Progress progress) {
        this.progress = progress;
    }

    /** @param values of dwellings by address, besides those that records have */
    static DraftObjects of(
            Registers registers, PeopleRecords people, Map<String, Integer> values, CellKeys keys, Progress progress) {
        DraftReading reading = new DraftReading(progress);
        reading.addresses(registers, people, values, keys);
        reading.surfaces(registers);
        return reading.objects.build();
    }

    private void addresses(Registers registers, PeopleRecords people, Map<String, Integer> values, CellKeys keys) {
        AddressTable table = new AddressTable();
        Neighbourhood neighbourhood = new Neighbourhood(table);
        registers.adressen(adres -> {
            neighbourhood.see(adres, table.add(adres));
            AddressMeasures.add(adres, row, 0);
            objects.take(objects.point(adres.x(), adres.y()), row);
        });
        progress.check();
        BitSet seen = new BitSet();
        people.bewoning(bewoning -> {
            int index = table.find(bewoning.adres());
            // who lives at no current address lives in no area
            if (index < 0) return;
            HouseholdMeasures.add(bewoning, HouseholdMeasures.firstOfDwelling(index, table, seen), row, 0);
            row.key(0, keys.of(bewoning.adres()));
            objects.take(index, row);
        });
        values.forEach((adres, value) -> {
            int index = table.find(adres);
            // other registers may have been served since the values were read
            if (index < 0) return;
            HouseholdMeasures.value(value, row, 0);
            objects.take(index, row);
        });
        progress.check();
        neighbourhood.count();
        for (int index = 0; index < table.size(); index++) {
            neighbourhood.look(index);
            neighbourhood.add(row, 0);
            objects.take(index, row);
        }
        progress.check();
    }

    private void surfaces(Registers registers) {
        registers.bgt(
                SurfaceMeasures.TYPES,
                object -> objects.surface(
                        object.geometrie(), new DraftObjects.Kind(List.copyOf(SurfaceMeasures.of(object)), List.of())));
        progress.check();
        registers.panden(pand -> {
            objects.surface(pand.geometrie(), PAND);
            Coordinate point = pand.geometrie().getInteriorPoint().getCoordinate();
            if (point == null) return;
            SurfaceMeasures.add(pand, row, 0);
            objects.take(objects.point(point.x, point.y), row);
        });
        progress.check();
        registers.percelen(perceel -> objects.surface(perceel.geometrie(), kind(perceel)));
        progress.check();
    }

    private static DraftObjects.Kind kind(Perceel perceel) {
        return new DraftObjects.Kind(List.of(Measure.PERCEELOPPERVLAKTE), List.copyOf(SurfaceMeasures.of(perceel)));
    }
}
