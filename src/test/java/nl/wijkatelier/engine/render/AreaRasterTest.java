package nl.wijkatelier.engine.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.function.BooleanSupplier;
import nl.wijkatelier.SampleRegion;
import nl.wijkatelier.domain.area.Indeling;
import nl.wijkatelier.domain.area.Level;
import nl.wijkatelier.engine.image.IndexedPicture;
import nl.wijkatelier.engine.style.ClassRule;
import nl.wijkatelier.engine.style.Ramps;
import nl.wijkatelier.engine.style.Styles;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The picture that is counted against the one that is painted. */
class AreaRasterTest {
    private static final BooleanSupplier NEVER = () -> false;
    private static final SampleRegion SAMPLE = new SampleRegion();
    private static final RegionMap REGION = RegionMap.following(() -> SAMPLE).get();

    private static DirectLayer figure(Level level) {
        Indeling indeling = REGION.indeling(null).orElseThrow();
        return (DirectLayer) REGION.areas(indeling, level)
                .figure(
                        REGION.classes(
                                indeling,
                                level,
                                REGION.indicator(indeling, level, "aandeel_groen")
                                        .orElseThrow(),
                                ClassRule.standard(Ramps.bundled())),
                        Styles.bundled(),
                        Projection.RD);
    }

    @ParameterizedTest
    @CsvSource({
        "BUURT,0,0,3,400",
        "BUURT,-200,-200,4,500",
        "BUURT,250,250,0.5,300",
        "WIJK,-50,-50,6,256",
        "BUURT,0,0,40,90"
    })
    void countedPicture_looksLikeThePaintedOne(Level level, double x, double y, double metresPerPixel, int size) {
        double minX = SampleRegion.X + x;
        double minY = SampleRegion.Y + y;
        Viewport view = Viewport.of(
                Projection.RD, minX, minY, minX + size * metresPerPixel, minY + size * metresPerPixel, size, size);
        DirectLayer figure = figure(level);
        for (Integer background : new Integer[] {0xFFFFFF, null}) {
            int[] counted = figure.picture(view, background, NEVER, IndexedPicture::pixels)
                    .orElseThrow();
            BufferedImage painted = MapPainter.paint(List.of(figure), view, background, NEVER);
            double sum = 0;
            int far = 0;
            for (int i = 0; i < size * size; i++) {
                int a = counted[i];
                int b = painted.getRGB(i % size, i / size);
                int worst = 0;
                for (int shift = 0; shift < 32; shift += 8)
                    worst = Math.max(worst, Math.abs(weighted(a, shift) - weighted(b, shift)));
                sum += worst;
                if (worst > 64) far++;
            }
            assertThat(sum / (size * size)).as("mean difference").isLessThan(4);
            assertThat(far / (double) (size * size))
                    .as("pixels that differ much")
                    .isLessThan(0.01);
        }
    }

    private static int weighted(int argb, int shift) {
        int part = argb >>> shift & 255;
        return shift == 24 ? part : part * (argb >>> 24) / 255;
    }
}
