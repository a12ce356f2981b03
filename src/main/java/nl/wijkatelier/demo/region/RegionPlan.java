package nl.wijkatelier.demo.region;

import java.util.ArrayList;
import java.util.List;
import nl.wijkatelier.demo.land.Frame;
import nl.wijkatelier.demo.land.Site;

/** Which municipalities a region has: one column along the coast, and further columns for large regions. */
public final class RegionPlan {
    /** Addresses of a municipality of ordinary size. */
    private static final int ORDINARY = 11_700;

    private static final double[] SHARES = {0.82, 1.02, 1.16};

    private RegionPlan() {}

    /** The sites of a region with about that many addresses, ordered by code. */
    public static List<Site> of(long seed, int addresses) {
        Frame frame = new Frame(seed);
        int count = (int) Math.max(1, Math.round(addresses / (double) ORDINARY));
        int rows = count <= 4 ? count : (int) Math.ceil(Math.sqrt(count));
        double sum = 0;
        for (int i = 0; i < count; i++) sum += share(i, count);
        List<Site> sites = new ArrayList<>();
        for (int i = 0; i < count; i++)
            sites.add(
                    new Site(seed, frame, i, i / rows, i % rows, (int) Math.round(addresses * share(i, count) / sum)));
        return sites;
    }

    private static double share(int i, int count) {
        return count == 1 ? 1 : SHARES[i % SHARES.length];
    }
}
