package nl.wijkatelier.store;

import java.util.function.Consumer;
import java.util.function.Supplier;
import nl.wijkatelier.domain.port.DatasetKind;
import nl.wijkatelier.domain.port.PeopleRecords;
import nl.wijkatelier.domain.register.Bewoning;

/** The personal records of the served versions; failures carry no cause, for drivers quote rows. */
final class StoredPeople implements PeopleRecords {
    private final Served served;
    private final Supplier<PersonalCipher> ciphers;

    StoredPeople(Served served, Supplier<PersonalCipher> ciphers) {
        this.served = served;
        this.ciphers = ciphers;
    }

    @Override
    public void bewoning(Consumer<Bewoning> consumer) {
        // who has no people needs no key
        if (served.ids(DatasetKind.PERSONEN).isEmpty()) return;
        PersonalCipher cipher = ciphers.get();
        served.each(DatasetKind.PERSONEN, Part.BEWONING, "adres, zegel", "", "dataset, adres", row -> {
            String adres = row.getString(1);
            consumer.accept(PeopleBytes.read(adres, cipher.open(PeopleBytes.row(adres), row.getBytes(2))));
        });
    }
}
