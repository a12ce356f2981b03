package nl.wijkatelier.domain.register;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The current addresses in columns, each a row, in the order of the register: some 45 bytes an address and every text once. The only copy:
 * search, the map, drafts and plans point into it. Immutable and thread-safe.
 */
public final class Adressen {
    /** Digits of a nummeraanduiding's id, which fit in a long. */
    private static final int DIGITS = 16;

    private static final int HOOFDADRES = 1;
    private static final int WONING = 2;
    private static final int SOORT = 2;
    private static final AdresseerbaarObject[] SOORTEN = AdresseerbaarObject.values();

    /** A street of a woonplaats; the same name in another woonplaats is another street. The gemeente may be null. */
    public record Straat(String naam, String woonplaats, String gemeente) {}

    /** An id of 16 digits, or -1 and further for the texts of others. */
    private final long[] ids;

    private final List<String> otherIds;
    private final Map<String, Integer> numbersOfOthers;
    private final double[] x;
    private final double[] y;
    private final byte[] flags;
    private final int[] straat;
    private final int[] huisnummer;
    private final int[] achter;
    private final int[] postcode;
    private final List<Straat> straten;
    private final List<String> achtervoegsels;
    private final List<String> postcodes;
    /** Rows in order of id; null where they are. */
    private final int[] byId;

    private Adressen(Builder from) {
        ids = Arrays.copyOf(from.ids, from.size);
        x = Arrays.copyOf(from.x, from.size);
        y = Arrays.copyOf(from.y, from.size);
        flags = Arrays.copyOf(from.flags, from.size);
        straat = Arrays.copyOf(from.straat, from.size);
        huisnummer = Arrays.copyOf(from.huisnummer, from.size);
        achter = Arrays.copyOf(from.achter, from.size);
        postcode = Arrays.copyOf(from.postcode, from.size);
        otherIds = List.copyOf(from.otherIds.values);
        numbersOfOthers = Map.copyOf(from.otherIds.numbers);
        straten = List.copyOf(from.straten.values);
        achtervoegsels = List.copyOf(from.achtervoegsels.values);
        postcodes = List.copyOf(from.postcodes.values);
        byId = order();
    }

    /** Writes all of it, for {@link #read}. */
    public void write(DataOutput out) throws IOException {
        out.writeInt(ids.length);
        for (int i = 0; i < ids.length; i++) {
            out.writeLong(ids[i]);
            out.writeDouble(x[i]);
            out.writeDouble(y[i]);
            out.writeByte(flags[i]);
            out.writeInt(straat[i]);
            out.writeInt(huisnummer[i]);
            out.writeInt(achter[i]);
            out.writeInt(postcode[i]);
        }
        for (List<String> texts : List.of(otherIds, achtervoegsels, postcodes)) {
            out.writeInt(texts.size());
            for (String text : texts) out.writeUTF(text);
        }
        out.writeInt(straten.size());
        for (Straat one : straten) {
            out.writeUTF(one.naam);
            out.writeUTF(one.woonplaats);
            out.writeUTF(one.gemeente == null ? "" : one.gemeente);
        }
    }

    /** The addresses as they were written. */
    public static Adressen read(DataInput in) throws IOException {
        Builder all = new Builder();
        int size = in.readInt();
        for (all.size = 0; all.size < size; all.size++) {
            int i = all.size;
            if (i == all.ids.length) all.grow();
            all.ids[i] = in.readLong();
            all.x[i] = in.readDouble();
            all.y[i] = in.readDouble();
            all.flags[i] = in.readByte();
            all.straat[i] = in.readInt();
            all.huisnummer[i] = in.readInt();
            all.achter[i] = in.readInt();
            all.postcode[i] = in.readInt();
        }
        for (Texts<String> texts : List.of(all.otherIds, all.achtervoegsels, all.postcodes))
            for (int i = in.readInt(); i > 0; i--) texts.of(in.readUTF());
        for (int i = in.readInt(); i > 0; i--) {
            String naam = in.readUTF();
            String woonplaats = in.readUTF();
            String gemeente = in.readUTF();
            all.straten.of(new Straat(naam, woonplaats, gemeente.isEmpty() ? null : gemeente));
        }
        return all.build();
    }

    public static Builder builder() {
        return new Builder();
    }

    /** The addresses in the order given. */
    public static Adressen of(Iterable<Adres> adressen) {
        Builder builder = builder();
        adressen.forEach(builder::add);
        return builder.build();
    }

    public int size() {
        return ids.length;
    }

    /** The id of the nummeraanduiding. */
    public String id(int row) {
        if (ids[row] < 0) return otherIds.get((int) (-1 - ids[row]));
        String digits = Long.toString(ids[row]);
        return "0".repeat(DIGITS - digits.length()) + digits;
    }

