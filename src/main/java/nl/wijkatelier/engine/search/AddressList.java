package nl.wijkatelier.engine.search;

import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrays;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import nl.wijkatelier.domain.register.Adres;

/** Gathers addresses in the register's order and packs them. For one thread. */
final class AddressList {
    private final Map<Street, Integer> streetIds = new HashMap<>();
    private final List<Street> streets = new ArrayList<>();
    private final Map<String, Integer> suffixIds = new HashMap<>();
    private final List<String> suffixes = new ArrayList<>();
    private final IntArrayList street = new IntArrayList();
    private final IntArrayList number = new IntArrayList();
    private final IntArrayList suffix = new IntArrayList();
    private final IntArrayList postcode = new IntArrayList();
    private final DoubleArrayList x = new DoubleArrayList();
    private final DoubleArrayList y = new DoubleArrayList();

    /** A street of a woonplaats; the same name in another woonplaats is another street. */
    record Street(String naam, String woonplaats, String gemeente) {}

    void add(Adres adres) {
        Street named = new Street(adres.openbareRuimte(), adres.woonplaats(), adres.gemeente());
        street.add(idOf(named, streetIds, streets));
        number.add(adres.huisnummer());
        suffix.add(idOf(suffixOf(adres), suffixIds, suffixes));
        postcode.add(Postcode.code(adres.postcode()));
        x.add(adres.x());
        y.add(adres.y());
    }

    PackedAddresses pack() {
        int[] rank = ranks(suffixes);
        long[] key = new long[street.size()];
        for (int i = 0; i < key.length; i++)
            key[i] = ((long) street.getInt(i) << 42) | ((long) number.getInt(i) << 21) | rank[suffix.getInt(i)];
        int[] order = inOrder(key);
        int[] starts = new int[streets.size() + 1];
        for (int i : street) starts[i + 1]++;
        for (int i = 0; i < streets.size(); i++) starts[i + 1] += starts[i];
        int[] postcodes = picked(postcode, order);
        long[] byPostcode = new long[postcodes.length];
        for (int i = 0; i < postcodes.length; i++) byPostcode[i] = postcodes[i];
        return new PackedAddresses(
                List.copyOf(streets),
                starts,
                picked(number, order),
                picked(suffix, order),
                suffixes.toArray(String[]::new),
                postcodes,
                inOrder(byPostcode),
                picked(x, order),
                picked(y, order));
    }

    /** "A-2" of house letter A and addition 2. */
    private static String suffixOf(Adres adres) {
        String letter = adres.huisletter() == null ? "" : adres.huisletter();
        return adres.huisnummertoevoeging() == null ? letter : letter + "-" + adres.huisnummertoevoeging();
    }

    private static <T> int idOf(T value, Map<T, Integer> ids, List<T> values) {
        Integer known = ids.putIfAbsent(value, values.size());
        if (known != null) return known;
        values.add(value);
        return values.size() - 1;
    }

    private static int[] ranks(List<String> texts) {
        List<String> sorted = new ArrayList<>(new TreeSet<>(texts));
        return texts.stream()
                .mapToInt(text -> Collections.binarySearch(sorted, text))
                .toArray();
    }

    private static int[] inOrder(long[] key) {
        int[] order = new int[key.length];
        for (int i = 0; i < order.length; i++) order[i] = i;
        LongArrays.radixSortIndirect(order, key, true);
        return order;
    }

    private static int[] picked(IntArrayList values, int[] order) {
        int[] picked = new int[order.length];
        for (int i = 0; i < order.length; i++) picked[i] = values.getInt(order[i]);
        return picked;
    }

    private static float[] picked(DoubleArrayList values, int[] order) {
        float[] picked = new float[order.length];
        for (int i = 0; i < order.length; i++) picked[i] = (float) values.getDouble(order[i]);
        return picked;
    }
}
