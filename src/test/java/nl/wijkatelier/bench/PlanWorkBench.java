package nl.wijkatelier.bench;

import java.util.Arrays;
import java.util.function.Supplier;
import nl.wijkatelier.domain.area.AreaCode;
import nl.wijkatelier.domain.plan.CreateBuurt;
import nl.wijkatelier.domain.plan.PlanState;
import nl.wijkatelier.domain.plan.PlanStep;
import nl.wijkatelier.domain.plan.Plans;
import nl.wijkatelier.domain.work.Budget;
import nl.wijkatelier.domain.work.Limits;
import nl.wijkatelier.domain.work.WorkRefused;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/** How long a command with a star takes, refused or done, on 129 random buurten of 8 x 8 km with 35,000 dwellings. */
public final class PlanWorkBench {
    private static final int TIMES = 5;

    private PlanWorkBench() {}

    public static void main(String[] args) {
        PlanState first = Plans.random(1, 129, 8000, 35_000);
        for (double[] star : new double[][] {
            {2000, 50, 300}, {2000, 50, 1500}, {20_000, 50, 300}, {20_000, 50, 1500}, {2000, 900, 940}, {400, 200, 500}
        }) {
            Polygon region = star((int) star[0], star[1], star[2]);
            String[] answer = {""};
            long[] micros = new long[TIMES];
            for (int i = 0; i < TIMES; i++) {
                long begin = System.nanoTime();
                answer[0] = Budget.NONE.with(Limits.COMMAND).of(() -> answer(first, region));
                micros[i] = (System.nanoTime() - begin) / 1000;
            }
            Arrays.sort(micros);
            System.out.printf(
                    "%,d points, %.0f to %.0f m: median %.1f ms, %s%n",
                    (int) star[0], star[1], star[2], micros[TIMES / 2] / 1000.0, answer[0]);
        }
    }

    private static String answer(PlanState first, Polygon region) {
        Supplier<PlanStep> step = () -> PlanStep.of(
                first,
                new CreateBuurt(
                        AreaCode.of("BU00010198"), "Ster", first.wijken().firstKey(), region));
        try {
            return step.get().after().coverage().faceCount() + " faces";
        } catch (WorkRefused refused) {
            return refused.getMessage();
        } catch (RuntimeException other) {
            return other.getMessage();
        }
    }

    private static Polygon star(int points, double inner, double outer) {
        Coordinate[] ring = new Coordinate[points + 1];
        for (int i = 0; i < points; i++) {
            double angle = 2 * Math.PI * i / points;
            double radius = i % 2 == 0 ? outer : inner;
            ring[i] = new Coordinate(102_000 + radius * Math.cos(angle), 452_000 + radius * Math.sin(angle));
        }
        ring[points] = ring[0].copy();
        return new GeometryFactory().createPolygon(ring);
    }
}
