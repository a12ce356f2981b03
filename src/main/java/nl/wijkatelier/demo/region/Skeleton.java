package nl.wijkatelier.demo.region;

import static nl.wijkatelier.demo.land.Borders.Through.*;

import java.util.ArrayList;
import java.util.List;
import nl.wijkatelier.demo.land.Borders;
import nl.wijkatelier.demo.land.Site;
import nl.wijkatelier.demo.plane.Dice;
import nl.wijkatelier.demo.town.TownGrid;
import org.locationtech.jts.geom.Coordinate;

/**
 * The bones of a municipality on the board: the through lines along the coast, the cross roads inland, and the nets of the
 * town, the canal village and the dune village, which hang on them.
 */
final class Skeleton {
    final List<Coordinate> duinweg;
    final List<Coordinate> spoor;
    final List<Coordinate> heerweg;
    final List<Coordinate> provinciale;
    final List<Coordinate> kade;
    final List<Coordinate> vaart;
    final List<Coordinate> plasweg;
    final List<Coordinate> shore;
    final TownGrid town;
    final TownGrid canalVillage;
    final TownGrid duneVillage;
    /** The row of the town's net that the main cross road follows. */
    final int crossRow;

    static final int COLUMNS = 6, ROWS = 9, HEERWEG_COLUMN = 3;
    private final Site site;

    Skeleton(Site site) {
        this.site = site;
        Dice dice = site.dice("skeleton");
        double v0 = site.v0();
        crossRow = dice.range(4, 5);
        spoor = List.of(low(SPOOR), high(SPOOR));
        vaart = List.of(low(VAART), high(VAART));
        kade = List.of(low(KADE), high(KADE));
        double bulge = v0 + Site.HEIGHT / 2;
        Coordinate p0 = low(PROVINCIALE_WEG), p1 = high(PROVINCIALE_WEG);
        provinciale = List.of(p0, new Coordinate((p0.x + p1.x) / 2 + dice.between(-10, 60), bulge), p1);
        double first = v0 + 760 + dice.between(-60, 60), step = 309;
        double cross = first + crossRow * step;
        List<Coordinate> plainHeerweg = List.of(low(HEERWEG), high(HEERWEG));
        town = townGrid(dice, first, step, plainHeerweg);
        List<Coordinate> middle = new ArrayList<>();
        for (int j = 0; j <= ROWS; j++) middle.add(town.node(HEERWEG_COLUMN, j));
        heerweg = Lines.joined(low(HEERWEG), middle, high(HEERWEG));
        canalVillage = canalGrid(dice, cross);
        List<Coordinate> plainDuinweg = List.of(low(DUINWEG), high(DUINWEG));
        duneVillage = duneGrid(dice, cross, plainDuinweg);
        List<Coordinate> dunes = new ArrayList<>();
        for (int j = 0; j <= 2; j++) dunes.add(duneVillage.node(0, j));
        duinweg = Lines.joined(low(DUINWEG), dunes, high(DUINWEG));
        plasweg = List.of(
                beside(vaart, v0 + 250, 78), beside(vaart, cross, 84), beside(vaart, v0 + Site.HEIGHT - 250, 74));
        shore = shore(dice, cross);
    }

    private Coordinate low(Borders.Through through) {
        return Borders.crossing(site.seed(), through, site.column(), site.row());
    }

    private Coordinate high(Borders.Through through) {
        return Borders.crossing(site.seed(), through, site.column(), site.row() + 1);
    }

    private static Coordinate beside(List<Coordinate> line, double v, double away) {
        return new Coordinate(Lines.uAt(line, v) + away, v);
    }

    private TownGrid townGrid(Dice dice, double first, double step, List<Coordinate> old) {
        Coordinate[][] node = new Coordinate[COLUMNS + 1][ROWS + 1];
        for (int j = 0; j <= ROWS; j++) {
            double v = first + j * step + (j == crossRow ? 0 : dice.between(-25, 25));
            double west = Lines.uAt(spoor, v) + 88, east = Lines.uAt(provinciale, v) - 92;
            double middle = Lines.uAt(old, v) + 35 * StrictMath.sin(j * 1.1) + dice.between(-22, 22);
            for (int i = 0; i <= COLUMNS; i++) {
                double u = i <= HEERWEG_COLUMN
                        ? west + (middle - west) * i / HEERWEG_COLUMN
                        : middle + (east - middle) * (i - HEERWEG_COLUMN) / (COLUMNS - HEERWEG_COLUMN);
                boolean inner = i > 0 && i < COLUMNS && i != HEERWEG_COLUMN;
                node[i][j] = new Coordinate(u + (inner ? dice.between(-38, 38) : 0), v + dice.between(-30, 30));
            }
        }
        return new TownGrid(node);
    }

    private TownGrid canalGrid(Dice dice, double cross) {
        double[] rows = {cross - 285, cross, cross + 290, cross + 560};
        Coordinate[][] node = new Coordinate[3][rows.length];
        for (int j = 0; j < rows.length; j++)
            for (int i = 0; i <= 2; i++) {
                double away = (2 - i) * 255 + (i == 2 ? 0 : dice.between(-25, 25));
                double v = rows[j] + (i == 2 || j == 1 ? 0 : dice.between(-25, 25));
                node[i][j] = new Coordinate(Lines.uAt(kade, v) - away, v);
            }
        return new TownGrid(node);
    }

    private TownGrid duneGrid(Dice dice, double cross, List<Coordinate> line) {
        double[] rows = {cross - 270, cross, cross + 275};
        Coordinate[][] node = new Coordinate[3][rows.length];
        for (int j = 0; j < rows.length; j++)
            for (int i = 0; i <= 2; i++) {
                double away = i * 245 + (i == 0 ? 0 : dice.between(-25, 25));
                double v = rows[j] + (j == 1 ? 0 : dice.between(-30, 30));
                node[i][j] = new Coordinate(Lines.uAt(line, v) + away, v);
            }
        return new TownGrid(node);
    }

    private List<Coordinate> shore(Dice dice, double cross) {
        List<Coordinate> ring = new ArrayList<>();
        double u = site.u0() + 4870,
                v = cross + dice.between(-250, 250),
                a = dice.between(0, 6),
                b = dice.between(0, 6);
        for (int i = 0; i <= 90; i++) {
            double angle = 2 * StrictMath.PI * (i % 90) / 90;
            double r = 1 + 0.13 * StrictMath.sin(3 * angle + a) + 0.07 * StrictMath.sin(7 * angle + b);
            ring.add(new Coordinate(u + 205 * r * StrictMath.cos(angle), v + 1050 * r * StrictMath.sin(angle)));
        }
        return ring;
    }
}
