package nl.wijkatelier.domain.access;

import java.text.Normalizer;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Somebody who can log in.
 *
 * @param naam as it was chosen; names that differ in case only are one
 * @param wachtwoord encoded; null until one is chosen
 * @param demo whether it exists while the store holds nothing but the demo region
 * @param gewijzigd when the password was last chosen; log-ins from before end
 */
public record Account(String naam, String wachtwoord, Set<Grant> rollen, boolean demo, Instant gewijzigd) {
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._@'-]{0,62}[\\p{L}\\p{N}.]");

    public Account {
        Objects.requireNonNull(gewijzigd, "gewijzigd");
        if (!isName(naam)) throw new IllegalArgumentException("'" + naam + "' is no name");
        rollen = Set.copyOf(rollen);
    }

    /** Two to 64 letters and digits, with spaces and . _ @ ' - between them. */
    public static boolean isName(String naam) {
        return NAME.matcher(naam).matches();
    }

    /** What names are compared by. */
    public static String key(String naam) {
        return Normalizer.normalize(naam.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    /** Whether it may do everything now: it has a password, and administers all gemeenten. */
    public boolean administers() {
        return wachtwoord != null && rollen.contains(Grant.everywhere(Rol.BEHEERDER));
    }

    public Visitor visitor() {
        return new Visitor(naam, rollen, demo);
    }
}