    /** The last row of an id, or -1. */
    public int find(String nummeraanduiding) {
        boolean number = isNumber(nummeraanduiding);
        Integer other = number ? null : numbersOfOthers.get(nummeraanduiding);
        if (!number && other == null) return -1;
        long id = number ? Long.parseLong(nummeraanduiding) : -1L - other;
        int low = 0;
        int high = ids.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ids[row(middle)] <= id) low = middle + 1;
            else high = middle;
        }
        return low > 0 && ids[row(low - 1)] == id ? row(low - 1) : -1;
    }

    /** RD metres. */
    public double x(int row) {
        return x[row];
    }

    /** RD metres. */
    public double y(int row) {
        return y[row];
    }

    public boolean hoofdadres(int row) {
        return (flags[row] & HOOFDADRES) != 0;
    }

    /** As {@link Adres#woning}. */
    public boolean woning(int row) {
        return (flags[row] & WONING) != 0;
    }

    public AdresseerbaarObject soort(int row) {
        return SOORTEN[flags[row] >> SOORT];
    }

    /** The streets, in the order in which their first addresses come. */
    public List<Straat> straten() {
        return straten;
    }

    /** The index of its street. */
    public int straat(int row) {
        return straat[row];
    }

    public int huisnummer(int row) {
        return huisnummer[row];
    }

    /** What comes behind the numbers of houses: "", "A", "A-2" of house letter A and addition 2, or "-2". */
    public List<String> achtervoegsels() {
        return achtervoegsels;
    }

    /** The index of what comes behind the number. */
    public int achtervoegsel(int row) {
        return achter[row];
    }

    /** Without a street: "12A-2". */
    public String nummer(int row) {
        return huisnummer[row] + achtervoegsels.get(achter[row]);
    }

    /** The postcodes, in the order in which their first addresses come; "" where it is not known. */
    public List<String> postcodes() {
        return postcodes;
    }

    /** The index of its postcode. */
    public int postcode(int row) {
        return postcode[row];
    }

    private int row(int place) {
        return byId == null ? place : byId[place];
    }

    private int[] order() {
        boolean ascending = true;
        for (int i = 1; i < ids.length && ascending; i++) ascending = ids[i - 1] <= ids[i];
        if (ascending) return null;
        Integer[] rows = new Integer[ids.length];
        Arrays.setAll(rows, i -> i);
        Arrays.sort(rows, (a, b) -> ids[a] == ids[b] ? Integer.compare(a, b) : Long.compare(ids[a], ids[b]));
        return Arrays.stream(rows).mapToInt(Integer::intValue).toArray();
    }

    private static boolean isNumber(String id) {
        if (id.length() != DIGITS) return false;
        for (int i = 0; i < DIGITS; i++) if (id.charAt(i) < '0' || id.charAt(i) > '9') return false;
        return true;
    }

    /** Gathers addresses. For one thread. */
    public static final class Builder {
        private long[] ids = new long[64];
        private double[] x = new double[64];
        private double[] y = new double[64];
        private byte[] flags = new byte[64];
        private int[] straat = new int[64];
        private int[] huisnummer = new int[64];
        private int[] achter = new int[64];
        private int[] postcode = new int[64];
        private final Texts<String> otherIds = new Texts<>();
        private final Texts<Straat> straten = new Texts<>();
        private final Texts<String> achtervoegsels = new Texts<>();
        private final Texts<String> postcodes = new Texts<>();
        private int size;

        private Builder() {}

        public void add(Adres adres) {
            if (size == ids.length) grow();
            String id = adres.nummeraanduiding();
            ids[size] = isNumber(id) ? Long.parseLong(id) : -1L - otherIds.of(id);
            x[size] = adres.x();
            y[size] = adres.y();
            flags[size] = (byte) ((adres.hoofdadres() ? HOOFDADRES : 0)
                    | (adres.woning() ? WONING : 0)
                    | adres.soort().ordinal() << SOORT);
            straat[size] = straten.of(new Straat(adres.openbareRuimte(), adres.woonplaats(), adres.gemeente()));
            huisnummer[size] = adres.huisnummer();
            achter[size] = achtervoegsels.of(achter(adres));
            postcode[size++] = postcodes.of(Objects.requireNonNullElse(adres.postcode(), ""));
        }

        private static String achter(Adres adres) {
            String letter = adres.huisletter() == null ? "" : adres.huisletter();
            return adres.huisnummertoevoeging() == null ? letter : letter + "-" + adres.huisnummertoevoeging();
        }

        private void grow() {
            int more = size * 3 / 2;
            ids = Arrays.copyOf(ids, more);
            x = Arrays.copyOf(x, more);
            y = Arrays.copyOf(y, more);
            flags = Arrays.copyOf(flags, more);
            straat = Arrays.copyOf(straat, more);
            huisnummer = Arrays.copyOf(huisnummer, more);
            achter = Arrays.copyOf(achter, more);
            postcode = Arrays.copyOf(postcode, more);
        }

        /** Those added so far. */
        public Adressen build() {
            return new Adressen(this);
        }
    }

    /** Numbers values in the order in which they come first. */
    private static final class Texts<T> {
        private final Map<T, Integer> numbers = new HashMap<>();
        private final List<T> values = new ArrayList<>();

        int of(T value) {
            Integer known = numbers.putIfAbsent(value, values.size());
            if (known != null) return known;
            values.add(value);
            return values.size() - 1;
        }
    }
}
