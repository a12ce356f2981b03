package nl.wijkatelier.wms;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.wijkatelier.domain.area.Indeling;
import nl.wijkatelier.engine.render.RegionMap;
import nl.wijkatelier.wms.ServiceException.Code;

/**
 * Reads which division a request is about. TIME names a year and means its last division, INDELING a division by its id; the
 * figures of a year belong to a division of that year, so both may be given when they agree. The division in force where neither
 * is given.
 */
final class Divisions {
    private static final Pattern YEAR = Pattern.compile("(\\d{4})(-01(-01(T00:00:00(\\.000)?Z?)?)?)?");

    private final RegionMap region;
    private final Parameters parameters;

    Divisions(RegionMap region, Parameters parameters) {
        this.region = region;
        this.parameters = parameters;
    }

    Indeling shown() {
        Integer time = time();
        Optional<Indeling> named = named(parameters.find("DIM_INDELING").isPresent() ? "DIM_INDELING" : "INDELING");
        if (time != null && named.isPresent() && named.get().jaar() != time)
            throw invalid("Cijfers van " + time + " bestaan niet voor de indeling van "
                    + named.get().id());
        return named.or(() ->
                        time == null ? region.indeling(null) : region.region().indeling(time))
                .orElseThrow(() -> invalid("Er is geen indeling van " + (time == null ? "enig jaar" : time)));
    }

    /** The older division with which COMPARE compares; empty where nothing is compared. */
    Optional<Indeling> compared() {
        return named("COMPARE");
    }

    /** The year that TIME asks for, or null where it is left to the service. */
    private Integer time() {
        String text = parameters.find("TIME").orElse("current");
        if (newest(text)) return null;
        Matcher year = YEAR.matcher(text);
        if (!year.matches()) throw invalid("TIME moet een jaar zijn, zoals 2024 of 2024-01-01");
        return Integer.valueOf(year.group(1));
    }

    private Optional<Indeling> named(String name) {
        String text = parameters.find(name).orElse("current");
        if (newest(text)) return Optional.empty();
        Matcher year = YEAR.matcher(text);
        Optional<Indeling> found = region.indeling(text)
                .or(() ->
                        year.matches() ? region.region().indeling(Integer.parseInt(year.group(1))) : Optional.empty());
        if (found.isEmpty()) throw invalid(name + ": er is geen indeling '" + text + "'");
        return found;
    }

    private static boolean newest(String text) {
        return text.equalsIgnoreCase("current") || text.equalsIgnoreCase("default");
    }

    private static ServiceException invalid(String message) {
        return new ServiceException(Code.INVALID_DIMENSION_VALUE, message);
    }
}
