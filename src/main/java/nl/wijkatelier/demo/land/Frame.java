package nl.wijkatelier.demo.land;

import java.util.ArrayList;
import java.util.List;
import nl.wijkatelier.demo.plane.Dice;
import nl.wijkatelier.demo.plane.Rd;
import org.locationtech.jts.geom.Coordinate;

/**
 * The drawing board of the region: u runs inland, v along the coast, both in metres, bent gently when put into RD so that
 * what is straight on the board lies in the land as if it had grown there.
 *
 * <p>The bend is one smooth field over the whole region, so neighbouring pieces still fit. Immutable.
 */
public final class Frame {
    private static final double ORIGIN_X = 62_600, ORIGIN_Y = 479_400;
    /** Angle of the v axis: 62 degrees from east, as the coast of Holland runs. */
    private static final double COS = StrictMath.cos(StrictMath.toRadians(62)),
            SIN = StrictMath.sin(StrictMath.toRadians(62));
    /** No straight piece of the board longer than this is mapped as one segment. */
    private static final double STEP = 40;

    private final double[][] waves = new double[6][];

    public Frame(long seed) {
        Dice dice = Dice.of(seed, "frame");
        double[] lengths = {5200, 3900, 2700, 2100, 1500, 1150};
        for (int i = 0; i < waves.length; i++) {
            double angle = dice.between(0, 2 * StrictMath.PI), k = 2 * StrictMath.PI / lengths[i];
            double size = lengths[i] * 0.0145;
            waves[i] = new double[] {
                k * StrictMath.cos(angle), k * StrictMath.sin(angle), dice.between(0, 6.28), dice.between(0, 6.28), size
            };
        }
    }

    /** The place in RD, on the centimetre grid. */
    public Coordinate rd(double u, double v) {
        double du = 0, dv = 0;
        for (double[] wave : waves) {
            double phase = wave[0] * u + wave[1] * v;
            du += wave[4] * StrictMath.sin(phase + wave[2]);
            dv += wave[4] * StrictMath.sin(phase + wave[3]);
        }
        double x = u + du, y = v + dv;
        return Rd.at(ORIGIN_X + x * SIN + y * COS, ORIGIN_Y - x * COS + y * SIN);
    }

    /** The line through those board points in RD, with enough points to follow the bend. */
    public List<Coordinate> rd(List<Coordinate> board) {
        List<Coordinate> line = new ArrayList<>();
        for (int i = 0; i < board.size(); i++) {
            Coordinate a = board.get(Math.max(0, i - 1)), b = board.get(i);
            int pieces = (int) Math.max(1, Math.ceil(a.distance(b) / STEP));
            for (int k = i == 0 ? pieces : 1; k <= pieces; k++) {
                double f = k / (double) pieces;
                line.add(rd(a.x + (b.x - a.x) * f, a.y + (b.y - a.y) * f));
            }
        }
        return line;
    }
}
