package nl.wijkatelier.bench;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import javax.imageio.ImageIO;
import nl.wijkatelier.domain.area.Indeling;
import nl.wijkatelier.domain.coverage.Coverage;
import nl.wijkatelier.domain.coverage.CoverageCheck;
import nl.wijkatelier.domain.coverage.Tolerances;
import nl.wijkatelier.domain.plan.Addresses;
import nl.wijkatelier.domain.plan.PlanStart;
import nl.wijkatelier.domain.port.Progress;
import nl.wijkatelier.domain.port.Registers;
import nl.wijkatelier.domain.register.BgtObject;
import nl.wijkatelier.domain.register.BgtType;
import nl.wijkatelier.domain.register.Pand;
import nl.wijkatelier.domain.rules.UnitRules;
import nl.wijkatelier.domain.unit.LineWork;
import nl.wijkatelier.domain.unit.UnitGround;
import nl.wijkatelier.domain.unit.Units;
import nl.wijkatelier.domain.unit.UnitsBuild;
import nl.wijkatelier.store.Store;
import org.h2.jdbcx.JdbcConnectionPool;
import org.locationtech.jts.geom.Envelope;

/**
 * Cuts the bouwstenen of a store, twice: {@code UnitBench jdbc:h2:file:... INDELING [PNG x1,y1,x2,y2]...}. With pictures of pieces of
 * land (RD metres) to look at.
 */
public final class UnitBench {
    private UnitBench() {}

    public static void main(String[] arguments) throws Exception {
        try (Store store = Store.open(JdbcConnectionPool.create(arguments[0], "sa", ""), Clock.systemDefaultZone())) {
            Registers registers = store.registers();
            long begin = System.nanoTime();
            UnitGround.Builder ground = UnitGround.builder(UnitRules.load());
            LineWork.Builder lines = LineWork.builder();
            List<BgtObject> surfaces = new ArrayList<>();
            List<Pand> panden = new ArrayList<>();
            registers.bgt(
                    EnumSet.of(BgtType.WEGDEEL, BgtType.ONDERSTEUNENDWEGDEEL, BgtType.WATERDEEL, BgtType.SPOOR),
                    object -> {
                        ground.add(object);
                        lines.add(object);
                        surfaces.add(object);
                    });
            registers.percelen(perceel -> {
                ground.add(perceel);
                lines.add(perceel);
            });
            registers.panden(pand -> {
                ground.add(pand);
                panden.add(pand);
            });
            registers.adressen(ground::add);
            UnitGround built = ground.build();
            LineWork work = lines.build();
            System.out.printf(
                    "read in %.1f s; line work: %d lines, %d positions%n",
                    seconds(begin), work.lines(), work.positions());
            Indeling indeling = registers.indelingen().stream()
                    .filter(one -> one.id().equals(arguments[1]))
                    .findFirst()
                    .orElseThrow();
            Coverage division = PlanStart.of(indeling, Addresses.of(List.of()), Tolerances.CBS)
                    .state()
                    .coverage();
            Units units = null;
            for (int round = 0; round < 2; round++) {
                begin = System.nanoTime();
                units = UnitsBuild.of(division, built, UnitRules.load(), Progress.NONE);
                System.out.printf("%d units in %.1f s%n", units.size(), seconds(begin));
            }
            tell(division, units);
            for (int i = 2; i + 1 < arguments.length; i += 2) {
                Envelope land = box(arguments[i + 1]);
                BufferedImage picture = UnitPicture.of(land, 1400, division, units, surfaces, panden);
                ImageIO.write(picture, "png", Path.of(arguments[i]).toFile());
            }
        }
    }

    /** @param text "x1,y1,x2,y2" */
    static Envelope box(String text) {
        String[] box = text.split(",");
        return new Envelope(
                Double.parseDouble(box[0]),
                Double.parseDouble(box[2]),
                Double.parseDouble(box[1]),
                Double.parseDouble(box[3]));
    }

    static void tell(Coverage division, Units units) {
        int[] adressen = new int[units.size()];
        int empty = 0;
        int large = 0;
        for (int unit = 1; unit <= units.size(); unit++) {
            adressen[unit - 1] = units.adressen(unit);
            if (units.adressen(unit) == 0) empty++;
            if (units.adressen(unit) > 120) large++;
        }
        java.util.Arrays.sort(adressen);
        System.out.printf(
                "%d faces, %d without addresses, %d of more than 120, median %d, most %d; %d panden cut; surface off by %.3f m2; faults %s%n",
                units.coverage().faceCount(),
                empty,
                large,
                adressen[adressen.length / 2],
                adressen[adressen.length - 1],
                units.cut().size(),
                units.coverage().surface() - division.surface(),
                CoverageCheck.violations(units.coverage()));
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }
}
