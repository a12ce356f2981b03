package nl.wijkatelier.demo.region;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.wijkatelier.demo.plane.Rd;
import nl.wijkatelier.demo.town.Town;
import nl.wijkatelier.domain.area.Area;
import nl.wijkatelier.domain.area.AreaCode;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;

/**
 * The division of one municipality in one year: a buurt for every face of its net. The one before the redraw has few, large
 * buurten; the one after it splits them along the same streets, moves some, and gives codes out anew.
 */
final class Buurtindeling {
    /** The year in which the redraw took effect. */
    static final int REDRAWN = 2024;

    private record Buurt(
            String wijk, String wijknaam, String nummer, String naam, boolean water, List<Integer> vakken) {}

    private final int jaar;
    private final Gemeentenaam gemeente;
    private final Vakken vakken;
    private final List<Buurt> buurten = new ArrayList<>();
    private final boolean inhabitedLake;
    private final Map<String, Integer> names = new TreeMap<>();

    private Buurtindeling(int jaar, Gemeentenaam gemeente, Vakken vakken, boolean inhabitedLake) {
        this.inhabitedLake = inhabitedLake;
        this.jaar = jaar;
        this.gemeente = gemeente;
        this.vakken = vakken;
    }

    /** The division of a year: from {@link #REDRAWN} on the new one. */
    static Buurtindeling of(int jaar, Gemeentenaam gemeente, MadeLand land) {
        Buurtindeling indeling = new Buurtindeling(jaar, gemeente, land.vakken(), Countryside.inhabited(land.site()));
        int largest = jaar >= REDRAWN ? 2 : 3;
        Map<String, List<Integer>> wijken = new TreeMap<>();
        for (int i = 0; i < land.vakken().all().size(); i++)
            wijken.computeIfAbsent(indeling.wijk(land.vakken().all().get(i)), key -> new ArrayList<>())
                    .add(i);
        for (Map.Entry<String, List<Integer>> wijk : wijken.entrySet())
            indeling.divide(wijk.getKey(), wijk.getValue(), largest);
        return indeling;
    }

    private boolean redrawn() {
        return jaar >= REDRAWN;
    }

    /** Number and name of the wijk, such as "03 Oost". */
    private String wijk(Vak vak) {
        Town.Built quarter = vak.quarter();
        if (vak.plaats() == 1)
            return (redrawn() ? "07 " : "03 ") + gemeente.plaatsen().get(1);
        if (vak.plaats() == 2)
            return (redrawn() ? "08 " : "04 ") + gemeente.plaatsen().get(2);
        if (quarter == null) return (redrawn() ? "06 " : "05 ") + "Buitengebied " + gemeente.naam();
        boolean east = quarter.column() >= Skeleton.HEERWEG_COLUMN, north = quarter.row() >= 5;
        if (!redrawn()) return east ? "01 " + gemeente.naam() + "-Oost" : "00 " + gemeente.naam() + "-West";
        if (quarter.centrum()) return "01 Centrum";
        String side = east ? "Oost" : "West", height = north ? "Noord" : "Zuid";
        return (east ? north ? "02 " : "03 " : north ? "04 " : "05 ") + gemeente.naam() + " " + height + "-" + side;
    }

    private void divide(String wijk, List<Integer> members, int largest) {
        List<List<Integer>> groups = new ArrayList<>();
        Map<Zone, List<Integer>> zones = new TreeMap<>();
        List<Integer> quarters = new ArrayList<>();
        for (int i : members) {
            Zone zone = vakken.all().get(i).zone();
            if (zone == null) quarters.add(i);
            else zones.computeIfAbsent(merged(zone), key -> new ArrayList<>()).add(i);
        }
        quarters.sort((a, b) -> Integer.compare(order(a), order(b)));
        while (!quarters.isEmpty()) groups.add(group(quarters, largest));
        String number = wijk.substring(0, 2), naam = wijk.substring(3);
        int next = redrawn() ? 1 : 0;
        for (List<Integer> group : groups) {
            Town.Built first = vakken.all().get(group.get(0)).quarter();
            buurten.add(new Buurt(number, naam, two(next++), naam(first), false, group));
        }
        for (Map.Entry<Zone, List<Integer>> zone : zones.entrySet()) {
            boolean water = zone.getKey() == Zone.PLAS && !inhabitedLake;
            String part = water
                    ? "98"
                    : redrawn() ? two(next++) : two(9 + 10 * zone.getKey().ordinal());
            String title = water || redrawn()
                    ? zone.getKey().naam()
                    : "Verspreide huizen " + zone.getKey().naam();
            buurten.add(new Buurt(number, naam, part, fresh(title), water, zone.getValue()));
        }
    }

