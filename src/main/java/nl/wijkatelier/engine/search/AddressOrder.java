package nl.wijkatelier.engine.search;

import it.unimi.dsi.fastutil.longs.LongArrays;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import nl.wijkatelier.domain.register.Adressen;
import org.locationtech.jts.geom.Envelope;

/** Addresses by street, then number, then suffix: an address is its place in that order. 8 bytes each besides the addresses themselves. */
final class AddressOrder {
    private final Adressen adressen;
    /** Rows in order. */
    private final int[] rows;
    /** The first address of each street, and one more at the end. */
    private final int[] starts;
    /** Addresses in order of postcode. */
    private final int[] byPostcode;
    /** Per postcode of the addresses, as {@link Postcode} counts. */
    private final int[] codes;

    private AddressOrder(Adressen adressen, int[] rows, int[] starts, int[] codes) {
        this.adressen = adressen;
        this.rows = rows;
        this.starts = starts;
        this.codes = codes;
        long[] byCode = new long[rows.length];
        for (int i = 0; i < rows.length; i++) byCode[i] = postcode(i);
        this.byPostcode = inOrder(byCode);
    }

    static AddressOrder of(Adressen adressen) {
        int[] rank = ranks(adressen.achtervoegsels());
        long[] key = new long[adressen.size()];
        int[] starts = new int[adressen.straten().size() + 1];
        for (int i = 0; i < key.length; i++) {
            key[i] = ((long) adressen.straat(i) << 42)
                    | ((long) adressen.huisnummer(i) << 21)
                    | rank[adressen.achtervoegsel(i)];
            starts[adressen.straat(i) + 1]++;
        }
        for (int i = 1; i < starts.length; i++) starts[i] += starts[i - 1];
        int[] codes = adressen.postcodes().stream().mapToInt(Postcode::code).toArray();
        return new AddressOrder(adressen, inOrder(key), starts, codes);
    }

    List<Adressen.Straat> streets() {
        return adressen.straten();
    }

    int size() {
        return rows.length;
    }

    /** The first address of a street; that of the number after the last one is one past the last address. */
    int start(int street) {
        return starts[street];
    }

    int number(int address) {
        return adressen.huisnummer(rows[address]);
    }

    int postcode(int address) {
        return codes[adressen.postcode(rows[address])];
    }

    /** RD metres, to within 0.02 m. */
    float x(int address) {
        return (float) adressen.x(rows[address]);
    }

    /** RD metres, to within 0.02 m. */
    float y(int address) {
        return (float) adressen.y(rows[address]);
    }

    /** The address at a place in the order of postcodes. */
    int byPostcode(int place) {
        return byPostcode[place];
    }

    String text(int address) {
        return streets().get(streetOf(address)).naam() + " " + adressen.nummer(rows[address]);
    }

    int streetOf(int address) {
        return adressen.straat(rows[address]);
    }

    /**
     * The addresses of a street with this number and a suffix that begins so, then those whose number goes on after these digits.
     *
     * @param typed small letters and digits, without a hyphen
     */
    void numbered(int street, String digits, String typed, IntConsumer found) {
        int wanted = Integer.parseInt(digits);
        for (int i = starts[street]; i < starts[street + 1]; i++)
            if (number(i) == wanted && suffixStarts(i, typed)) found.accept(i);
        if (!typed.isEmpty()) return;
        for (int i = starts[street]; i < starts[street + 1]; i++)
            if (number(i) != wanted && Integer.toString(number(i)).startsWith(digits)) found.accept(i);
    }

    boolean suffixStarts(int address, String typed) {
        if (typed.isEmpty()) return true;
        return adressen.achtervoegsels()
                .get(adressen.achtervoegsel(rows[address]))
                .replaceAll("[^\\p{L}\\p{N}]", "")
                .toLowerCase(Locale.ROOT)
                .startsWith(typed);
    }

    /** Where in the order of postcodes this one and those after it begin. */
    int fromPostcode(int code) {
        int low = 0;
        int high = byPostcode.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (postcode(byPostcode[middle]) < code) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    Envelope boxOf(int street) {
        Envelope box = new Envelope();
        for (int i = starts[street]; i < starts[street + 1]; i++) box.expandToInclude(x(i), y(i));
        return box;
    }

    private static int[] ranks(List<String> texts) {
        List<String> sorted = List.copyOf(new TreeSet<>(texts));
        return texts.stream()
                .mapToInt(text -> Collections.binarySearch(sorted, text))
                .toArray();
    }

    private static int[] inOrder(long[] key) {
        int[] order = new int[key.length];
        Arrays.setAll(order, i -> i);
        LongArrays.radixSortIndirect(order, key, true);
        return order;
    }
}
