package nl.wijkatelier.domain.compare;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Shares as decimals that add up to 1 exactly: rounded down, what is left goes to those that lost most (largest remainder). */
final class Weights {
    static final int DECIMALS = 9;
    private static final BigDecimal UNITS = BigDecimal.TEN.pow(DECIMALS);

    private Weights() {}

    /**
     * The shares of parts that are not negative, in their order; equal remainders favour the earlier one. All null when every part
     * is zero.
     */
    static List<BigDecimal> of(List<BigDecimal> parts) {
        BigDecimal total = parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        List<BigDecimal> shares = new ArrayList<>();
        if (total.signum() == 0) {
            for (int i = 0; i < parts.size(); i++) shares.add(null);
            return shares;
        }
        List<BigInteger> units = new ArrayList<>();
        List<BigDecimal> rests = new ArrayList<>();
        BigInteger left = UNITS.toBigIntegerExact();
        for (BigDecimal part : parts) {
            BigDecimal[] quotient = part.multiply(UNITS).divideAndRemainder(total);
            units.add(quotient[0].setScale(0, RoundingMode.UNNECESSARY).toBigInteger());
            rests.add(quotient[1]);
            left = left.subtract(units.get(units.size() - 1));
        }
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) order.add(i);
        order.sort(Comparator.comparing(rests::get, Comparator.reverseOrder()));
        for (int i = 0; i < left.intValueExact(); i++)
            units.set(order.get(i), units.get(order.get(i)).add(BigInteger.ONE));
        for (BigInteger unit : units) shares.add(new BigDecimal(unit, DECIMALS));
        return shares;
    }
}
