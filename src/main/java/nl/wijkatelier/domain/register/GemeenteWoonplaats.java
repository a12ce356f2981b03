package nl.wijkatelier.domain.register;

import java.time.LocalDate;
import java.util.Objects;

/**
 * One row of GEM-WPL-RELATIE: that a woonplaats lies in a gemeente.
 *
 * @param woonplaats four digits
 * @param gemeente four digits, without "GM"
 * @param definitief false for "voorlopig"
 * @param begin first day
 * @param eind first day on which it no longer holds, or null
 */
public record GemeenteWoonplaats(
        String woonplaats, String gemeente, boolean definitief, LocalDate begin, LocalDate eind)
        implements RegisterObject {
    public GemeenteWoonplaats {
        Objects.requireNonNull(woonplaats, "woonplaats");
        Objects.requireNonNull(gemeente, "gemeente");
        Objects.requireNonNull(begin, "begin");
    }
}
