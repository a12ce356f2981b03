package nl.wijkatelier.domain.finding;

import java.util.Collection;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.wijkatelier.domain.area.AreaCode;
import nl.wijkatelier.domain.register.Woonplaats;
import org.locationtech.jts.geom.MultiPolygon;

/**
 * What a plan is judged against besides its own land.
 *
 * @param eerdereCodes codes of wijken and buurten of earlier divisions, which have a meaning already
 * @param woonplaatsen land of the woonplaatsen by name, RD metres; empty when not known
 * @param topografie null when not known: then nothing is said about what borders lie on
 */
public record Surroundings(
        Set<AreaCode> eerdereCodes, SortedMap<String, MultiPolygon> woonplaatsen, Topography topografie) {
    /** Nothing known. */
    public static final Surroundings NONE = new Surroundings(Set.of(), new TreeMap<>(), null);

    public Surroundings {
        eerdereCodes = Set.copyOf(eerdereCodes);
    }

    /** Woonplaatsen by name. */
    public static SortedMap<String, MultiPolygon> woonplaatsen(Collection<Woonplaats> woonplaatsen) {
        SortedMap<String, MultiPolygon> land = new TreeMap<>();
        for (Woonplaats woonplaats : woonplaatsen) land.put(woonplaats.naam(), woonplaats.geometrie());
        return land;
    }
}
