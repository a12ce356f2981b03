package nl.wijkatelier.demo.region;

import java.util.ArrayList;
import java.util.List;
import nl.wijkatelier.demo.land.Building;
import nl.wijkatelier.demo.land.Tile;
import nl.wijkatelier.demo.plane.Dice;
import nl.wijkatelier.demo.plane.Painting;
import nl.wijkatelier.demo.plane.Rd;
import nl.wijkatelier.domain.register.BgtType;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.operation.overlayng.OverlayNG;

/** Counts what each face of the net holds in a year: who lived there, what stood there, how much of it is water. */
final class Tallies {
    private static final double CELL = 100;
    private static final int REACH = 10;
    /** House prices by year, 2024 = 1. */
    private static final double[] PRICES = {0.655, 0.704, 0.775, 0.918, 1};

    private final MadeLand land;
    private final AddressBook book;
    private final List<Households.Home> homes;
    private final double[] water;

    Tallies(MadeLand land, AddressBook book, List<Households.Home> homes, List<Painting.Patch<Tile>> ground) {
        this.land = land;
        this.book = book;
        this.homes = homes;
        this.water = water(ground);
    }

    /** A tally for each face, for the first of January of a year from 2020 to 2024. */
    List<Tally> of(int year) {
        List<Tally> tallies = new ArrayList<>();
        double[] trend = new double[land.vakken().all().size()];
        for (int i = 0; i < trend.length; i++) {
            Tally tally = new Tally();
            tally.water = water[i];
            tally.land = land.vakken().all().get(i).face().rd().getArea() - water[i];
            trend[i] = 1 - (2024 - year) * land.site().dice("trend", i).between(-0.004, 0.012);
            tallies.add(tally);
        }
        for (Households.Home home : homes)
            if (home.bouwjaar() < year) count(tallies.get(home.vak()), home, trend[home.vak()], PRICES[year - 2020]);
        surroundings(tallies, year);
        return tallies;
    }

    private static void count(Tally tally, Households.Home home, double trend, double price) {
        if (home.voorraad()) {
            tally.dwellings++;
            if (home.bewoning().wozWaarde() != null) {
                tally.worth += home.bewoning().wozWaarde() * price;
                tally.worthCount++;
            }
        }
        if (home.persons() == 0) return;
        for (int i = 0; i < 5; i++) tally.ages[i] += home.age(i) * trend;
        tally.persons += home.persons() * trend;
        tally.men += home.persons() * trend * 0.4935;
        tally.households++;
        if (home.persons() == 1) tally.single++;
        if (home.age(0) + home.age(1) > 0 && home.persons() > 1) tally.families++;
    }

    /** Adds for each address how many addresses lie within a kilometre, counted in cells of 100 m. */
    private void surroundings(List<Tally> tallies, int year) {
        Envelope box = land.ground().whole().getEnvelopeInternal();
        int columns = (int) (box.getWidth() / CELL) + 1, rows = (int) (box.getHeight() / CELL) + 1;
        int[][] count = new int[columns][rows];
        List<Door> doors = new ArrayList<>();
        for (Door door : book.doors()) {
            Building building = book.building(door);
            if (building == null || building.bouwjaar() < year) doors.add(door);
        }
        for (Door door : doors) count[column(box, door)][row(box, door)]++;
        int[][] around = new int[columns][rows];
        for (int i = 0; i < columns; i++)
            for (int j = 0; j < rows; j++) if (count[i][j] > 0) around[i][j] = around(count, i, j);
        for (Door door : doors) {
            Tally tally = tallies.get(door.vak());
            tally.addresses++;
            tally.nearby += around[column(box, door)][row(box, door)] / (Math.PI);
        }
    }

    private static int around(int[][] count, int i, int j) {
        int sum = 0;
        for (int a = Math.max(0, i - REACH); a <= Math.min(count.length - 1, i + REACH); a++)
            for (int b = Math.max(0, j - REACH); b <= Math.min(count[0].length - 1, j + REACH); b++)
                if ((a - i) * (a - i) + (b - j) * (b - j) <= REACH * REACH) sum += count[a][b];
        return sum;
    }

    private static int column(Envelope box, Door door) {
        return (int) ((door.unit().at().x - box.getMinX()) / CELL);
    }

    private static int row(Envelope box, Door door) {
        return (int) ((door.unit().at().y - box.getMinY()) / CELL);
    }

    private double[] water(List<Painting.Patch<Tile>> ground) {
        List<Vak> vakken = land.vakken().all();
        List<PreparedGeometry> prepared = new ArrayList<>();
        for (Vak vak : vakken)
            prepared.add(PreparedGeometryFactory.prepare(vak.face().rd()));
        double[] sums = new double[vakken.size()];
        for (Painting.Patch<Tile> patch : ground) {
            if (patch.key().surface().type() != BgtType.WATERDEEL) continue;
            Polygon shape = patch.polygon();
            Coordinate first = shape.getCoordinate();
            for (int i = 0; i < sums.length; i++) {
                Polygon face = vakken.get(i).face().rd();
                if (!face.getEnvelopeInternal().intersects(shape.getEnvelopeInternal())) continue;
                if (face.getEnvelopeInternal().covers(first) && prepared.get(i).contains(shape))
                    sums[i] += shape.getArea();
                else if (prepared.get(i).intersects(shape))
                    sums[i] += OverlayNG.overlay(shape, face, OverlayNG.INTERSECTION, Rd.GRID)
                            .getArea();
            }
        }
        return sums;
    }

    /** Chance of one figure of one area in one year, for rounding. */
    Dice dice(int year, String code) {
        return Dice.of(land.site().seed(), code, year);
    }
}