    private Zone merged(Zone zone) {
        if (redrawn()) return zone;
        return switch (zone) {
            case WEST_NOORD -> Zone.WEST_ZUID;
            case OOST_NOORD, PLASRAND -> Zone.OOST_ZUID;
            default -> zone;
        };
    }

    private int order(int vak) {
        Town.Built quarter = vakken.all().get(vak).quarter();
        int row = quarter.row(), column = quarter.column();
        return redrawn() ? column * 100 + row : row * 100 + column;
    }

    /** Takes the first quarter and its like beside it, as many as a buurt holds. */
    private List<Integer> group(List<Integer> quarters, int largest) {
        List<Integer> group = new ArrayList<>(List.of(quarters.remove(0)));
        for (int k = 0; k < quarters.size() && group.size() < largest; ) {
            int candidate = quarters.get(k);
            boolean beside = group.stream().anyMatch(member -> beside(member, candidate));
            if (beside) {
                group.add(quarters.remove(k));
                k = 0;
            } else {
                k++;
            }
        }
        return group;
    }

    private boolean beside(int one, int other) {
        Town.Built a = vakken.all().get(one).quarter(),
                b = vakken.all().get(other).quarter();
        if (a.plaats() != b.plaats() || redrawn() && a.bedrijven() != b.bedrijven()) return false;
        if (redrawn() && a.style() != b.style() && (a.column() * 7 + a.row() * 3) % 5 < 3) return false;
        return Math.abs(a.column() - b.column()) + Math.abs(a.row() - b.row()) == 1;
    }

    private String naam(Town.Built quarter) {
        return fresh(
                switch (quarter.style()) {
                    case CENTRUM -> quarter.plaats() == 0 ? "Centrum" : "Dorpskern";
                    case BEDRIJVEN -> "Bedrijventerrein " + (quarter.column() > 2 ? "De Vlieger" : "Spoorzicht");
                    case PARK -> quarter.theme() + "park";
                    case SPORT -> "Sportpark " + quarter.theme() + "weide";
                    case VILLA -> quarter.theme() + "hout";
                    case PLAN, NIEUW -> quarter.theme() + "hof";
                    case WEDEROPBOUW -> quarter.theme() + "kwartier";
                    default -> quarter.theme() + "buurt";
                });
    }

    private String fresh(String naam) {
        int times = names.merge(naam, 1, Integer::sum);
        return times == 1 ? naam : naam + (times == 2 ? " Noord" : times == 3 ? " Zuid" : " " + times);
    }

    private static String two(int number) {
        return (number < 10 ? "0" : "") + number;
    }

    private AreaCode code(Buurt buurt) {
        return AreaCode.of("BU" + gemeente.code() + buurt.wijk() + buurt.nummer());
    }

    /** Index of the buurt of each face, in the order of {@link #areas}' buurten. */
    int[] buurtOfVak() {
        int[] index = new int[vakken.all().size()];
        for (int b = 0; b < buurten.size(); b++) for (int vak : buurten.get(b).vakken()) index[vak] = b;
        return index;
    }

    /** The gemeente, its wijken, its buurten; buurten in the order of {@link #buurtOfVak}. */
    List<Area> areas() {
        List<Area> areas = new ArrayList<>();
        List<Integer> all = new ArrayList<>();
        for (int i = 0; i < vakken.all().size(); i++) all.add(i);
        AreaCode gm = AreaCode.of("GM" + gemeente.code());
        areas.add(new Area(jaar, gm, gemeente.naam(), null, false, union(all)));
        Map<String, List<Integer>> wijken = new TreeMap<>();
        Map<String, String> namen = new TreeMap<>();
        for (Buurt buurt : buurten) {
            wijken.computeIfAbsent(buurt.wijk(), key -> new ArrayList<>()).addAll(buurt.vakken());
            namen.put(buurt.wijk(), buurt.wijknaam());
        }
        for (Map.Entry<String, List<Integer>> wijk : wijken.entrySet())
            areas.add(new Area(
                    jaar,
                    AreaCode.of("WK" + gemeente.code() + wijk.getKey()),
                    namen.get(wijk.getKey()),
                    gm,
                    false,
                    union(wijk.getValue())));
        for (Buurt buurt : buurten)
            areas.add(new Area(
                    jaar,
                    code(buurt),
                    buurt.naam(),
                    AreaCode.of("WK" + gemeente.code() + buurt.wijk()),
                    buurt.water(),
                    union(buurt.vakken())));
        return areas;
    }

    private MultiPolygon union(List<Integer> members) {
        Geometry[] parts = new Geometry[members.size()];
        for (int i = 0; i < parts.length; i++)
            parts[i] = vakken.all().get(members.get(i)).face().rd();
        List<Polygon> polygons = Rd.polygons(CoverageUnion.union(parts));
        return Rd.multi(polygons);
    }
}
