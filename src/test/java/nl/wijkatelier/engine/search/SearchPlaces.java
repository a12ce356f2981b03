package nl.wijkatelier.engine.search;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import nl.wijkatelier.SampleRegion;
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

/** Addresses with every difficulty that Dutch addresses have, in two woonplaatsen of the sample region. */
final class SearchPlaces implements Registers {
    @Override
    public void adressen(Consumer<Adres> consumer) {
        for (String[] one : new String[][] {
            {"Dorpsstraat", "14", null, null, "2181AB", "Hilgaarde"},
            {"Dorpsstraat", "12", "A", "2", "2181AB", "Hilgaarde"},
            {"Dorpsstraat", "12", "A", null, "2181AB", "Hilgaarde"},
            {"Dorpsstraat", "12", null, null, "2181AB", "Hilgaarde"},
            {"Dorpsstraat", "10", null, null, "2181AB", "Hilgaarde"},
            {"Dorpsstraat", "1", null, null, "2181AC", "Hilgaarde"},
            {"Dorpsstraat", "12", null, null, "2160ZZ", "Lisgaard"},
            {"Eerste Poellaan", "1", null, "bis", "2161AA", "Lisgaard"},
            {"Sint Josephlaan", "7", null, null, null, "Lisgaard"},
            {"'s-Gravendamseweg", "44", null, null, "2161AC", "Lisgaard"},
            {"Burgemeester Müllerstraat", "5", null, null, "2182BB", "Hilgaarde"},
            {"Plein 1945", "3", null, null, "2182BC", "Hilgaarde"},
        }) consumer.accept(adres(one[0], Integer.parseInt(one[1]), one[2], one[3], one[4], one[5]));
    }

    private static Adres adres(
            String straat, int nummer, String letter, String toevoeging, String postcode, String woonplaats) {
        double x = SampleRegion.X + 40 + nummer * 3.37 + straat.length() * 9.1;
        return new Adres(
                straat + nummer + letter + toevoeging + woonplaats,
                "object",
                AdresseerbaarObject.VERBLIJFSOBJECT,
                true,
                straat,
                nummer,
                letter,
                toevoeging,
                postcode,
                "9901",
                woonplaats,
                "GM9901",
                BagStatus.VERBLIJFSOBJECT_IN_GEBRUIK,
                Set.of(),
                null,
                null,
                x,
                SampleRegion.Y + 450.5);
    }

    @Override
    public List<Indeling> indelingen() {
        return new SampleRegion().indelingen();
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
