package nl.wijkatelier.demo.region;

import java.util.ArrayList;
import java.util.List;
import nl.wijkatelier.demo.plane.Dice;
import nl.wijkatelier.domain.area.Area;
import nl.wijkatelier.domain.register.Kerncijfer;
import nl.wijkatelier.domain.statistics.Value;

/** The kerncijfers of one area as CBS publishes them: counts rounded to five, small ones withheld, some published later or no more. */
final class Figures {
    private static final String[] BANDS = {
        "0_tot_15_jaar", "15_tot_25_jaar", "25_tot_45_jaar", "45_tot_65_jaar", "65_jaar_en_ouder"
    };

    private final Area area;
    private final Tally tally;
    private final Dice dice;
    private final List<Kerncijfer> figures = new ArrayList<>();

    private Figures(Area area, Tally tally, Dice dice) {
        this.area = area;
        this.tally = tally;
        this.dice = dice;
    }

    /** All figures of an area; the last year is not complete yet and has one that is published no more. */
    static List<Kerncijfer> of(Area area, Tally tally, Dice dice) {
        Figures made = new Figures(area, tally, dice);
        made.make();
        return made.figures;
    }

    private void make() {
        double hectares = (tally.land + tally.water) / 10_000;
        put("oppervlakte_totaal", Value.of(Math.rint(hectares)));
        put("oppervlakte_land", Value.of(Math.rint(tally.land / 10_000)));
        put("oppervlakte_water", Value.of(Math.rint(tally.water / 10_000)));
        if (area.water()) {
            for (String name : List.of("aantal_inwoners", "aantal_huishoudens", "aantal_woningen", "gemiddelde_woz"))
                put(name, Value.missing(Value.Reason.SECRET));
            return;
        }
        double persons = tally.persons;
        put("aantal_inwoners", five(persons));
        put("mannen", five(tally.men));
        put("vrouwen", five(persons - tally.men));
        boolean few = persons < 50, hardly = persons < 10;
        put("bevolkingsdichtheid", secret(hardly, Math.rint(persons / Math.max(0.01, tally.land / 1e6))));
        for (int i = 0; i < BANDS.length; i++) {
            put("percentage_" + BANDS[i], secret(few, Math.rint(100 * tally.ages[i] / Math.max(1, persons))));
            put("aantal_" + BANDS[i], five(tally.ages[i]));
        }
        households(few);
        put("aantal_woningen", Value.of(Math.rint(tally.dwellings)));
        put(
                "gemiddelde_woz",
                secret(tally.worthCount < 20, Math.rint(tally.worth / Math.max(1, tally.worthCount) / 1000)));
        double density = tally.addresses == 0 ? 0 : Math.rint(tally.nearby / tally.addresses);
        put("omgevingsadressendichtheid", Value.of(density));
        put(
                "stedelijkheid",
                Value.of(density >= 2500 ? 1 : density >= 1500 ? 2 : density >= 1000 ? 3 : density >= 500 ? 4 : 5));
        put("dekkingspercentage", Value.of(99));
        marital(few);
    }

    private void households(boolean few) {
        double all = tally.households, rest = Math.max(0, all - tally.single - tally.families);
        put("aantal_huishoudens", five(all));
        put("aantal_eenpersoonshuishoudens", five(tally.single));
        put("aantal_huishoudens_zonder_kinderen", five(rest));
        put("aantal_huishoudens_met_kinderen", five(tally.families));
        put("percentage_eenpersoonshuishoudens", secret(few, Math.rint(100 * tally.single / Math.max(1, all))));
        put("percentage_huishoudens_zonder_kinderen", secret(few, Math.rint(100 * rest / Math.max(1, all))));
        put("percentage_huishoudens_met_kinderen", secret(few, Math.rint(100 * tally.families / Math.max(1, all))));
        put("gemiddelde_huishoudensgrootte", secret(few, Math.rint(10 * tally.persons / Math.max(1, all)) / 10));
    }

    private void marital(boolean few) {
        if (area.jaar() >= 2024) {
            for (String name : List.of("ongehuwd", "gehuwd", "gescheiden"))
                put("percentage_" + name, Value.missing(Value.Reason.LATER));
            put("percentage_verweduwd", Value.missing(Value.Reason.DISCONTINUED));
            return;
        }
        double old = tally.ages[4] / Math.max(1, tally.persons), young = tally.ages[0] / Math.max(1, tally.persons);
        double widowed = Math.rint(2 + 12 * old), married = Math.rint(41 - 18 * young + 6 * old), divorced = 7;
        put("percentage_ongehuwd", secret(few, 100 - widowed - married - divorced));
        put("percentage_gehuwd", secret(few, married));
        put("percentage_gescheiden", secret(few, divorced));
        put("percentage_verweduwd", secret(few, widowed));
    }

    /** Rounded at random to one of the two neighbouring multiples of five, the nearer the likelier. */
    private Value five(double count) {
        double low = Math.floor(count / 5) * 5;
        return Value.of(dice.chance((count - low) / 5) ? low + 5 : low);
    }

    private static Value secret(boolean withheld, double value) {
        return withheld ? Value.missing(Value.Reason.SECRET) : Value.of(value);
    }

    private void put(String name, Value value) {
        figures.add(new Kerncijfer(area.jaar(), 1, area.code(), name, value));
    }
}
