package nl.wijkatelier.engine.join;

import nl.wijkatelier.domain.disclosure.AreaTree;
import nl.wijkatelier.domain.disclosure.Noise;
import nl.wijkatelier.domain.disclosure.Sums;
import nl.wijkatelier.domain.statistics.Measure;

/** The sums of the areas of a draft, by the numbers of its tree, which get the noise of drafts. Confidential. */
final class DraftSums implements Sums {
    private final long[][] rows;
    private final DraftNoise noise;

    private DraftSums(long[][] rows, DraftNoise noise) {
        this.rows = rows;
        this.noise = noise;
    }

    /**
     * Of a tree whose smallest areas have these sums.
     *
     * @param rows per area of the tree its sums with the key behind them; null where its areas have them
     * @param parent per area of the tree the one around it, or {@link AreaTree#NONE}
     */
    static DraftSums of(long[][] rows, int[] parent, DraftNoise noise) {
        long[][] all = new long[rows.length][];
        for (int node = 0; node < rows.length; node++)
            all[node] = rows[node] == null ? new long[DraftObjects.MEASURES + 1] : rows[node];
        for (int node = 0; node < rows.length; node++)
            for (int around = rows[node] == null ? AreaTree.NONE : parent[node];
                    around != AreaTree.NONE;
                    around = parent[around]) for (int i = 0; i < all[node].length; i++) all[around][i] += all[node][i];
        return new DraftSums(all, noise);
    }

    @Override
    public long get(Measure measure, int node) {
        return rows[node][measure.ordinal()];
    }

    @Override
    public long key(int node) {
        return rows[node][DraftObjects.MEASURES];
    }

    @Override
    public Noise noise(int node) {
        return noise.counts();
    }

    @Override
    public double blur(int node) {
        return noise.blur();
    }
}
