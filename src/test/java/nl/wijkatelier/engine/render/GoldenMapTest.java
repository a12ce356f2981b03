package nl.wijkatelier.engine.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import nl.wijkatelier.SampleRegion;
import nl.wijkatelier.SampleRegisters;
import nl.wijkatelier.domain.area.Indeling;
import nl.wijkatelier.domain.area.Level;
import nl.wijkatelier.domain.port.Progress;
import nl.wijkatelier.engine.style.AreaClasses;
import nl.wijkatelier.engine.style.ClassRule;
import nl.wijkatelier.engine.style.Ramps;
import nl.wijkatelier.engine.style.Styles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The maps as they look, and the law of tiles: side by side they are the whole. */
class GoldenMapTest {
    private static final int WHITE = 0xFFFFFF;
    private static final Styles STYLES = Styles.bundled();
    private static final Topography TOPOGRAPHY = Topography.build(new SampleRegisters(), STYLES, "1", Progress.NONE);
    private static final RegionMap REGION =
            RegionMap.following(new SampleRegionOnce()).get();

    private static final class SampleRegionOnce implements nl.wijkatelier.engine.join.JoinedRegions {
        private final SampleRegion region = new SampleRegion();

        @Override
        public SampleRegion current() {
            return region;
        }
    }

    private static Viewport view(double x, double y, double metresPerPixel, int width, int height) {
        double minX = SampleRegion.X + x;
        double minY = SampleRegion.Y + y;
        return Viewport.of(
                Projection.RD,
                minX,
                minY,
                minX + width * metresPerPixel,
                minY + height * metresPerPixel,
                width,
                height);
    }

    private static BufferedImage paint(Viewport view, MapLayer... layers) {
        return MapPainter.paint(List.of(layers), view, WHITE, () -> false);
    }

    private static MapLayer topography() {
        return TOPOGRAPHY.layer(Topography.GROUP, Projection.RD);
    }

    private static MapLayer borders(String layer, Level level) {
        return REGION.areas(indeling(), level).borders(layer, STYLES, Projection.RD);
    }

    private static Indeling indeling() {
        return REGION.indeling(null).orElseThrow();
    }

    private static MapLayer figure(Level level, String indicator) {
        AreaClasses classes = REGION.classes(
                indeling(),
                level,
                REGION.indicator(indeling(), level, indicator).orElseThrow(),
                ClassRule.standard(Ramps.bundled()));
        return REGION.areas(indeling(), level).figure(classes, STYLES, Projection.RD);
    }

    @Test
    void village_fromStreet_showsParcelsAndNumbers() throws IOException {
        Golden.check("street", paint(view(500, 430, 0.25, 600, 400), topography()));
    }

    @Test
    void village_fromAbove_isQuiet() throws IOException {
        Golden.check("village", paint(view(250, 180, 1, 700, 600), topography()));
    }

    @Test
    void village_small_keepsWaterWoodAndMainRoad() throws IOException {
        Golden.check("small", paint(view(-300, -300, 8, 256, 256), topography()));
    }

    @Test
    void density_overTopography_hatchesMissingAndWithheld() throws IOException {
        Golden.check(
                "density",
                paint(
                        view(-60, -60, 1.6, 830, 640),
                        topography(),
                        figure(Level.BUURT, "bevolkingsdichtheid"),
                        borders("buurten", Level.BUURT)));
    }

    @Test
    void count_isCircles() throws IOException {
        Golden.check("count", paint(view(-60, -60, 2, 660, 510), topography(), figure(Level.BUURT, "inwoners")));
    }

    @Test
    void borders_ofThreeLevels_nest() throws IOException {
        Golden.check(
                "borders",
                paint(
                        view(-60, -60, 2, 660, 510),
                        borders("buurten", Level.BUURT),
                        borders("wijken", Level.WIJK),
                        borders("gemeenten", Level.GEMEENTE)));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.3, 1, 2.5})
    void tiles_sideBySide_areTheWhole(double metresPerPixel) {
        MapLayer[] layers = {topography(), figure(Level.BUURT, "aandeel_groen"), borders("buurten", Level.BUURT)};
        int tile = 256;
        BufferedImage whole = paint(view(300, 380, metresPerPixel, 2 * tile, 2 * tile), layers);
        BufferedImage pieced = new BufferedImage(2 * tile, 2 * tile, BufferedImage.TYPE_INT_RGB);
        for (int column = 0; column < 2; column++)
            for (int row = 0; row < 2; row++) {
                double x = 300 + column * tile * metresPerPixel;
                double y = 380 + (1 - row) * tile * metresPerPixel;
                BufferedImage one = paint(view(x, y, metresPerPixel, tile, tile), layers);
                pieced.getGraphics().drawImage(one, column * tile, row * tile, null);
            }
        assertThat(Golden.difference(whole, pieced)).isLessThan(1e-5);
    }

    @Test
    void road_inTunnel_liesBelowWater_andOnViaduct_aboveRail() {
        BufferedImage image = paint(view(550, 180, 0.5, 100, 1200), topography());
        int water = image.getRGB(88, 1200 - (int) ((265 - 180) / 0.5));
        int viaduct = image.getRGB(88, 1200 - (int) ((704.5 - 180) / 0.5));
        assertThat(water & WHITE).isEqualTo(0xD6E6EF);
        assertThat(viaduct & WHITE).isEqualTo(WHITE);
    }

    @Test
    void everyStyle_paintsSomething() {
        List<String> blank = new ArrayList<>();
        Viewport close = view(310, 430, 0.2, 700, 700);
        Viewport far = view(200, 200, 1, 900, 600);
        Topography.LAYERS.keySet().forEach(name -> {
            MapLayer layer = TOPOGRAPHY.layer(name, Projection.RD);
            if (blank(paint(close, layer)) && blank(paint(far, layer))) blank.add(name);
        });
        for (Level level : Level.values()) {
            String name = level == Level.WIJK ? "wijken" : level == Level.BUURT ? "buurten" : "gemeenten";
            if (blank(paint(view(-60, -60, 2, 660, 510), borders(name, level)))) blank.add(name);
        }
        assertThat(blank).isEmpty();
    }

    private static boolean blank(BufferedImage image) {
        for (int y = 0; y < image.getHeight(); y++)
            for (int x = 0; x < image.getWidth(); x++) if ((image.getRGB(x, y) & WHITE) != WHITE) return false;
        return true;
    }
}
