package nl.wijkatelier.demo.region;

import static nl.wijkatelier.domain.register.BagStatus.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import nl.wijkatelier.demo.land.Building;
import nl.wijkatelier.demo.land.Ground;
import nl.wijkatelier.demo.land.Street;
import nl.wijkatelier.demo.land.Unit;
import nl.wijkatelier.demo.land.Use;
import nl.wijkatelier.demo.plane.Dice;
import nl.wijkatelier.demo.plane.Rd;
import nl.wijkatelier.domain.register.AdresseerbaarObject;
import nl.wijkatelier.domain.register.BagObject;
import nl.wijkatelier.domain.register.BagRegistratie;
import nl.wijkatelier.domain.register.BagStatus;
import nl.wijkatelier.domain.register.Gebruiksdoel;
import nl.wijkatelier.domain.register.Ligplaats;
import nl.wijkatelier.domain.register.Nummeraanduiding;
import nl.wijkatelier.domain.register.OpenbareRuimte;
import nl.wijkatelier.domain.register.Pand;
import nl.wijkatelier.domain.register.Standplaats;
import nl.wijkatelier.domain.register.Verblijfsobject;
import nl.wijkatelier.domain.register.Voorkomen;
import nl.wijkatelier.domain.register.Woonplaats;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Geometry;

/** The BAG of one municipality, with histories, plans, and the oddities that real registers have. */
final class BagRecords {
    /** Buildings of this year and later are still plans. */
    static final int PLANNED = 2024;

    private static final LocalDate INTRODUCTION = LocalDate.of(2010, 7, 1);

    private final MadeLand land;
    private final Ground ground;
    private final Gemeentenaam gemeente;
    private final AddressBook book;
    private final Consumer<BagObject> out;
    private final Dice dice;

    BagRecords(MadeLand land, Gemeentenaam gemeente, AddressBook book, Consumer<BagObject> out) {
        this.land = land;
        this.ground = land.ground();
        this.gemeente = gemeente;
        this.book = book;
        this.out = out;
        this.dice = land.site().dice("bag");
    }

    void write() {
        for (int i = 0; i < plaatsen(); i++) woonplaats(i);
        for (int i = 0; i < ground.streets().size(); i++) straat(i);
        for (int i = 0; i < ground.buildings().size(); i++) pand(i);
        demolished();
        for (Door door : book.doors()) adres(door);
    }

    /** How many woonplaatsen the municipality has. */
    int plaatsen() {
        return land.towns().size();
    }

    private void woonplaats(int plaats) {
        List<Geometry> parts = new ArrayList<>();
        for (Vak vak : land.vakken().all())
            if (vak.plaats() == plaats) parts.add(vak.face().rd());
        Geometry union = CoverageUnion.union(parts.toArray(Geometry[]::new));
        out.accept(new Woonplaats(
                registratie(gemeente.plaatscodes().get(plaats), WOONPLAATS_AANGEWEZEN, INTRODUCTION, 1, null),
                gemeente.plaatsen().get(plaats),
                Rd.multi(Rd.polygons(union))));
    }

    private void straat(int index) {
        Street street = ground.streets().get(index);
        String naam = street.naam();
        out.accept(new OpenbareRuimte(
                registratie(book.openbareRuimte(index), NAAMGEVING_UITGEGEVEN, INTRODUCTION, 1, null),
                naam,
                naam.length() > 24 ? naam.substring(0, 23) + "." : null,
                street.type(),
                gemeente.plaatscodes().get(street.plaats())));
    }

