package nl.wijkatelier.features;

import java.util.Set;
import java.util.stream.Collectors;
import nl.wijkatelier.domain.area.Indeling;
import nl.wijkatelier.domain.area.Level;
import nl.wijkatelier.engine.crs.AskedBox;
import nl.wijkatelier.engine.crs.CoordinateSystems;
import nl.wijkatelier.engine.crs.Crs;
import nl.wijkatelier.engine.join.JoinedRegion;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Reads what is asked of areas; refuses with the parameter's name and value. */
final class AreaQuery {
    private AreaQuery() {}

    static Level level(String text) {
        return Level.find(text).orElseThrow(() -> bad("level", text, "kies buurt, wijk of gemeente"));
    }

    /** The division with that id, the one in force for null. */
    static Indeling indeling(JoinedRegion region, String id) {
        return (id == null ? region.actueel() : region.indeling(id))
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND,
                        id == null
                                ? "Er is nog geen indeling ingelezen."
                                : "indeling '" + id + "' is er niet; er is "
                                        + region.indelingen().stream()
                                                .map(Indeling::id)
                                                .collect(Collectors.joining(", "))
                                        + "."));
    }

    /** CRS 84, RD or ETRS 89, by any name that {@link Crs#find} knows; CRS 84 for null. */
    static Crs crs(String text) {
        if (text == null) return Crs.CRS84;
        return Crs.find(text)
                .filter(crs -> crs == Crs.CRS84 || crs == Crs.RD || crs == Crs.ETRS89)
                .orElseThrow(() ->
                        bad("crs", text, "kies " + Crs.CRS84.uri() + ", " + Crs.RD.uri() + " of " + Crs.ETRS89.uri()));
    }

    /**
     * The box, or null for none.
     *
     * @param system of its numbers; null for that of the answer
     */
    static AskedBox box(String text, String system, Crs answer, CoordinateSystems systems) {
        Crs named = system == null
                ? null
                : Crs.find(system)
                        .orElseThrow(() -> bad("bbox-crs", system, "kies " + Crs.CRS84.uri() + " of " + Crs.RD.uri()));
        if (text == null) return null;
        try {
            return AskedBox.read(text, AskedBox.system(text, named, answer), systems);
        } catch (AskedBox.Unreadable e) {
            throw bad("bbox", text, e.getMessage());
        }
    }

    /** A whole number of at least so much; {@code absent} for null. */
    static int number(String name, String text, int least, int absent) {
        if (text == null) return absent;
        if (!text.matches("\\d{1,9}") || Integer.parseInt(text) < least)
            throw bad(name, text, "geef een geheel getal vanaf " + least);
        return Integer.parseInt(text);
    }

    /** Refuses a parameter that means nothing here (OGC API - Features 1, 7.2.5): who misspells one would get another answer than they think. */
    static void only(Set<String> asked, String... known) {
        for (String name : asked)
            if (!Set.of(known).contains(name))
                throw new ResponseStatusException(
                        HttpStatus.BAD_REQUEST,
                        "parameter '" + name + "' wordt niet begrepen; kies " + String.join(", ", known) + ".");
    }

    static ResponseStatusException bad(String parameter, String value, String advice) {
        return new ResponseStatusException(
                HttpStatus.BAD_REQUEST, parameter + " '" + value + "' wordt niet begrepen; " + advice + ".");
    }
}
