package nl.wijkatelier.engine.search;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import nl.wijkatelier.domain.area.Indeling;
import nl.wijkatelier.domain.port.Registers;
import nl.wijkatelier.domain.register.Adres;
import nl.wijkatelier.domain.register.AdresseerbaarObject;
import nl.wijkatelier.domain.register.BagStatus;
import nl.wijkatelier.domain.register.BgtObject;
import nl.wijkatelier.domain.register.BgtType;
import nl.wijkatelier.domain.register.Kerncijfer;
import nl.wijkatelier.domain.register.Pand;
import nl.wijkatelier.domain.register.Perceel;
import nl.wijkatelier.domain.register.Woonplaats;

/** As many made-up addresses as wanted, 40 to a street, 20 to a postcode, 3,000 to a woonplaats; the same every time. */
public final class AddressBooks implements Registers {
    private static final String[] FIRST = {
        "Dorps",
        "Kerk",
        "Molen",
        "Linden",
        "Tulpen",
        "Hyacinten",
        "Vaart",
        "Meer",
        "Eiken",
        "Beuken",
        "Koningin ",
        "Prins ",
        "Burgemeester ",
        "Sint ",
        "Van der ",
        "Ooster",
        "Wester",
        "Noorder",
        "Zuider",
        "Nieuwe "
    };
    private static final String[] SECOND = {
        "Wilhelmina",
        "Hendrik",
        "Jan",
        "Weide",
        "Polder",
        "Bloem",
        "Duin",
        "Haven",
        "Sluis",
        "Brug",
        "Akker",
        "Bos",
        "Veld",
        "Rozen",
        "Anna",
        "Maria",
        "Willem",
        "Zand"
    };
    private static final String[] THIRD = {"straat", "laan", "weg", "plein", "hof", "kade", "singel", "pad", "dreef"};
    private final int size;

    public AddressBooks(int size) {
        this.size = size;
    }

    public int size() {
        return size;
    }

    /** "Kerkbloemlaan 12 Plaats3". */
    public String text(int i) {
        return street(i) + " " + number(i) + " " + woonplaats(i);
    }

    public String postcode(int i) {
        int code = i / 20;
        return String.format(Locale.ROOT, "%d%c%c", 1000 + code / 676 % 9000, 'A' + code / 26 % 26, 'A' + code % 26);
    }

    private static String street(int i) {
        int street = i / 40;
        String name = FIRST[street % FIRST.length]
                + SECOND[street / FIRST.length % SECOND.length].toLowerCase(Locale.ROOT)
                + THIRD[street / FIRST.length / SECOND.length % THIRD.length];
        return street % 7 == 0 ? name + " " + (street % 90) : name;
    }

    private static int number(int i) {
        return 1 + i % 40;
    }

    private static String woonplaats(int i) {
        return "Plaats" + Character.toString('a' + i / 3000 % 26) + i / 3000;
    }

    @Override
    public void adressen(Consumer<Adres> consumer) {
        for (int i = 0; i < size; i++)
            consumer.accept(new Adres(
                    Integer.toString(i),
                    "object",
                    AdresseerbaarObject.VERBLIJFSOBJECT,
                    true,
                    street(i),
                    number(i),
                    i % 11 == 0 ? "A" : null,
                    null,
                    postcode(i),
                    "9901",
                    woonplaats(i),
                    null,
                    BagStatus.VERBLIJFSOBJECT_IN_GEBRUIK,
                    Set.of(),
                    null,
                    null,
                    100_000 + i % 1000 * 10.0,
                    450_000 + i / 1000 * 10.0));
    }

    @Override
    public List<Indeling> indelingen() {
        return List.of();
    }

    @Override
    public void panden(Consumer<Pand> consumer) {}

    @Override
    public void bgt(Set<BgtType> types, Consumer<BgtObject> consumer) {}

    @Override
    public void woonplaatsen(Consumer<Woonplaats> consumer) {}

    @Override
    public void percelen(Consumer<Perceel> consumer) {}

    @Override
    public void kerncijfers(Consumer<Kerncijfer> consumer) {}

    @Override
    public double[] bounds() {
        return null;
    }
}
