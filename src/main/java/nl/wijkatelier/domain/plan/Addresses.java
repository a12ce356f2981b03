package nl.wijkatelier.domain.plan;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import nl.wijkatelier.domain.register.Adres;

/** The addresses that a plan counts, packed; each has an index. Immutable and thread-safe. */
public final class Addresses {
    private final double[] x;
    private final double[] y;
    private final BitSet woningen;
    private final String[] ids;

    private Addresses(double[] x, double[] y, BitSet woningen, String[] ids) {
        this.x = x;
        this.y = y;
        this.woningen = woningen;
        this.ids = ids;
    }

    /** The hoofdadressen among those given, in their order: an object counts once. */
    public static Addresses of(Iterable<Adres> adressen) {
        List<Adres> kept = new ArrayList<>();
        for (Adres adres : adressen) if (adres.hoofdadres()) kept.add(adres);
        double[] x = new double[kept.size()];
        double[] y = new double[x.length];
        BitSet woningen = new BitSet(x.length);
        String[] ids = new String[x.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = kept.get(i).x();
            y[i] = kept.get(i).y();
            woningen.set(i, kept.get(i).woning());
            ids[i] = kept.get(i).nummeraanduiding();
        }
        return new Addresses(x, y, woningen, ids);
    }

    /** Dwellings at the given places (RD metres), numbered from 0. */
    public static Addresses woningen(double[] x, double[] y) {
        String[] ids = new String[x.length];
        for (int i = 0; i < ids.length; i++) ids[i] = Integer.toString(i);
        BitSet all = new BitSet(x.length);
        all.set(0, x.length);
        return new Addresses(x.clone(), y.clone(), all, ids);
    }

    public int size() {
        return x.length;
    }

    public double x(int index) {
        return x[index];
    }

    public double y(int index) {
        return y[index];
    }

    /** Whether it counts in the dwelling stock. */
    public boolean woning(int index) {
        return woningen.get(index);
    }

    /** Id of the nummeraanduiding. */
    public String id(int index) {
        return ids[index];
    }
}
