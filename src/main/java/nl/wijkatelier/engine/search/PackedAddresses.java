package nl.wijkatelier.engine.search;

import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import org.locationtech.jts.geom.Envelope;

/**
 * Addresses in arrays, by street, then number, then suffix; an address is its index. 24 bytes each and the names of streets once.
 *
 * @param starts index of the first address of each street, and one more at the end
 * @param suffix index into {@code suffixes}: house letter and addition
 * @param byPostcode indices in order of postcode
 * @param x RD metres, to within 0.02 m
 */
record PackedAddresses(
        List<AddressList.Street> streets,
        int[] starts,
        int[] number,
        int[] suffix,
        String[] suffixes,
        int[] postcode,
        int[] byPostcode,
        float[] x,
        float[] y) {
    int size() {
        return number.length;
    }

    String text(int address) {
        return streets.get(streetOf(address)).naam() + " " + number[address] + suffixes[suffix[address]];
    }

    int streetOf(int address) {
        int low = 0;
        int high = streets.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (starts[middle] <= address) low = middle;
            else high = middle - 1;
        }
        return low;
    }

    /**
     * The addresses of a street with this number and a suffix that begins so, then those whose number goes on after these digits.
     *
     * @param typed small letters and digits, without a hyphen
     */
    void numbered(int street, String digits, String typed, IntConsumer found) {
        int wanted = Integer.parseInt(digits);
        for (int i = starts[street]; i < starts[street + 1]; i++)
            if (number[i] == wanted && suffixStarts(i, typed)) found.accept(i);
        if (!typed.isEmpty()) return;
        for (int i = starts[street]; i < starts[street + 1]; i++)
            if (number[i] != wanted && Integer.toString(number[i]).startsWith(digits)) found.accept(i);
    }

    boolean suffixStarts(int address, String typed) {
        if (typed.isEmpty()) return true;
        return suffixes[suffix[address]]
                .replaceAll("[^\\p{L}\\p{N}]", "")
                .toLowerCase(Locale.ROOT)
                .startsWith(typed);
    }

    /** Where in {@link #byPostcode} the postcodes from this one on begin. */
    int fromPostcode(int code) {
        int low = 0;
        int high = byPostcode.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (postcode[byPostcode[middle]] < code) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    Envelope boxOf(int street) {
        Envelope box = new Envelope();
        for (int i = starts[street]; i < starts[street + 1]; i++) box.expandToInclude(x[i], y[i]);
        return box;
    }
}
