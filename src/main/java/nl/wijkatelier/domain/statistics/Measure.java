package nl.wijkatelier.domain.statistics;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.wijkatelier.domain.register.Gebruiksdoel;

/**
 * What is counted or added up per area: the names that an {@link Indicator} puts above and below its line.
 *
 * <p>Every measure is additive: that of a wijk is the sum over its buurten, and the sum over all buurten plus what lies outside
 * them is the total. It is kept as a whole number of {@link #unit}s, so that the order of adding cannot change a sum.
 */
public enum Measure {
    /** Area of the buurt's own polygon, m². */
    OPPERVLAKTE(Bron.GEBIEDEN, Measure.SQUARE_METRES),

    /** Current addresses that are the hoofdadres of their object: an object counts once. */
    ADRESSEN(Bron.BAG),
    NEVENADRESSEN(Bron.BAG),
    LIGPLAATSEN(Bron.BAG),
    STANDPLAATSEN(Bron.BAG),
    /** Dwelling stock as CBS defines it, see {@code Adres.woning}. */
    WONINGEN(Bron.BAG),
    /** Dwellings whose floor area is known, and the sum of their floor areas in m². */
    WONINGEN_MET_OPPERVLAKTE(Bron.BAG),
    WOONOPPERVLAKTE(Bron.BAG),
    WONINGEN_TOT_50_M2(Bron.BAG),
    WONINGEN_50_TOT_100_M2(Bron.BAG),
    WONINGEN_100_TOT_150_M2(Bron.BAG),
    WONINGEN_VANAF_150_M2(Bron.BAG),
    /** Dwellings whose year of building is known, and the sum of those years. */
    WONINGEN_MET_BOUWJAAR(Bron.BAG),
    WONINGEN_BOUWJAREN(Bron.BAG),
    WONINGEN_VOOR_1945(Bron.BAG),
    WONINGEN_1945_TOT_1980(Bron.BAG),
    WONINGEN_1980_TOT_2000(Bron.BAG),
    WONINGEN_VANAF_2000(Bron.BAG),

    /** Verblijfsobjecten with a hoofdadres. One with several gebruiksdoelen counts in each of the measures per doel. */
    VERBLIJFSOBJECTEN(Bron.BAG),
    OBJECTEN_WOONFUNCTIE(Bron.BAG),
    OBJECTEN_BIJEENKOMSTFUNCTIE(Bron.BAG),
    OBJECTEN_CELFUNCTIE(Bron.BAG),
    OBJECTEN_GEZONDHEIDSZORGFUNCTIE(Bron.BAG),
    OBJECTEN_INDUSTRIEFUNCTIE(Bron.BAG),
    OBJECTEN_KANTOORFUNCTIE(Bron.BAG),
    OBJECTEN_LOGIESFUNCTIE(Bron.BAG),
    OBJECTEN_ONDERWIJSFUNCTIE(Bron.BAG),
    OBJECTEN_SPORTFUNCTIE(Bron.BAG),
    OBJECTEN_WINKELFUNCTIE(Bron.BAG),
    OBJECTEN_OVERIGE_GEBRUIKSFUNCTIE(Bron.BAG),
    /** Floor area of all verblijfsobjecten where known, and that of those without woonfunctie, m². */
    GEBRUIKSOPPERVLAKTE(Bron.BAG),
    GEBRUIKSOPPERVLAKTE_NIET_WONEN(Bron.BAG),

    /** Sum over the addresses of the number of addresses within 1 km of each, itself included. */
    ADRESSEN_BINNEN_1_KM(Bron.BAG),
    /**
     * Sums over the dwellings of the straight distance in m to the nearest address with that function, and the dwellings for
     * which there is such an address anywhere.
     */
    AFSTAND_WINKEL(Bron.BAG, Measure.MILLIMETRES),
    AFSTAND_SCHOOL(Bron.BAG, Measure.MILLIMETRES),
    AFSTAND_ZORG(Bron.BAG, Measure.MILLIMETRES),
    AFSTAND_SPORT(Bron.BAG, Measure.MILLIMETRES),
    AFSTAND_BIJEENKOMST(Bron.BAG, Measure.MILLIMETRES),
    WONINGEN_MET_AFSTAND_WINKEL(Bron.BAG),
    WONINGEN_MET_AFSTAND_SCHOOL(Bron.BAG),
    WONINGEN_MET_AFSTAND_ZORG(Bron.BAG),
    WONINGEN_MET_AFSTAND_SPORT(Bron.BAG),
    WONINGEN_MET_AFSTAND_BIJEENKOMST(Bron.BAG),
    WONINGEN_WINKEL_BINNEN_500_M(Bron.BAG),
    WONINGEN_SCHOOL_BINNEN_500_M(Bron.BAG),

    /** Standing panden, by the point that stands for them; those with a known year of building; per class of years. */
    PANDEN(Bron.BAG),
    PANDEN_MET_BOUWJAAR(Bron.BAG),
    PANDEN_VOOR_1900(Bron.BAG),
    PANDEN_1900_TOT_1945(Bron.BAG),
    PANDEN_1945_TOT_1965(Bron.BAG),
    PANDEN_1965_TOT_1980(Bron.BAG),
    PANDEN_1980_TOT_2000(Bron.BAG),
    PANDEN_VANAF_2000(Bron.BAG),
    /** Footprints of the panden by share of area, m². */
    PANDOPPERVLAKTE(Bron.BAG, Measure.SQUARE_METRES),

