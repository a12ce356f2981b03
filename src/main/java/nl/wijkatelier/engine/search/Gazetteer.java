package nl.wijkatelier.engine.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.wijkatelier.domain.area.Area;
import nl.wijkatelier.domain.area.AreaCode;
import nl.wijkatelier.domain.area.Indeling;
import nl.wijkatelier.domain.area.Level;
import nl.wijkatelier.domain.register.Adressen;
import nl.wijkatelier.engine.join.PointLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/** The places themselves: addresses, what they make together, and the areas of a division. Immutable. */
final class Gazetteer {
    private final AddressOrder addresses;
    private final List<Area> buurten;
    private final PointLocator locator;
    private final Map<AreaCode, Area> larger = new HashMap<>();
    private final List<Area> areas;
    /** Streets of each woonplaats. */
    private final Map<String, List<Integer>> woonplaatsen = new LinkedHashMap<>();

    private final List<String> woonplaatsNames;

    /** @param division or null for none */
    Gazetteer(AddressOrder addresses, Indeling division) {
        this.addresses = addresses;
        buurten = division == null ? List.of() : division.buurten();
        locator = PointLocator.over(buurten.stream().map(Area::geometrie).toList());
        areas = division == null
                ? List.of()
                : Stream.of(division.gemeenten(), division.wijken(), division.buurten())
                        .flatMap(List::stream)
                        .filter(area -> !area.geometrie().isEmpty())
                        .toList();
        areas.forEach(area -> larger.put(area.code(), area));
        for (int i = 0; i < addresses.streets().size(); i++)
            woonplaatsen
                    .computeIfAbsent(addresses.streets().get(i).woonplaats(), none -> new ArrayList<>())
                    .add(i);
        woonplaatsNames = List.copyOf(woonplaatsen.keySet());
    }

    AddressOrder addresses() {
        return addresses;
    }

    /** Everything that has a name. */
    List<Names.Name> names() {
        List<Names.Name> names = new ArrayList<>();
        for (int i = 0; i < areas.size(); i++)
            names.add(new Names.Name(kind(areas.get(i)), i, areas.get(i).naam(), within(areas.get(i)), 0));
        for (int i = 0; i < woonplaatsNames.size(); i++) {
            int count = woonplaatsen.get(woonplaatsNames.get(i)).stream()
                    .mapToInt(this::count)
                    .sum();
            names.add(new Names.Name(Hit.Kind.WOONPLAATS, i, woonplaatsNames.get(i), List.of(), count));
        }
        for (int i = 0; i < addresses.streets().size(); i++) {
            Adressen.Straat street = addresses.streets().get(i);
            Area gemeente = street.gemeente() == null
                    ? null
                    : AreaCode.find(street.gemeente()).map(larger::get).orElse(null);
            List<String> within =
                    gemeente == null ? List.of(street.woonplaats()) : List.of(street.woonplaats(), gemeente.naam());
            names.add(new Names.Name(Hit.Kind.STRAAT, i, street.naam(), within, count(i)));
        }
        return names;
    }

    Hit hit(Names.Name name) {
        if (name.kind() == Hit.Kind.STRAAT) return street(name.index());
        if (name.kind() == Hit.Kind.WOONPLAATS) return woonplaats(woonplaatsNames.get(name.index()));
        Area area = areas.get(name.index());
        Coordinate inside = area.geometrie().getInteriorPoint().getCoordinate();
        String explanation = String.join(", ", within(area));
        return new Hit(
                name.kind(),
                area.naam(),
                explanation,
                inside.x,
                inside.y,
                area.geometrie().getEnvelopeInternal(),
                area,
                area.level() == Level.BUURT ? area : null,
                upTo(area, Level.WIJK),
                upTo(area, Level.GEMEENTE));
    }

    /** Addresses of a street with a number. */
    List<Hit> numbered(int street, Question question, int limit) {
        List<Hit> hits = new ArrayList<>();
        addresses.numbered(street, question.number(), question.suffix(), address -> {
            if (hits.size() < limit) hits.add(address(address));
        });
        return hits;
    }

