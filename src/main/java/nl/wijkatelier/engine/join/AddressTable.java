package nl.wijkatelier.engine.join;

import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.util.BitSet;
import nl.wijkatelier.domain.register.Adres;

/** Where every address lies, found by its id, packed: about 30 bytes an address. Filled by one thread, then only read. */
final class AddressTable {
    /** Length of a nummeraanduiding's id: 16 digits, which fit in a long. */
    private static final int DIGITS = 16;

    private final DoubleArrayList x = new DoubleArrayList();
    private final DoubleArrayList y = new DoubleArrayList();
    private final BitSet hoofdadressen = new BitSet();
    private final BitSet woningen = new BitSet();
    private final Long2IntOpenHashMap byNumber = new Long2IntOpenHashMap();
    private final Object2IntOpenHashMap<String> byText = new Object2IntOpenHashMap<>();

    AddressTable() {
        byNumber.defaultReturnValue(-1);
        byText.defaultReturnValue(-1);
    }

    /** Adds an address and returns its index. */
    int add(Adres adres) {
        int index = x.size();
        x.add(adres.x());
        y.add(adres.y());
        hoofdadressen.set(index, adres.hoofdadres());
        woningen.set(index, adres.woning());
        String id = adres.nummeraanduiding();
        if (isNumber(id)) byNumber.put(Long.parseLong(id), index);
        else byText.put(id, index);
        return index;
    }

    /** The index of an address, or -1. */
    int find(String nummeraanduiding) {
        return isNumber(nummeraanduiding)
                ? byNumber.get(Long.parseLong(nummeraanduiding))
                : byText.getInt(nummeraanduiding);
    }

    int size() {
        return x.size();
    }

    double x(int index) {
        return x.getDouble(index);
    }

    double y(int index) {
        return y.getDouble(index);
    }

    boolean woning(int index) {
        return woningen.get(index);
    }

    boolean hoofdadres(int index) {
        return hoofdadressen.get(index);
    }

    /** The hoofdadressen in a grid. */
    PointGrid hoofdadressen(double cell) {
        double[] xs = new double[hoofdadressen.cardinality()];
        double[] ys = new double[xs.length];
        int at = 0;
        for (int i = hoofdadressen.nextSetBit(0); i >= 0; i = hoofdadressen.nextSetBit(i + 1)) {
            xs[at] = x(i);
            ys[at++] = y(i);
        }
        return PointGrid.of(xs, ys, at, cell);
    }

    private static boolean isNumber(String id) {
        if (id.length() != DIGITS) return false;
        for (int i = 0; i < DIGITS; i++) if (id.charAt(i) < '0' || id.charAt(i) > '9') return false;
        return true;
    }
}
