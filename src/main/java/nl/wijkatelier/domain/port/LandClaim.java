package nl.wijkatelier.domain.port;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * What a delivery says of the land that it covers; what it holds says the rest.
 *
 * @param named whether somebody gave the land its name; a newer version under that name replaces the former whole
 * @param national whether it is of the whole country
 * @param gemeenten codes of four digits, in order; empty where the delivery names none
 */
public record LandClaim(boolean named, boolean national, List<String> gemeenten) {
    /** A delivery that says nothing. */
    public static final LandClaim NONE = new LandClaim(false, false, List.of());

    public LandClaim {
        for (String code : gemeenten)
            if (!code.matches("\\d{4}"))
                throw new IllegalArgumentException("gemeente '" + code + "' is geen vier cijfers");
        gemeenten = List.copyOf(new TreeSet<>(gemeenten));
    }

    public static LandClaim of(Collection<String> gemeenten) {
        return new LandClaim(false, false, List.copyOf(gemeenten));
    }

    public LandClaim withName() {
        return new LandClaim(true, national, gemeenten);
    }
}