    private void pand(int index) {
        Building building = ground.buildings().get(index);
        String id = book.pand(index);
        int year = building.bouwjaar();
        int kind = dice.weighted(900, 45, 6, 4, 3, 3, 2);
        if (year >= PLANNED) {
            boolean started = dice.chance(0.6);
            LocalDate permit = LocalDate.of(2023, dice.range(1, 6), 12),
                    start = LocalDate.of(2023, dice.range(9, 12), 4);
            out.accept(voorkomen(id, BOUWVERGUNNING_VERLEEND, permit, 1, started ? start : null, building, year));
            if (started) out.accept(voorkomen(id, BOUW_GESTART, start, 2, null, building, year));
            return;
        }
        LocalDate begin = year < 2010 ? INTRODUCTION : LocalDate.of(year, 1 + index % 12, 1 + index % 28);
        BagStatus now = switch (kind) {
            case 2 -> PAND_IN_GEBRUIK_NIET_INGEMETEN;
            case 3 -> VERBOUWING_PAND;
            case 4 -> SLOOPVERGUNNING_VERLEEND;
            case 5 -> PAND_BUITEN_GEBRUIK;
            default -> PAND_IN_GEBRUIK;
        };
        int shown = kind == 6 && building.use() == Use.SCHUUR ? Pand.BOUWJAAR_ONBEKEND : year;
        if (kind == 0 && year < 2010 || kind == 6) {
            out.accept(voorkomen(id, now, begin, 1, null, building, shown));
            return;
        }
        LocalDate change = LocalDate.of(dice.range(2015, 2023), dice.range(1, 12), dice.range(1, 28));
        if (year >= 2010) {
            LocalDate start = begin.minusMonths(9);
            out.accept(voorkomen(id, BOUW_GESTART, start, 1, begin, building, shown));
            out.accept(voorkomen(id, now, begin, 2, null, building, shown));
        } else {
            out.accept(voorkomen(id, PAND_IN_GEBRUIK, begin, 1, change, building, shown));
            out.accept(voorkomen(id, now, change, 2, null, building, shown));
        }
    }

    /** Panden that stood where newer ones stand now. */
    private void demolished() {
        int count = ground.buildings().size(), next = count;
        for (int i = 0; i < count; i += 97) {
            Building building = ground.buildings().get(i);
            if (building.bouwjaar() < 1990) continue;
            String id = book.pand(next++);
            LocalDate gone = LocalDate.of(dice.range(2011, 2022), dice.range(1, 12), 14);
            out.accept(voorkomen(id, PAND_IN_GEBRUIK, INTRODUCTION, 1, gone, building, 1958));
            out.accept(voorkomen(id, PAND_GESLOOPT, gone, 2, null, building, 1958));
        }
    }

    private static Pand voorkomen(
            String id, BagStatus status, LocalDate begin, int number, LocalDate end, Building building, int year) {
        return new Pand(registratie(id, status, begin, number, end), year, building.outline());
    }

    private static BagRegistratie registratie(String id, BagStatus status, LocalDate begin, int number, LocalDate end) {
        String document = "BAG-" + begin.getYear() + "-" + (1000 + begin.getDayOfYear());
        return new BagRegistratie(
                id,
                status,
                false,
                begin,
                document,
                new Voorkomen(number, begin, end, begin.atTime(9, 30), end == null ? null : end.atTime(9, 30), null));
    }

    private void adres(Door door) {
        Building building = book.building(door);
        int year = building == null ? 1990 : building.bouwjaar();
        boolean planned = year >= PLANNED;
        LocalDate begin = planned
                ? LocalDate.of(2023, 6, 12)
                : year < 2010 ? INTRODUCTION : LocalDate.of(year, 1 + door.building() % 12, 1 + door.building() % 28);
        nummer(door, door.number(), door.huisnummer(), door.addition(), begin);
        List<String> extra = new ArrayList<>();
        if (door.unit().use() == Use.WINKEL && dice.chance(0.1)) {
            String second = book.next(20);
            nummer(door, second, door.huisnummer(), "WK", begin);
            extra.add(second);
        }
        Unit unit = door.unit();
        if (unit.use() == Use.WOONBOOT)
            out.accept(new Ligplaats(
                    registratie(door.object(), PLAATS_AANGEWEZEN, begin, 1, null), door.number(), extra, unit.berth()));
        else if (unit.use() == Use.WOONWAGEN)
            out.accept(new Standplaats(
                    registratie(door.object(), PLAATS_AANGEWEZEN, begin, 1, null), door.number(), extra, unit.berth()));
        else verblijfsobject(door, unit, planned, begin, extra);
    }

    private void nummer(Door door, String id, int huisnummer, String addition, LocalDate begin) {
        int plaats = land.vakken().all().get(door.vak()).plaats();
        boolean elsewhere = plaats != ground.streets().get(door.street()).plaats();
        boolean without = dice.chance(0.0006);
        out.accept(new Nummeraanduiding(
                registratie(id, NAAMGEVING_UITGEGEVEN, begin, 1, null),
                huisnummer,
                door.letter(),
                addition,
                without ? null : door.postcode(),
                soort(door.unit()),
                book.openbareRuimte(door.street()),
                elsewhere ? gemeente.plaatscodes().get(plaats) : null));
    }

