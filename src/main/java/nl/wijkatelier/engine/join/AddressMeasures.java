package nl.wijkatelier.engine.join;

import nl.wijkatelier.domain.register.Adres;
import nl.wijkatelier.domain.register.AdresseerbaarObject;
import nl.wijkatelier.domain.register.Gebruiksdoel;
import nl.wijkatelier.domain.statistics.Measure;

/** What an address counts for. */
final class AddressMeasures {
    private AddressMeasures() {}

    /** Adds an address that lies in the area. */
    static void add(Adres adres, Tally tally, int area) {
        if (!adres.hoofdadres()) {
            tally.count(Measure.NEVENADRESSEN, area);
            return;
        }
        tally.count(Measure.ADRESSEN, area);
        if (adres.soort() == AdresseerbaarObject.LIGPLAATS) tally.count(Measure.LIGPLAATSEN, area);
        if (adres.soort() == AdresseerbaarObject.STANDPLAATS) tally.count(Measure.STANDPLAATSEN, area);
        if (adres.soort() == AdresseerbaarObject.VERBLIJFSOBJECT) object(adres, tally, area);
        if (adres.woning()) woning(adres, tally, area);
    }

    private static void object(Adres adres, Tally tally, int area) {
        tally.count(Measure.VERBLIJFSOBJECTEN, area);
        for (Gebruiksdoel doel : adres.gebruiksdoelen()) tally.count(Measure.objecten(doel), area);
        if (adres.oppervlakte() == null) return;
        tally.add(Measure.GEBRUIKSOPPERVLAKTE, area, adres.oppervlakte());
        if (!adres.gebruiksdoelen().contains(Gebruiksdoel.WOONFUNCTIE))
            tally.add(Measure.GEBRUIKSOPPERVLAKTE_NIET_WONEN, area, adres.oppervlakte());
    }

    private static void woning(Adres adres, Tally tally, int area) {
        tally.count(Measure.WONINGEN, area);
        if (adres.oppervlakte() != null) {
            int size = adres.oppervlakte();
            tally.count(Measure.WONINGEN_MET_OPPERVLAKTE, area);
            tally.add(Measure.WOONOPPERVLAKTE, area, size);
            tally.count(
                    size < 50
                            ? Measure.WONINGEN_TOT_50_M2
                            : size < 100
                                    ? Measure.WONINGEN_50_TOT_100_M2
                                    : size < 150 ? Measure.WONINGEN_100_TOT_150_M2 : Measure.WONINGEN_VANAF_150_M2,
                    area);
        }
        if (adres.bouwjaar() != null) {
            int year = adres.bouwjaar();
            tally.count(Measure.WONINGEN_MET_BOUWJAAR, area);
            tally.add(Measure.WONINGEN_BOUWJAREN, area, year);
            tally.count(
                    year < 1945
                            ? Measure.WONINGEN_VOOR_1945
                            : year < 1980
                                    ? Measure.WONINGEN_1945_TOT_1980
                                    : year < 2000 ? Measure.WONINGEN_1980_TOT_2000 : Measure.WONINGEN_VANAF_2000,
                    area);
        }
    }
}
