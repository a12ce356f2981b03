package nl.wijkatelier.domain.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import nl.wijkatelier.domain.register.Adres;
import nl.wijkatelier.domain.register.AdresseerbaarObject;
import nl.wijkatelier.domain.register.Adressen;
import nl.wijkatelier.domain.register.BagStatus;
import nl.wijkatelier.domain.register.Gebruiksdoel;

/** The addresses that a plan counts, each with an index: rows of {@link Adressen}. Immutable and thread-safe. */
public final class Addresses {
    private final Adressen adressen;
    private final int[] rows;

    private Addresses(Adressen adressen) {
        this.adressen = adressen;
        this.rows =
                IntStream.range(0, adressen.size()).filter(adressen::hoofdadres).toArray();
    }

    /** The hoofdadressen among those given, in their order: an object counts once. */
    public static Addresses of(Adressen adressen) {
        return new Addresses(adressen);
    }

    /** The same of addresses that have not been packed. */
    public static Addresses of(Iterable<Adres> adressen) {
        return of(Adressen.of(adressen));
    }

    /** Dwellings at the given places (RD metres), numbered from 0. */
    public static Addresses woningen(double[] x, double[] y) {
        List<Adres> all = new ArrayList<>();
        for (int i = 0; i < x.length; i++)
            all.add(new Adres(
                    Integer.toString(i),
                    Integer.toString(i),
                    AdresseerbaarObject.VERBLIJFSOBJECT,
                    true,
                    "",
                    i,
                    null,
                    null,
                    null,
                    "",
                    "",
                    null,
                    BagStatus.VERBLIJFSOBJECT_IN_GEBRUIK,
                    Set.of(Gebruiksdoel.WOONFUNCTIE),
                    null,
                    null,
                    x[i],
                    y[i]));
        return of(all);
    }

    public int size() {
        return rows.length;
    }

    public double x(int index) {
        return adressen.x(rows[index]);
    }

    public double y(int index) {
        return adressen.y(rows[index]);
    }

    /** Whether it counts in the dwelling stock. */
    public boolean woning(int index) {
        return adressen.woning(rows[index]);
    }

    /** Id of the nummeraanduiding. */
    public String id(int index) {
        return adressen.id(rows[index]);
    }
}
