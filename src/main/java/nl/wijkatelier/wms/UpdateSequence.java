package nl.wijkatelier.wms;

import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.wijkatelier.wms.ServiceException.Code;

/** The order of states of the capabilities (WMS 1.3.0, 7.2.3.5): by the number that they begin with, then as text. */
final class UpdateSequence {
    private static final Pattern NUMBER = Pattern.compile("(\\d{0,30})(.*)", Pattern.DOTALL);

    private UpdateSequence() {}

    /** Throws {@link ServiceException} where the client has this state already, or says it has a later one. */
    static void check(String asked, String current) {
        int order = compare(asked, current);
        if (order == 0) throw new ServiceException(Code.CURRENT_UPDATE_SEQUENCE, "weigering.stand.gelijk", asked);
        if (order > 0) throw new ServiceException(Code.INVALID_UPDATE_SEQUENCE, "weigering.stand.hoger", asked);
    }

    private static int compare(String a, String b) {
        Matcher x = NUMBER.matcher(a);
        Matcher y = NUMBER.matcher(b);
        if (!x.matches() || !y.matches()) return a.compareTo(b);
        int order = number(x.group(1)).compareTo(number(y.group(1)));
        return order != 0 ? order : x.group(2).compareTo(y.group(2));
    }

    private static BigInteger number(String digits) {
        return digits.isEmpty() ? BigInteger.valueOf(-1) : new BigInteger(digits);
    }
}
