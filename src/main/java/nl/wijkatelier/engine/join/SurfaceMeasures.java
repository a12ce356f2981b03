package nl.wijkatelier.engine.join;

import java.util.EnumSet;
import java.util.Set;
import nl.wijkatelier.domain.register.BgtObject;
import nl.wijkatelier.domain.register.BgtType;
import nl.wijkatelier.domain.register.Pand;
import nl.wijkatelier.domain.register.Perceel;
import nl.wijkatelier.domain.statistics.Measure;

/**
 * Which measures a BGT surface counts for. Only surfaces at ground level (relatieve hoogteligging 0) do: together they cover
 * the land once (BGT objectenhandboek), whereas a viaduct or tunnel lies over or under others.
 */
final class SurfaceMeasures {
    /** The types whose surfaces at ground level cover the land. */
    static final Set<BgtType> TYPES = Set.copyOf(EnumSet.of(
            BgtType.WEGDEEL,
            BgtType.ONDERSTEUNENDWEGDEEL,
            BgtType.WATERDEEL,
            BgtType.ONDERSTEUNENDWATERDEEL,
            BgtType.BEGROEIDTERREINDEEL,
            BgtType.ONBEGROEIDTERREINDEEL,
            BgtType.PAND));

    private static final Set<String> LANDBOUW = Set.of("grasland agrarisch", "bouwland", "fruitteelt", "boomteelt");
    private static final Set<String> BOS = Set.of("loofbos", "gemengd bos", "naaldbos");
    private static final Set<String> VERHARD = Set.of("gesloten verharding", "open verharding", "half verhard");

    private SurfaceMeasures() {}

    /** The measures, {@link Measure#OPPERVLAKTE_BGT} among them; none for what does not count. */
    static Set<Measure> of(BgtObject object) {
        EnumSet<Measure> measures = EnumSet.noneOf(Measure.class);
        if (object.relatieveHoogteligging() != 0 || object.geometrie().getDimension() != 2) return measures;
        measures.add(Measure.OPPERVLAKTE_BGT);
        String fysiek = object.fysiekVoorkomen() == null ? "" : object.fysiekVoorkomen();
        if (VERHARD.contains(fysiek)) measures.add(Measure.OPPERVLAKTE_VERHARD);
        switch (object.type()) {
            case WEGDEEL -> road(object.functie() == null ? "" : object.functie(), measures);
            case ONDERSTEUNENDWEGDEEL -> {
                if (fysiek.equals("groenvoorziening")) measures.add(Measure.OPPERVLAKTE_GROEN);
            }
            case WATERDEEL -> measures.add(Measure.OPPERVLAKTE_WATER);
            case BEGROEIDTERREINDEEL -> {
                measures.add(LANDBOUW.contains(fysiek) ? Measure.OPPERVLAKTE_LANDBOUW : Measure.OPPERVLAKTE_GROEN);
                if (BOS.contains(fysiek)) measures.add(Measure.OPPERVLAKTE_BOS);
            }
            case ONBEGROEIDTERREINDEEL -> {
                if (fysiek.equals("erf")) measures.add(Measure.OPPERVLAKTE_ERF);
            }
            case PAND -> measures.add(Measure.OPPERVLAKTE_BEBOUWD);
            default -> {}
        }
        return measures;
    }

    /** Counts a pand in the area of the point that stands for it. */
    static void add(Pand pand, Tally tally, int area) {
        tally.count(Measure.PANDEN, area);
        int year = pand.oorspronkelijkBouwjaar();
        if (year == Pand.BOUWJAAR_ONBEKEND) return;
        tally.count(Measure.PANDEN_MET_BOUWJAAR, area);
        tally.count(yearClass(year), area);
    }

    private static Measure yearClass(int year) {
        if (year < 1900) return Measure.PANDEN_VOOR_1900;
        if (year < 1945) return Measure.PANDEN_1900_TOT_1945;
        if (year < 1965) return Measure.PANDEN_1945_TOT_1965;
        if (year < 1980) return Measure.PANDEN_1965_TOT_1980;
        return year < 2000 ? Measure.PANDEN_1980_TOT_2000 : Measure.PANDEN_VANAF_2000;
    }

    /** What a perceel counts for as a whole; the size classes go by the register's own statement of the size. */
    static Set<Measure> of(Perceel perceel) {
        double size = perceel.grootte();
        return EnumSet.of(
                Measure.PERCELEN,
                size < 100
                        ? Measure.PERCELEN_TOT_100_M2
                        : size < 250
                                ? Measure.PERCELEN_100_TOT_250_M2
                                : size < 1000 ? Measure.PERCELEN_250_TOT_1000_M2 : Measure.PERCELEN_VANAF_1000_M2);
    }

    private static void road(String functie, EnumSet<Measure> measures) {
        measures.add(Measure.OPPERVLAKTE_WEG);
        if (functie.equals("voetpad") || functie.equals("voetgangersgebied")) measures.add(Measure.OPPERVLAKTE_VOETPAD);
        if (functie.equals("fietspad")) measures.add(Measure.OPPERVLAKTE_FIETSPAD);
    }
}
