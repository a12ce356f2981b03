package nl.wijkatelier.demo.region;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.wijkatelier.demo.land.Site;
import nl.wijkatelier.domain.register.BgtObject;
import nl.wijkatelier.domain.register.BgtType;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Geometry;

/**
 * Makes the registers of one municipality for each of many seeds and sizes, without writing files, and says which fail: by
 * hand, {@code SeedSweep FIRST LAST [ADDRESSES]}. Without a size the sizes take turns, with one municipality of each region.
 */
public final class SeedSweep {
    private static final int[] SIZES = {100, 700, 2500, 6000, 12_000, 35_000, 60_000};

    private static final Set<BgtType> SURFACES = Set.of(
            BgtType.WEGDEEL,
            BgtType.ONDERSTEUNENDWEGDEEL,
            BgtType.WATERDEEL,
            BgtType.ONDERSTEUNENDWATERDEEL,
            BgtType.BEGROEIDTERREINDEEL,
            BgtType.ONBEGROEIDTERREINDEEL,
            BgtType.PAND);

    private SeedSweep() {}

    public static void main(String[] args) {
        int faults = 0, made = 0, without = 0;
        for (long seed = Long.parseLong(args[0]); seed <= Long.parseLong(args[1]); seed++) {
            int size = args.length > 2 ? Integer.parseInt(args[2]) : SIZES[(int) (seed % SIZES.length)];
            List<Site> sites = RegionPlan.of(seed, size);
            for (Site site : args.length > 2 ? sites : List.of(sites.get((int) (seed / SIZES.length % sites.size())))) {
                String what = "seed " + seed + ", " + size + " addresses, site " + site.index();
                try {
                    without += makeAll(new Municipality(site, sites.size())) ? 1 : 0;
                } catch (RuntimeException e) {
                    faults++;
                    System.out.println(what + ": " + e);
                    e.printStackTrace(System.out);
                }
                made++;
                if (made % 10 == 0) System.out.println("until seed " + seed + ": " + faults + " faults");
            }
        }
        System.out.println(made + " made, " + faults + " faults, " + without + " with groups on borders");
    }

    /** Makes all municipalities of a region. Throws where one fails. */
    static void make(long seed, int addresses) {
        List<Site> sites = RegionPlan.of(seed, addresses);
        for (Site site : sites) makeAll(new Municipality(site, sites.size()));
    }

    private static boolean makeAll(Municipality municipality) {
        List<Geometry> surfaces = new ArrayList<>();
        municipality.bgt((BgtObject object) -> {
            if (SURFACES.contains(object.type()) && object.relatieveHoogteligging() == 0)
                surfaces.add(object.geometrie());
        });
        int[] counts = new int[3];
        municipality.bag(object -> counts[0]++);
        municipality.brk(perceel -> counts[1]++, grens -> counts[2]++);
        for (int jaar = 2020; jaar <= 2024; jaar++) municipality.areas(jaar);
        if (!CoverageValidator.isValid(surfaces.toArray(Geometry[]::new)))
            throw new IllegalStateException("the BGT is no coverage");
        return municipality.leftOut() > 0;
    }
}
