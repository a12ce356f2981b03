package nl.wijkatelier.demo.region;

import java.util.ArrayList;
import java.util.List;
import nl.wijkatelier.demo.land.Building;
import nl.wijkatelier.demo.land.Unit;
import nl.wijkatelier.demo.land.Use;
import nl.wijkatelier.demo.plane.Dice;
import nl.wijkatelier.domain.register.Bewoning;

/**
 * The invented people of one municipality: for each dwelling a household with ages that fit the kind of house and the time
 * it was built, a value that fits its size and place, and an income that goes with both.
 */
final class Households {
    /**
     * One dwelling and who lives there.
     *
     * @param vak index of its face
     * @param bouwjaar of its building, 1990 for a mooring or pitch
     * @param voorraad whether it counts in the dwelling stock
     */
    record Home(Bewoning bewoning, int vak, int bouwjaar, boolean voorraad) {
        int persons() {
            return bewoning.huishoudensgrootte();
        }

        /** Persons in age band 0 to 4. */
        int age(int band) {
            return switch (band) {
                case 0 -> bewoning.leeftijd0tot15();
                case 1 -> bewoning.leeftijd15tot25();
                case 2 -> bewoning.leeftijd25tot45();
                case 3 -> bewoning.leeftijd45tot65();
                default -> bewoning.leeftijd65plus();
            };
        }
    }

    private static final double VACANT = 0.031;

    private final MadeLand land;
    private final AddressBook book;
    private final double[] wealth;

    Households(MadeLand land, AddressBook book) {
        this.land = land;
        this.book = book;
        wealth = new double[land.vakken().all().size()];
        for (int i = 0; i < wealth.length; i++) {
            Dice dice = land.site().dice("wealth", i);
            Vak vak = land.vakken().all().get(i);
            double base = vak.quarter() == null
                    ? 0.25
                    : switch (vak.quarter().style()) {
                        case VILLA -> 0.9;
                        case WEDEROPBOUW -> -0.35;
                        case WOONERF -> -0.1;
                        case VINEX, NIEUW -> 0.25;
                        default -> 0;
                    };
            wealth[i] = base + dice.normal(0, 0.16);
        }
    }

    /** All dwellings that are there, street by street. */
    List<Home> homes() {
        Dice dice = land.site().dice("people");
        List<Home> homes = new ArrayList<>();
        for (Door door : book.doors()) {
            Building building = book.building(door);
            Unit unit = door.unit();
            boolean lived = unit.use().lived() || unit.shop();
            int year = building == null ? 1990 : building.bouwjaar();
            if (!lived || year >= BagRecords.PLANNED) continue;
            homes.add(new Home(household(dice, door, unit, year), door.vak(), year, building != null));
        }
        return homes;
    }

    private Bewoning household(Dice dice, Door door, Unit unit, int year) {
        double rich = wealth[door.vak()];
        int value = value(dice, unit, year, rich);
        int[] ages = new int[5];
        if (!dice.chance(VACANT)) people(dice, unit, year, ages);
        int size = ages[0] + ages[1] + ages[2] + ages[3] + ages[4];
        double income = 3.15 + 1.25 * rich + (value - 420_000) / 330_000.0 + dice.normal(0, 0.95);
        if (size == 1) income -= 0.75;
        int quintile = (int) Math.max(1, Math.min(5, Math.rint(income)));
        return new Bewoning(
                door.number(),
                ages[0],
                ages[1],
                ages[2],
                ages[3],
                ages[4],
                size,
                dice.chance(0.004) ? null : value,
                size == 0 || dice.chance(0.01) ? null : quintile);
    }

    private static int value(Dice dice, Unit unit, int year, double rich) {
        double perMetre = switch (unit.use()) {
            case APPARTEMENT, BOVENWONING -> 3950;
            case ZORGWONING -> 3000;
            case RIJWONING -> 3550;
            case HOEKWONING -> 3750;
            case TWEE_ONDER_EEN_KAP -> 4000;
            case VRIJSTAAND -> 4500;
            case BOERDERIJ -> 2900;
            case WOONBOOT -> 2600;
            case WOONWAGEN -> 1500;
            default -> 3000;
        };
        double age = year >= 2010 ? 1.12 : year >= 1985 ? 1.04 : year >= 1948 && year <= 1975 ? 0.9 : 0.98;
        double area = Math.max(40, Math.min(unit.floorArea(), 330));
        double size = StrictMath.pow(area / 110, -0.16);
        double value = area * perMetre * age * size * (1 + 0.24 * rich) * dice.normal(1, 0.065);
        return (int) Math.rint(Math.max(60_000, value) / 1000) * 1000;
    }

    private static void people(Dice dice, Unit unit, int year, int[] ages) {
        boolean small = unit.floorArea() < 72;
        int kind = switch (unit.use()) {
            case ZORGWONING -> dice.weighted(0, 0, 0, 0, 1);
            case APPARTEMENT, BOVENWONING -> dice.weighted(small ? 34 : 24, 17, 9, 16, 34);
            case WOONBOOT, WOONWAGEN -> dice.weighted(22, 20, 22, 22, 14);
            case VRIJSTAAND, BOERDERIJ -> dice.weighted(5, 7, 36, 27, 25);
            case TWEE_ONDER_EEN_KAP -> dice.weighted(6, 11, 41, 22, 20);
            default -> year >= 1995 ? dice.weighted(12, 16, 50, 14, 8) : dice.weighted(17, 12, 33, 18, 20);
        };
        switch (kind) {
            case 0 -> ages[dice.weighted(14, 48, 38) + 1]++;
            case 1 -> {
                ages[2] += dice.chance(0.85) ? 2 : 1;
                if (ages[2] == 1) ages[1]++;
            }
            case 2 -> family(dice, ages);
            case 3 -> ages[3] += 2;
            default -> ages[4] += dice.chance(unit.use() == Use.ZORGWONING ? 0.12 : 0.56) ? 2 : 1;
        }
    }

    private static void family(Dice dice, int[] ages) {
        boolean young = dice.chance(0.62);
        boolean single = dice.chance(0.16);
        ages[young ? 2 : 3] += single ? 1 : 2;
        int children = 1 + dice.weighted(37, 46, 14, 3);
        for (int i = 0; i < children; i++) ages[young ? dice.chance(0.9) ? 0 : 1 : dice.chance(0.35) ? 0 : 1]++;
    }
}
