package nl.wijkatelier.demo.land;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import nl.wijkatelier.demo.plane.Dice;
import org.locationtech.jts.geom.Coordinate;

/**
 * The borders between municipalities on the board, the same from both sides, with a vertex wherever a road or water runs
 * from one municipality into the next.
 */
public final class Borders {
    /** The lines that run through every municipality along v, with their mean u. */
    public enum Through {
        DUINWEG(800),
        SPOOR(1890),
        HEERWEG(2860),
        PROVINCIALE_WEG(3790),
        KADE(4462),
        VAART(4486);

        private final double u;

        Through(double u) {
            this.u = u;
        }
    }

    private static final double STEP = 62;

    private Borders() {}

    /** Where a line crosses the southern border of the municipality at a column and row. */
    public static Coordinate crossing(long seed, Through through, int column, int row) {
        double u = through.u
                + (through == Through.KADE
                        ? jitter(seed, Through.VAART, column, row)
                        : jitter(seed, through, column, row))
                - column * Site.WIDTH;
        return new Coordinate(u, south(seed, u, column, row));
    }

    private static double jitter(long seed, Through through, int column, int row) {
        double size = through == Through.HEERWEG ? 90 : 45;
        return Math.rint(
                Dice.of(seed, "crossing", through.ordinal(), column, row).between(-size, size));
    }

    private static double wave(long seed, String name, double at, long line) {
        double sum = 0;
        double[] lengths = {2600, 1100, 520};
        for (int i = 0; i < lengths.length; i++) {
            double phase = Dice.of(seed, name, line, i).between(0, 6.28);
            sum += lengths[i] * 0.02 * StrictMath.sin(2 * StrictMath.PI * at / lengths[i] + phase);
        }
        return sum;
    }

    private static double south(long seed, double u, int column, int row) {
        double inside = u + column * Site.WIDTH;
        double taper = Math.min(1, Math.min(inside, Site.WIDTH - inside) / 200);
        return row * Site.HEIGHT + taper * wave(seed, "south", u, row);
    }

    /** The southern border, from west to east, both corners included. */
    static List<Coordinate> southern(long seed, int column, int row) {
        TreeSet<Double> places = new TreeSet<>();
        double west = -column * Site.WIDTH;
        int pieces = (int) Math.round(Site.WIDTH / STEP);
        for (int i = 0; i <= pieces; i++) places.add(west + i * Site.WIDTH / pieces);
        for (Through through : Through.values()) places.add(crossing(seed, through, column, row).x);
        List<Coordinate> line = new ArrayList<>();
        for (double u : places) line.add(new Coordinate(u, south(seed, u, column, row)));
        return line;
    }

    /** The western border, from south to north, both corners included. */
    static List<Coordinate> western(long seed, int column, int row) {
        List<Coordinate> line = new ArrayList<>();
        int pieces = (int) Math.round(Site.HEIGHT / STEP);
        for (int i = 0; i <= pieces; i++) {
            double v = row * Site.HEIGHT + i * Site.HEIGHT / pieces;
            double inside = i * Site.HEIGHT / pieces, taper = Math.min(1, Math.min(inside, Site.HEIGHT - inside) / 200);
            line.add(new Coordinate(-column * Site.WIDTH + taper * wave(seed, "west", v, column), v));
        }
        return line;
    }

    /** The four borders of a municipality, each anticlockwise: south, east, north, west. */
    public static List<List<Coordinate>> around(Site site) {
        List<Coordinate> north = new ArrayList<>(southern(site.seed(), site.column(), site.row() + 1));
        List<Coordinate> west = new ArrayList<>(western(site.seed(), site.column(), site.row()));
        Collections.reverse(north);
        Collections.reverse(west);
        return List.of(
                southern(site.seed(), site.column(), site.row()),
                western(site.seed(), site.column() - 1, site.row()),
                north,
                west);
    }
}
