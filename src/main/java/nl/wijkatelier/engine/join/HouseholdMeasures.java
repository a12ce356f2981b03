package nl.wijkatelier.engine.join;

import java.util.BitSet;
import nl.wijkatelier.domain.register.Adressen;
import nl.wijkatelier.domain.register.Bewoning;
import nl.wijkatelier.domain.statistics.Measure;

/** What a household counts for. Personal data: nothing of a single record may leave this package. */
final class HouseholdMeasures {
    private HouseholdMeasures() {}

    /**
     * Whether a record is the first one of a dwelling: an address with two households has one WOZ object.
     *
     * @param index row of its address, or -1
     * @param seen the addresses of earlier records; gets this one
     */
    static boolean firstOfDwelling(int index, Adressen adressen, BitSet seen) {
        if (index < 0) return false;
        boolean first = adressen.woning(index) && !seen.get(index);
        seen.set(index);
        return first;
    }

    /**
     * Adds a household that lives in the area.
     *
     * @param woning whether its WOZ value counts as that of a dwelling
     */
    static void add(Bewoning bewoning, boolean woning, Tally tally, int area) {
        tally.count(Measure.BEWONINGEN, area);
        ages(bewoning, tally, area);
        if (bewoning.huishoudensgrootte() == 0) tally.count(Measure.LEEGSTAAND, area);
        else household(bewoning, tally, area);
        if (woning && bewoning.wozWaarde() != null) value(bewoning.wozWaarde(), tally, area);
    }

    /** Adds the WOZ value of a dwelling in the area. */
    static void value(int value, Tally tally, int area) {
        tally.count(Measure.WOZ_WONINGEN, area);
        tally.add(Measure.WOZ_WAARDE, area, value);
    }

    private static void ages(Bewoning bewoning, Tally tally, int area) {
        tally.add(Measure.INWONERS_0_TOT_15, area, bewoning.leeftijd0tot15());
        tally.add(Measure.INWONERS_15_TOT_25, area, bewoning.leeftijd15tot25());
        tally.add(Measure.INWONERS_25_TOT_45, area, bewoning.leeftijd25tot45());
        tally.add(Measure.INWONERS_45_TOT_65, area, bewoning.leeftijd45tot65());
        tally.add(Measure.INWONERS_65_PLUS, area, bewoning.leeftijd65plus());
        tally.add(
                Measure.INWONERS,
                area,
                (long) bewoning.leeftijd0tot15()
                        + bewoning.leeftijd15tot25()
                        + bewoning.leeftijd25tot45()
                        + bewoning.leeftijd45tot65()
                        + bewoning.leeftijd65plus());
    }

    private static void household(Bewoning bewoning, Tally tally, int area) {
        int size = bewoning.huishoudensgrootte();
        tally.count(Measure.HUISHOUDENS, area);
        tally.count(
                size == 1 ? Measure.HUISHOUDENS_1 : size == 2 ? Measure.HUISHOUDENS_2 : Measure.HUISHOUDENS_3_OF_MEER,
                area);
        if (bewoning.leeftijd0tot15() > 0) tally.count(Measure.HUISHOUDENS_MET_KINDEREN, area);
        if (bewoning.inkomensklasse() == null) return;
        tally.count(Measure.HUISHOUDENS_MET_INKOMEN, area);
        tally.count(
                switch (bewoning.inkomensklasse()) {
                    case 1 -> Measure.HUISHOUDENS_INKOMEN_1;
                    case 2 -> Measure.HUISHOUDENS_INKOMEN_2;
                    case 3 -> Measure.HUISHOUDENS_INKOMEN_3;
                    case 4 -> Measure.HUISHOUDENS_INKOMEN_4;
                    default -> Measure.HUISHOUDENS_INKOMEN_5;
                },
                area);
    }
}
