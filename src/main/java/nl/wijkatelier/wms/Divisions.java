package nl.wijkatelier.wms;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.wijkatelier.domain.area.Indeling;
import nl.wijkatelier.engine.render.RegionMap;
import nl.wijkatelier.wms.ServiceException.Code;

/**
 * Reads which division a request is about. TIME names a year and means its last division, or a moment or range and means the division
 * that then held, of a range the last one; INDELING names a division by its id. The figures of a year belong to a division of that
 * year, so both may be given when they agree. The division in force where neither is given.
 */
final class Divisions {
    private static final String FIRST_DAY = "-01-01";
    private static final Pattern YEAR = Pattern.compile("(\\d{4})(-01(-01(T00:00:00(\\.000)?Z?)?)?)?");

    private final RegionMap region;
    private final Parameters parameters;

    Divisions(RegionMap region, Parameters parameters) {
        this.region = region;
        this.parameters = parameters;
    }

    Indeling shown() {
        Optional<Indeling> time = time();
        Optional<Indeling> named = named(name());
        if (time.isPresent()
                && named.isPresent()
                && named.get().jaar() != time.get().jaar())
            throw invalid(
                    "weigering.indeling.jaar", time.get().jaar(), named.get().id());
        return named.or(() -> time)
                .or(() -> region.indeling(null))
                .orElseThrow(() -> invalid("weigering.indeling.geen"));
    }

    private String name() {
        return parameters.find("DIM_INDELING").isPresent() ? "DIM_INDELING" : "INDELING";
    }

    /** What the answer must say of values that the request left out or that are not in the capabilities (WMS 1.3.0, C.4). */
    List<String> warnings() {
        Indeling shown = shown();
        String day = "time=" + shown.jaar() + FIRST_DAY + " ISO8601";
        boolean named = named(name()).isPresent();
        Optional<String> time = asked();
        if (time.isPresent())
            return TimeAsked.of(time.get()).year() != null
                            && TimeAsked.of(time.get()).year() == shown.jaar()
                    ? List.of()
                    : List.of("99 Nearest value used: " + day);
        return named
                ? List.of()
                : List.of("99 Default value used: " + day, "99 Default value used: indeling=" + shown.id());
    }

    /** The older division with which COMPARE compares; empty where nothing is compared. */
    Optional<Indeling> compared() {
        Optional<Indeling> compared = named("COMPARE");
        Indeling shown = shown();
        if (compared.isPresent()
                && compared.get().jaar() >= shown.jaar()
                && !compared.get().equals(shown))
            throw invalid("weigering.ouder", compared.get().id(), shown.id());
        return compared;
    }

    /** TIME, unless it leaves the choice to the service. */
    private Optional<String> asked() {
        return parameters.find("TIME").filter(text -> !newest(text));
    }

    /** The division of the year, or else the one that held at the last of the moments that TIME asks for. */
    private Optional<Indeling> time() {
        return asked().map(text -> {
            TimeAsked asked = TimeAsked.of(text);
            return Optional.ofNullable(asked.year())
                    .flatMap(region.region()::indeling)
                    .or(() -> region.region().op(asked.day()))
                    .orElseThrow(() -> invalid("weigering.tijd.vroeg", asked.day()));
        });
    }

    private Optional<Indeling> named(String name) {
        String text = parameters.find(name).orElse("current");
        if (newest(text)) return Optional.empty();
        Matcher year = YEAR.matcher(text);
        Optional<Indeling> found = region.indeling(text)
                .or(() ->
                        year.matches() ? region.region().indeling(Integer.parseInt(year.group(1))) : Optional.empty());
        if (found.isEmpty()) throw invalid("weigering.indeling", name, text);
        return found;
    }

    private static boolean newest(String text) {
        return text.equalsIgnoreCase("current") || text.equalsIgnoreCase("default");
    }

    private static ServiceException invalid(String key, Object... parts) {
        return new ServiceException(Code.INVALID_DIMENSION_VALUE, key, parts);
    }
}
