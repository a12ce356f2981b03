package nl.wijkatelier.engine.join;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import nl.wijkatelier.domain.disclosure.CellKeys;
import nl.wijkatelier.domain.port.PeopleRecords;
import nl.wijkatelier.domain.port.Progress;
import nl.wijkatelier.domain.register.Adres;
import nl.wijkatelier.domain.register.Adressen;
import nl.wijkatelier.domain.register.Pand;
import nl.wijkatelier.domain.register.Perceel;
import nl.wijkatelier.domain.statistics.Measure;
import nl.wijkatelier.engine.pass.RegisterPass;
import org.locationtech.jts.geom.Coordinate;

/** Reads the registers into what drafts count, by the same definitions as {@link RegionJoin}. */
final class DraftReading {
    private static final DraftObjects.Kind PAND = new DraftObjects.Kind(List.of(Measure.PANDOPPERVLAKTE), List.of());

    private final DraftObjects objects = new DraftObjects();
    private final Neighbourhood neighbourhood = new Neighbourhood();
    private final Tally row = new Tally(1);
    private final RegisterPass reading;

    private DraftReading(RegisterPass reading) {
        this.reading = reading;
    }

    /** Takes what it needs of a reading; {@link #finish} when that is done. */
    static DraftReading on(RegisterPass reading) {
        DraftReading drafts = new DraftReading(reading);
        reading.packAdressen();
        // addresses come first: the number of a point is the row of its address
        reading.adressen(drafts::add);
        reading.panden(drafts::add);
        reading.bgt(
                SurfaceMeasures.TYPES,
                object -> drafts.objects.surface(
                        object.geometrie(), new DraftObjects.Kind(List.copyOf(SurfaceMeasures.of(object)), List.of())));
        reading.percelen(perceel -> drafts.objects.surface(perceel.geometrie(), kind(perceel)));
        return drafts;
    }

    private void add(Adres adres) {
        neighbourhood.see(adres);
        AddressMeasures.add(adres, row, 0);
        objects.take(objects.point(adres.x(), adres.y()), row);
    }

    private void add(Pand pand) {
        objects.surface(pand.geometrie(), PAND);
        Coordinate point = pand.geometrie().getInteriorPoint().getCoordinate();
        if (point == null) return;
        SurfaceMeasures.add(pand, row, 0);
        objects.take(objects.point(point.x, point.y), row);
    }

    private static DraftObjects.Kind kind(Perceel perceel) {
        return new DraftObjects.Kind(List.of(Measure.PERCEELOPPERVLAKTE), List.copyOf(SurfaceMeasures.of(perceel)));
    }

    /**
     * Counts the people too; once.
     *
     * @param values of dwellings by address, besides those that records have
     */
    DraftObjects finish(PeopleRecords people, Map<String, Integer> values, CellKeys keys, Progress progress) {
        Adressen adressen = reading.packed();
        BitSet seen = new BitSet();
        people.bewoning(bewoning -> {
            int index = adressen.find(bewoning.adres());
            // who lives at no current address lives in no area
            if (index < 0) return;
            HouseholdMeasures.add(bewoning, HouseholdMeasures.firstOfDwelling(index, adressen, seen), row, 0);
            row.key(0, keys.of(bewoning.adres()));
            objects.take(index, row);
        });
        values.forEach((adres, value) -> {
            int index = adressen.find(adres);
            // a home may have left the BAG since its value was noted
            if (index < 0) return;
            HouseholdMeasures.value(value, row, 0);
            objects.take(index, row);
        });
        progress.check();
        neighbourhood.count(adressen);
        for (int index = 0; index < adressen.size(); index++) {
            neighbourhood.look(index);
            neighbourhood.add(row, 0);
            objects.take(index, row);
        }
        progress.check();
        return objects.build();
    }
}