    private static AdresseerbaarObject soort(Unit unit) {
        if (unit.berth() == null) return AdresseerbaarObject.VERBLIJFSOBJECT;
        return unit.use() == Use.WOONBOOT ? AdresseerbaarObject.LIGPLAATS : AdresseerbaarObject.STANDPLAATS;
    }

    private void verblijfsobject(Door door, Unit unit, boolean planned, LocalDate begin, List<String> extra) {
        int kind = dice.weighted(975, 9, 6, 5, 5);
        BagStatus status = planned
                ? VERBLIJFSOBJECT_GEVORMD
                : switch (kind) {
                    case 1 -> VERBLIJFSOBJECT_IN_GEBRUIK_NIET_INGEMETEN;
                    case 2 -> VERBOUWING_VERBLIJFSOBJECT;
                    case 3 -> VERBLIJFSOBJECT_BUITEN_GEBRUIK;
                    default -> VERBLIJFSOBJECT_IN_GEBRUIK;
                };
        List<String> panden = new ArrayList<>(List.of(book.pand(door.building())));
        if (unit.use() == Use.WINKEL
                && dice.chance(0.06)
                && door.building() + 1 < ground.buildings().size()) {
            Building one = ground.buildings().get(door.building()),
                    other = ground.buildings().get(door.building() + 1);
            if (one.group() == other.group()) panden.add(book.pand(door.building() + 1));
        }
        int area = dice.chance(0.0004) ? Verblijfsobject.OPPERVLAKTE_ONBEKEND : unit.floorArea();
        if (!planned && kind == 4) {
            LocalDate change = LocalDate.of(dice.range(2016, 2023), dice.range(1, 12), 9);
            if (change.isAfter(begin)) {
                out.accept(new Verblijfsobject(
                        registratie(door.object(), status, begin, 1, change),
                        doelen(unit),
                        Math.max(20, area - 12),
                        door.number(),
                        List.of(),
                        panden,
                        Rd.point(unit.at())));
                out.accept(new Verblijfsobject(
                        registratie(door.object(), status, change, 2, null),
                        doelen(unit),
                        area,
                        door.number(),
                        extra,
                        panden,
                        Rd.point(unit.at())));
                return;
            }
        }
        out.accept(new Verblijfsobject(
                registratie(door.object(), status, begin, 1, null),
                doelen(unit),
                area,
                door.number(),
                extra,
                panden,
                Rd.point(unit.at())));
    }

    private Set<Gebruiksdoel> doelen(Unit unit) {
        Set<Gebruiksdoel> doelen = EnumSet.of(
                switch (unit.use()) {
                    case WINKEL -> Gebruiksdoel.WINKELFUNCTIE;
                    case HORECA, KERK -> Gebruiksdoel.BIJEENKOMSTFUNCTIE;
                    case KANTOOR -> Gebruiksdoel.KANTOORFUNCTIE;
                    case BEDRIJF -> Gebruiksdoel.INDUSTRIEFUNCTIE;
                    case SCHOOL -> Gebruiksdoel.ONDERWIJSFUNCTIE;
                    case SPORT -> Gebruiksdoel.SPORTFUNCTIE;
                    case ZORG -> Gebruiksdoel.GEZONDHEIDSZORGFUNCTIE;
                    case LOGIES -> Gebruiksdoel.LOGIESFUNCTIE;
                    case NUTS, SCHUUR, KAS -> Gebruiksdoel.OVERIGE_GEBRUIKSFUNCTIE;
                    default -> Gebruiksdoel.WOONFUNCTIE;
                });
        if (unit.use() == Use.ZORGWONING) doelen.add(Gebruiksdoel.GEZONDHEIDSZORGFUNCTIE);
        if (unit.use() == Use.SPORT) doelen.add(Gebruiksdoel.BIJEENKOMSTFUNCTIE);
        if (unit.shop()) doelen.add(Gebruiksdoel.WOONFUNCTIE);
        if (unit.use() == Use.BEDRIJF && unit.floorArea() % 4 == 0) doelen.add(Gebruiksdoel.KANTOORFUNCTIE);
        return doelen;
    }
}