    /** Surfaces of the BGT at ground level (relatieve hoogteligging 0) by share of area, m²: all, and by kind. */
    OPPERVLAKTE_BGT(Bron.BGT, Measure.SQUARE_METRES),
    OPPERVLAKTE_WATER(Bron.BGT, Measure.SQUARE_METRES),
    /** Begroeid terrein and bermen, without farmland. */
    OPPERVLAKTE_GROEN(Bron.BGT, Measure.SQUARE_METRES),
    OPPERVLAKTE_LANDBOUW(Bron.BGT, Measure.SQUARE_METRES),
    OPPERVLAKTE_BOS(Bron.BGT, Measure.SQUARE_METRES),
    /** Open, closed or half paving, of roads and of other ground. */
    OPPERVLAKTE_VERHARD(Bron.BGT, Measure.SQUARE_METRES),
    /** Wegdelen whatever their surface. */
    OPPERVLAKTE_WEG(Bron.BGT, Measure.SQUARE_METRES),
    OPPERVLAKTE_VOETPAD(Bron.BGT, Measure.SQUARE_METRES),
    OPPERVLAKTE_FIETSPAD(Bron.BGT, Measure.SQUARE_METRES),
    OPPERVLAKTE_BEBOUWD(Bron.BGT, Measure.SQUARE_METRES),
    OPPERVLAKTE_ERF(Bron.BGT, Measure.SQUARE_METRES),

    /** Percelen, each in the buurt that holds most of it; their polygons by share of area, m²; size classes. */
    PERCELEN(Bron.BRK),
    PERCEELOPPERVLAKTE(Bron.BRK, Measure.SQUARE_METRES),
    PERCELEN_TOT_100_M2(Bron.BRK),
    PERCELEN_100_TOT_250_M2(Bron.BRK),
    PERCELEN_250_TOT_1000_M2(Bron.BRK),
    PERCELEN_VANAF_1000_M2(Bron.BRK),

    /** Records of people per address: households and vacant addresses. */
    BEWONINGEN(Bron.PERSONEN),
    INWONERS(Bron.PERSONEN),
    INWONERS_0_TOT_15(Bron.PERSONEN),
    INWONERS_15_TOT_25(Bron.PERSONEN),
    INWONERS_25_TOT_45(Bron.PERSONEN),
    INWONERS_45_TOT_65(Bron.PERSONEN),
    INWONERS_65_PLUS(Bron.PERSONEN),
    HUISHOUDENS(Bron.PERSONEN),
    HUISHOUDENS_1(Bron.PERSONEN),
    HUISHOUDENS_2(Bron.PERSONEN),
    HUISHOUDENS_3_OF_MEER(Bron.PERSONEN),
    HUISHOUDENS_MET_KINDEREN(Bron.PERSONEN),
    LEEGSTAAND(Bron.PERSONEN),
    /** Dwellings with a WOZ value, and the sum of those values in euro. */
    WOZ_WONINGEN(Bron.PERSONEN),
    WOZ_WAARDE(Bron.PERSONEN),
    /** Households whose income class is known, and per quintile of the national distribution. */
    HUISHOUDENS_MET_INKOMEN(Bron.PERSONEN),
    HUISHOUDENS_INKOMEN_1(Bron.PERSONEN),
    HUISHOUDENS_INKOMEN_2(Bron.PERSONEN),
    HUISHOUDENS_INKOMEN_3(Bron.PERSONEN),
    HUISHOUDENS_INKOMEN_4(Bron.PERSONEN),
    HUISHOUDENS_INKOMEN_5(Bron.PERSONEN);

    /** Where a measure comes from: without it, a figure is unknown rather than 0. */
    public enum Bron {
        GEBIEDEN,
        BAG,
        BGT,
        BRK,
        PERSONEN
    }

    private static final double SQUARE_METRES = 1e-6;
    private static final double MILLIMETRES = 1e-3;
    private static final Map<String, Measure> BY_TEXT = new HashMap<>();

    static {
        for (Measure measure : values()) BY_TEXT.put(measure.text(), measure);
    }

    private final Bron bron;
    private final double unit;

    Measure(Bron bron) {
        this(bron, 1);
    }

    Measure(Bron bron, double unit) {
        this.bron = bron;
        this.unit = unit;
    }

    public Bron bron() {
        return bron;
    }

    /** What one counted whole number stands for: 1, 0.000001 m² or 0.001 m. */
    public double unit() {
        return unit;
    }

    /** The name in the catalogue of indicators, such as "panden_voor_1900". */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The measure with that name, or empty. */
    public static Optional<Measure> find(String text) {
        return Optional.ofNullable(BY_TEXT.get(text));
    }

    /** The count of verblijfsobjecten with a gebruiksdoel. */
    public static Measure objecten(Gebruiksdoel doel) {
        return values()[OBJECTEN_WOONFUNCTIE.ordinal() + doel.ordinal()];
    }
}
