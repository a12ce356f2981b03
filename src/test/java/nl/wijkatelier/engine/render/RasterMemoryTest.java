package nl.wijkatelier.engine.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicReference;
import nl.wijkatelier.SampleRegion;
import nl.wijkatelier.domain.area.Indeling;
import nl.wijkatelier.domain.area.Level;
import nl.wijkatelier.domain.classify.Method;
import nl.wijkatelier.engine.image.PngWriter;
import nl.wijkatelier.engine.image.RunFinder;
import nl.wijkatelier.engine.join.JoinedRegion;
import nl.wijkatelier.engine.style.ClassRule;
import nl.wijkatelier.engine.style.Ramps;
import nl.wijkatelier.engine.style.Styles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is promised of a view that was just painted. */
class RasterMemoryTest {
    private static final Styles STYLES = Styles.bundled();

    private static RegionMap region() {
        SampleRegion region = new SampleRegion();
        return RegionMap.following(() -> region).get();
    }

    private static Viewport view(double x, double metresPerPixel, int size) {
        double minX = SampleRegion.X + x;
        double minY = SampleRegion.Y - 100;
        return Viewport.of(
                Projection.RD, minX, minY, minX + size * metresPerPixel, minY + size * metresPerPixel, size, size);
    }

    private static byte[] picture(RegionMap map, String indicator, String ramp, Viewport view) {
        Indeling indeling = map.indeling(null).orElseThrow();
        ClassRule rule =
                new ClassRule(Method.QUANTILE, 5, Ramps.bundled().find(ramp).orElseThrow());
        DirectLayer figure = (DirectLayer) map.areas(indeling, Level.BUURT)
                .figure(
                        map.classes(
                                indeling,
                                Level.BUURT,
                                map.indicator(indeling, Level.BUURT, indicator).orElseThrow(),
                                rule),
                        STYLES,
                        Projection.RD);
        return figure.picture(view, 0xFFFFFF, () -> false, PngWriter::write).orElseThrow();
    }

    /** With hatched areas in it; of few sides on many pixels and of many on few. */
    @ParameterizedTest
    @ValueSource(doubles = {0.5, 4, 40})
    void otherIndicatorOrRamp_paintsNothingAgain_andLooksAsIfItDid(double metresPerPixel) {
        RegionMap map = region();
        Viewport view = view(-100, metresPerPixel, 300);
        byte[] first = picture(map, "aandeel_groen", "viridis", view);
        assertThat(map.memory().made()).isEqualTo(1);
        assertThat(picture(map, "aandeel_groen", Ramps.DEFAULT, view))
                .isEqualTo(picture(region(), "aandeel_groen", Ramps.DEFAULT, view))
                .isNotEqualTo(first);
        assertThat(picture(map, "bevolkingsdichtheid", "viridis", view))
                .isEqualTo(picture(region(), "bevolkingsdichtheid", "viridis", view));
        assertThat(picture(map, "aandeel_groen", "viridis", view)).isEqualTo(first);
        assertThat(map.memory().made()).isEqualTo(1);
        picture(map, "aandeel_groen", "viridis", view(-101, metresPerPixel, 300));
        assertThat(map.memory().made()).isEqualTo(2);
    }

    @Test
    void memory_staysWithinItsBytes_andForgetsTheOldestFirst() {
        Viewport view = view(0, 1, 64);
        PackedLayer layer = new LayerPacker(PackedLayer.Shape.AREA, false).pack();
        long one = ground(0).bytes();
        RasterMemory memory = new RasterMemory(10 * one);
        for (int i = 0; i < 50; i++) {
            int number = i;
            memory.get(RasterMemory.View.of(layer, view, i, 4), () -> ground(number));
            memory.get(RasterMemory.View.of(layer, view, 0, 4), () -> ground(0));
            assertThat(memory.bytes()).isBetween(one, 10 * one);
        }
        assertThat(memory.made()).isEqualTo(50);
        memory.get(RasterMemory.View.of(layer, view, 41, 4), () -> ground(41));
        assertThat(memory.made()).isEqualTo(50);
        memory.get(RasterMemory.View.of(layer, view, 1, 4), () -> ground(1));
        assertThat(memory.made()).isEqualTo(51);
    }

    @Test
    void viewThatWouldFillTheMemory_isNotRemembered() {
        PackedLayer layer = new LayerPacker(PackedLayer.Shape.AREA, false).pack();
        RasterMemory memory = new RasterMemory(ground(0).bytes());
        for (int i = 0; i < 2; i++) memory.get(RasterMemory.View.of(layer, view(0, 1, 64), 1, 4), () -> ground(0));
        assertThat(memory.made()).isEqualTo(2);
        assertThat(memory.bytes()).isZero();
    }

    private static Ground ground(int shade) {
        RunFinder finder = new RunFinder();
        finder.begin(64, 1);
        finder.surfaces(2);
        for (int i = 0; i < 64; i++) finder.pixel(1, (i + shade) % 16);
        finder.endRow();
        return new Ground(finder.end(), new int[2]);
    }

    @Test
    void otherRegion_knowsNoViewOfTheOneBefore() {
        AtomicReference<JoinedRegion> served = new AtomicReference<>(new SampleRegion("1"));
        var maps = RegionMap.following(served::get);
        Viewport view = view(-100, 4, 200);
        picture(maps.get(), "aandeel_groen", "viridis", view);
        picture(maps.get(), "aandeel_groen", "viridis", view);
        assertThat(maps.get().memory().made()).isEqualTo(1);
        served.set(new SampleRegion("2"));
        assertThat(maps.get().memory().bytes()).isZero();
        picture(maps.get(), "aandeel_groen", "viridis", view);
        assertThat(maps.get().memory().made()).isEqualTo(1);
    }
}
