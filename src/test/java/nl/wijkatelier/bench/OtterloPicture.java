package nl.wijkatelier.bench;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import nl.wijkatelier.domain.coverage.Coverage;
import nl.wijkatelier.domain.register.BgtObject;
import nl.wijkatelier.domain.register.BgtType;
import nl.wijkatelier.domain.unit.Otterlo;
import nl.wijkatelier.domain.unit.Units;
import org.locationtech.jts.geom.Envelope;

/** Paints the bouwstenen of a real village to look at them: {@code OtterloPicture [PNG x1,y1,x2,y2]...} (RD metres). */
public final class OtterloPicture {
    private static final Set<BgtType> SEEN =
            EnumSet.of(BgtType.WEGDEEL, BgtType.ONDERSTEUNENDWEGDEEL, BgtType.WATERDEEL);

    private OtterloPicture() {}

    public static void main(String[] arguments) throws Exception {
        Otterlo village = Otterlo.read();
        Coverage division = Otterlo.division();
        long begin = System.nanoTime();
        Units units = village.units();
        System.out.printf("cut in %.1f s%n", (System.nanoTime() - begin) / 1e9);
        UnitBench.tell(division, units);
        units.cut()
                .forEach(cut -> System.out.println(
                        cut.soort() + " " + cut.pand().registratie().identificatie() + " " + cut.place()));
        List<BgtObject> surfaces = village.bgt().stream()
                .filter(object -> SEEN.contains(object.type()))
                .toList();
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            Envelope land = UnitBench.box(arguments[i + 1]);
            ImageIO.write(
                    UnitPicture.of(land, 1400, division, units, surfaces, village.panden()),
                    "png",
                    Path.of(arguments[i]).toFile());
        }
    }
}
