package nl.wijkatelier.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import nl.wijkatelier.domain.area.Indeling;
import nl.wijkatelier.domain.area.Level;
import nl.wijkatelier.engine.image.PngWriter;
import nl.wijkatelier.engine.render.DirectLayer;
import nl.wijkatelier.engine.render.Projection;
import nl.wijkatelier.engine.render.RegionMap;
import nl.wijkatelier.engine.render.Viewport;
import nl.wijkatelier.engine.style.ClassRule;
import nl.wijkatelier.engine.style.Ramps;
import nl.wijkatelier.engine.style.Styles;

/**
 * Processor time for one choropleth picture, PNG included, at the zoom levels and sizes at which servers are compared, and for the same view in
 * another ramp: {@code
 * MapPictureBench areas.gpkg}. Counts the time of the painting thread only, so that other work on the machine matters little.
 */
public final class MapPictureBench {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final Styles STYLES = Styles.bundled();
    private static final ClassRule RULE = ClassRule.standard(Ramps.bundled());
    private static final ClassRule OTHER_RULE = new ClassRule(
            RULE.method(), RULE.classes(), Ramps.bundled().find("viridis").orElseThrow());
    private static final int[][] SIZES = {{256, 256}, {1024, 768}};
    private static final int[] SPANS = {270_000, 40_000, 6_000};

    private MapPictureBench() {}

    public static void main(String[] args) {
        GeoPackageRegion region = GeoPackageRegion.read(Path.of(args[0]));
        RegionMap map = RegionMap.following(() -> region).get();
        Indeling indeling = map.indeling(null).orElseThrow();
        for (int round = 0; round < 3; round++)
            for (int[] size : SIZES)
                for (int span : SPANS) {
                    int count = span > 100_000 ? 60 : span > 10_000 ? 300 : 1000;
                    Random random = new Random(1);
                    double bytes = 0;
                    long again = 0;
                    long start = THREADS.getCurrentThreadCpuTime();
                    for (int i = 0; i < count; i++) {
                        double x = span > 100_000 ? 145_000 : 10_000 + 270_000 * random.nextDouble();
                        double y = span > 100_000 ? 462_500 : 305_000 + 315_000 * random.nextDouble();
                        double half = span * (0.8 + 0.4 * random.nextDouble()) / 2;
                        double halfHeight = half * size[1] / size[0];
                        Viewport view = Viewport.of(
                                Projection.RD, x - half, y - halfHeight, x + half, y + halfHeight, size[0], size[1]);
                        bytes += picture(map, indeling, view, RULE).length;
                        long painted = THREADS.getCurrentThreadCpuTime();
                        picture(map, indeling, view, OTHER_RULE);
                        again += THREADS.getCurrentThreadCpuTime() - painted;
                    }
                    double ms = (THREADS.getCurrentThreadCpuTime() - start - again) / 1e6 / count;
                    System.out.printf(
                            Locale.ROOT,
                            "round %d  %dx%d  %d km  first %.2f ms  other ramp %.2f ms  %.1f kB%n",
                            round,
                            size[0],
                            size[1],
                            span / 1000,
                            ms,
                            again / 1e6 / count,
                            bytes / count / 1024);
                }
    }

    private static byte[] picture(RegionMap map, Indeling indeling, Viewport view, ClassRule rule) {
        DirectLayer figure = (DirectLayer) map.areas(indeling, Level.BUURT)
                .figure(
                        map.classes(
                                indeling,
                                Level.BUURT,
                                map.indicator(indeling, Level.BUURT, "value").orElseThrow(),
                                rule),
                        STYLES,
                        Projection.RD);
        return figure.picture(view, 0xFFFFFF, () -> false, PngWriter::write).orElseThrow();
    }
}
