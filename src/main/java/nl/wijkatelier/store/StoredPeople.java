package nl.wijkatelier.store;

import java.util.function.Consumer;
import nl.wijkatelier.domain.port.DatasetKind;
import nl.wijkatelier.domain.port.PeopleRecords;
import nl.wijkatelier.domain.register.Bewoning;

/** The personal records of the served versions; failures carry no cause, for drivers quote rows. */
final class StoredPeople implements PeopleRecords {
    private final Served served;

    StoredPeople(Served served) {
        this.served = served;
    }

    @Override
    public void bewoning(Consumer<Bewoning> consumer) {
        served.each(
                DatasetKind.PERSONEN,
                Part.BEWONING,
                "adres, leeftijd_0_15, leeftijd_15_25, leeftijd_25_45, leeftijd_45_65, leeftijd_65_plus,"
                        + " huishoudensgrootte, woz_waarde, inkomensklasse",
                "",
                "dataset, adres",
                row -> consumer.accept(new Bewoning(
                        row.getString(1),
                        row.getInt(2),
                        row.getInt(3),
                        row.getInt(4),
                        row.getInt(5),
                        row.getInt(6),
                        row.getInt(7),
                        Scan.integer(row, 8),
                        Scan.integer(row, 9))));
    }
}
