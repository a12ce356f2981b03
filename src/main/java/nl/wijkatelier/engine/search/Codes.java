package nl.wijkatelier.engine.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.wijkatelier.domain.area.Area;
import nl.wijkatelier.domain.area.AreaCode;
import nl.wijkatelier.domain.area.Indeling;
import nl.wijkatelier.domain.area.Level;
import org.locationtech.jts.geom.Coordinate;

/** The areas of all divisions by their codes; of a code that several have, the newest. Immutable. */
final class Codes {
    /** BU99010101 or its beginning, as people type it, in groups too; the digits alone of a whole wijk or buurt. */
    private static final Pattern TYPED =
            Pattern.compile("(?i)(gm|wk|bu)(\\d{1,4}|\\d{4}[0-9a-z]{1,4})|(\\d{6}|\\d{8})");

    private static final Pattern BETWEEN = Pattern.compile("(?<=\\w)[\\s.:-]+(?=\\d)");

    private record Known(Area area, Map<AreaCode, Area> larger, String indeling) {}

    private final NavigableMap<String, Known> areas = new TreeMap<>();

    /** @param divisions oldest first */
    Codes(List<Indeling> divisions) {
        for (Indeling division : divisions) {
            Map<AreaCode, Area> larger = new HashMap<>();
            Stream.of(division.gemeenten(), division.wijken())
                    .flatMap(List::stream)
                    .forEach(area -> larger.put(area.code(), area));
            boolean newest = division == divisions.get(divisions.size() - 1);
            Stream.of(division.gemeenten(), division.wijken(), division.buurten())
                    .flatMap(List::stream)
                    .filter(area -> !area.geometrie().isEmpty())
                    .forEach(area ->
                            areas.put(area.code().text(), new Known(area, larger, newest ? null : division.id())));
        }
    }

    /** The beginning of a code that a text is; empty for other texts. */
    static Optional<String> prefix(String text) {
        Matcher typed = TYPED.matcher(BETWEEN.matcher(text.strip()).replaceAll(""));
        if (!typed.matches()) return Optional.empty();
        String digits = typed.group(3);
        if (digits != null) return Optional.of((digits.length() == 8 ? "BU" : "WK") + digits);
        return Optional.of((typed.group(1) + typed.group(2)).toUpperCase(Locale.ROOT));
    }

    /** Areas whose codes begin so, in the order of their codes. */
    List<Hit> find(String prefix, int limit) {
        List<Hit> hits = new ArrayList<>();
        for (Map.Entry<String, Known> one : areas.tailMap(prefix, true).entrySet()) {
            if (hits.size() >= limit || !one.getKey().startsWith(prefix)) break;
            hits.add(hit(one.getValue()));
        }
        return hits;
    }

    private static Hit hit(Known known) {
        Area area = known.area();
        Coordinate inside = area.geometrie().getInteriorPoint().getCoordinate();
        Area wijk = upTo(known, Level.WIJK);
        Area gemeente = upTo(known, Level.GEMEENTE);
        List<String> explanation = new ArrayList<>(List.of(area.code().text()));
        if (wijk != null && wijk != area) explanation.add(wijk.naam());
        if (gemeente != null && gemeente != area) explanation.add(gemeente.naam());
        if (known.indeling() != null) explanation.add("indeling " + known.indeling());
        return new Hit(
                Hit.Kind.valueOf(area.level().name()),
                area.naam(),
                String.join(", ", explanation),
                inside.x,
                inside.y,
                area.geometrie().getEnvelopeInternal(),
                area,
                area.level() == Level.BUURT ? area : null,
                wijk,
                gemeente);
    }

    /** The area of this level that it lies in or is, or null. */
    private static Area upTo(Known known, Level level) {
        Area up = known.area();
        while (up != null && up.level() != level)
            up = up.parent() == null ? null : known.larger().get(up.parent());
        return up;
    }
}
