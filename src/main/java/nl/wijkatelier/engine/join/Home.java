package nl.wijkatelier.engine.join;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import nl.wijkatelier.domain.area.Area;
import nl.wijkatelier.domain.area.Indeling;
import nl.wijkatelier.domain.register.AdresseerbaarObject;
import nl.wijkatelier.domain.register.Adressen;
import nl.wijkatelier.engine.pass.RegisterPass;
import org.locationtech.jts.shape.fractal.HilbertCode;

/**
 * An address where somebody may live.
 *
 * @param open whether the BAG says that people live there: a dwelling, a mooring or a pitch. Of another address it is not public
 * @param buurt of the newest imported division, or null outside it
 */
record Home(String id, boolean open, boolean woning, double x, double y, Area buurt) {
    /** Bits per axis of the curve that puts homes in order, and metres per cell: together all of RD. */
    private static final int CURVE = 16;

    private static final double CELL = 10;

    /** Along a Hilbert curve, so that neighbours are near each other. */
    static final Comparator<Home> ALONG_THE_CURVE =
            Comparator.comparingInt(Home::place).thenComparing(Home::id);

    /**
     * The homes of today along the curve.
     *
     * @param wanted ids of other addresses that are read besides, where the BAG has them
     */
    static List<Home> of(RegisterPass read, JoinSettings settings, Predicate<String> wanted) {
        List<Indeling> divisions = read.indelingen();
        List<Integer> released = settings.released(divisions);
        List<Area> buurten =
                released.isEmpty() ? List.of() : divisions.get(released.get(0)).buurten();
        PointLocator locator =
                PointLocator.over(buurten.stream().map(Area::geometrie).toList());
        List<Home> homes = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Adressen adressen = read.packed();
        for (int row = 0; row < adressen.size(); row++) {
            String id = adressen.id(row);
            boolean open = open(adressen, row);
            if (!open && !wanted.test(id) || !seen.add(id)) continue;
            double x = adressen.x(row);
            double y = adressen.y(row);
            int buurt = locator.locate(x, y);
            homes.add(new Home(id, open, adressen.woning(row), x, y, buurt < 0 ? null : buurten.get(buurt)));
        }
        homes.sort(ALONG_THE_CURVE);
        return homes;
    }

    /** Whether everybody can know that it is a home: a dwelling, a mooring or a pitch. */
    static boolean open(Adressen adressen, int row) {
        return adressen.woning(row)
                || adressen.hoofdadres(row) && adressen.soort(row) != AdresseerbaarObject.VERBLIJFSOBJECT;
    }

    private int place() {
        int most = (1 << CURVE) - 1;
        return HilbertCode.encode(
                CURVE, (int) Math.max(0, Math.min(most, x / CELL)), (int) Math.max(0, Math.min(most, y / CELL)));
    }
}
