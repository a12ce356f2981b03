package nl.wijkatelier.engine.join;

import java.util.Comparator;
import nl.wijkatelier.domain.register.Bewoning;

/**
 * A household of a personal record, without its address and without what is known of the dwelling. Personal data all the same.
 * Ordered by what it says, so that an order of households gives nothing else away.
 *
 * @param age0 persons from 0 to 15, and so on
 * @param income quintile, or 0 where unknown
 */
record Household(int age0, int age15, int age25, int age45, int age65, int size, int income)
        implements Comparable<Household> {
    private static final Comparator<Household> ORDER = Comparator.comparingInt(Household::age0)
            .thenComparingInt(Household::age15)
            .thenComparingInt(Household::age25)
            .thenComparingInt(Household::age45)
            .thenComparingInt(Household::age65)
            .thenComparingInt(Household::size)
            .thenComparingInt(Household::income);

    static Household of(Bewoning one) {
        return new Household(
                one.leeftijd0tot15(),
                one.leeftijd15tot25(),
                one.leeftijd25tot45(),
                one.leeftijd45tot65(),
                one.leeftijd65plus(),
                one.huishoudensgrootte(),
                one.inkomensklasse() == null ? 0 : one.inkomensklasse());
    }

    /** As a record at an address, without a value of the dwelling. */
    Bewoning at(String adres) {
        return new Bewoning(adres, age0, age15, age25, age45, age65, size, null, income == 0 ? null : income);
    }

    @Override
    public int compareTo(Household other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return "Household[withheld]";
    }
}