    /** Postcodes that begin so; the addresses of a whole one, those with its number where it is given. */
    List<Hit> byPostcode(Question question, int limit) {
        int last = Postcode.last(question.postcode());
        int start = addresses.fromPostcode(Postcode.first(question.postcode()));
        List<Hit> hits = new ArrayList<>();
        int end = start;
        while (end < addresses.size() && addresses.postcode(addresses.byPostcode(end)) <= last) end++;
        for (int i = start; i < end && question.number() == null && hits.size() < limit; ) {
            int code = addresses.postcode(addresses.byPostcode(i));
            int next = i;
            while (next < end && addresses.postcode(addresses.byPostcode(next)) == code) next++;
            hits.add(postcode(code, i, next));
            i = next;
        }
        if (question.postcode().length() < 6) return hits;
        for (int i = start; i < end && hits.size() < limit; i++) {
            int address = addresses.byPostcode(i);
            boolean fits = question.number() == null
                    || (addresses.number(address) == Integer.parseInt(question.number())
                            && addresses.suffixStarts(address, question.suffix()));
            if (fits) hits.add(address(address));
        }
        return hits;
    }

    private Hit address(int address) {
        int code = addresses.postcode(address);
        String place = addresses.streets().get(addresses.streetOf(address)).woonplaats();
        return at(
                Hit.Kind.ADRES,
                addresses.text(address),
                code == 0 ? place : Postcode.text(code) + " " + place,
                address,
                null);
    }

    private Hit street(int street) {
        return at(
                Hit.Kind.STRAAT,
                addresses.streets().get(street).naam(),
                addresses.streets().get(street).woonplaats(),
                (addresses.start(street) + addresses.start(street + 1)) / 2,
                addresses.boxOf(street));
    }

    private Hit woonplaats(String naam) {
        Envelope box = new Envelope();
        int most = woonplaatsen.get(naam).get(0);
        for (int street : woonplaatsen.get(naam)) {
            box.expandToInclude(addresses.boxOf(street));
            if (count(street) > count(most)) most = street;
        }
        return at(Hit.Kind.WOONPLAATS, naam, "", (addresses.start(most) + addresses.start(most + 1)) / 2, box);
    }

    private Hit postcode(int code, int start, int end) {
        Envelope box = new Envelope();
        Set<String> where = new LinkedHashSet<>();
        for (int i = start; i < end; i++) {
            int address = addresses.byPostcode(i);
            box.expandToInclude(addresses.x(address), addresses.y(address));
            Adressen.Straat street = addresses.streets().get(addresses.streetOf(address));
            where.add(street.naam() + ", " + street.woonplaats());
        }
        return at(
                Hit.Kind.POSTCODE,
                Postcode.text(code),
                where.iterator().next(),
                addresses.byPostcode((start + end) / 2),
                box);
    }

    private Hit at(Hit.Kind kind, String text, String explanation, int address, Envelope box) {
        double x = addresses.x(address);
        double y = addresses.y(address);
        int index = locator.locate(x, y);
        Area buurt = index == PointLocator.OUTSIDE ? null : buurten.get(index);
        return new Hit(
                kind, text, explanation, x, y, box, null, buurt, upTo(buurt, Level.WIJK), upTo(buurt, Level.GEMEENTE));
    }

    private int count(int street) {
        return addresses.start(street + 1) - addresses.start(street);
    }

    /** The area of this level that an area lies in or is, or null. */
    private Area upTo(Area area, Level level) {
        Area up = area;
        while (up != null && up.level() != level) up = up.parent() == null ? null : larger.get(up.parent());
        return up;
    }

    /** Names of what an area lies in, nearest first. */
    private List<String> within(Area area) {
        List<String> names = new ArrayList<>();
        for (Area up = area; up != null && up.parent() != null; up = larger.get(up.parent())) {
            Area parent = larger.get(up.parent());
            if (parent != null) names.add(parent.naam());
        }
        return names;
    }

    private static Hit.Kind kind(Area area) {
        return switch (area.level()) {
            case GEMEENTE -> Hit.Kind.GEMEENTE;
            case WIJK -> Hit.Kind.WIJK;
            case BUURT -> Hit.Kind.BUURT;
        };
    }
}
