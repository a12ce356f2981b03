package nl.wijkatelier.engine.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import nl.wijkatelier.bench.RandomCoverage;
import nl.wijkatelier.domain.area.Area;
import nl.wijkatelier.domain.area.AreaCode;
import nl.wijkatelier.engine.style.Styles;
import nl.wijkatelier.engine.style.Symbolizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.MultiPolygon;

/** Names of 400 buurten, short and long, crowded: each is shown once or not, whatever picture or tile is asked. */
class LabelsInTilesTest {
    private static final int WIDTH = 1500;
    private static final int HEIGHT = 1100;
    private static final Styles STYLES = Styles.bundled();
    private static final MapLayer LAYER =
            AreaMap.of(areas(), new RasterMemory(0)).borders("buurten", STYLES, Projection.RD);

    private static List<Area> areas() {
        String[] names = {"Oud", "Bollenstreek", "Beukenhorst", "Ons Dorp", "Buitengebied Sassenheim", "Zee"};
        String[] parts = {"", "-Noord", " bij de Oude Vaart", "-Zuidoost", " I", " en omgeving"};
        List<Area> areas = new ArrayList<>();
        for (MultiPolygon shape : RandomCoverage.of(7, 400, 12_000, 3)) {
            int i = areas.size();
            AreaCode code = AreaCode.of(String.format(Locale.ROOT, "BU9901%04d", i));
            String naam = names[i % 6] + parts[i / 6 % 6] + (i < 36 ? "" : " " + i / 36);
            areas.add(new Area(2024, code, naam, AreaCode.of("WK990101"), false, shape));
        }
        return areas;
    }

    /** Part of a picture of 1500 x 1100 pixels, in its pixels from the upper left. */
    private static Viewport part(int left, int top, int width, int height, double metres, double ratio) {
        double x = 100_700 + left * metres;
        double y = 450_400 + (HEIGHT - top) * metres;
        return new Viewport(Projection.RD, x, y - height * metres, x + width * metres, y, width, height, ratio);
    }

    private static List<PlacedLabel> placed(Viewport view) {
        BufferedImage image = new BufferedImage(view.width(), view.height(), BufferedImage.TYPE_INT_RGB);
        Canvas canvas = new Canvas(image.createGraphics(), view, new LabelPlacement(view), () -> false);
        LAYER.paint(canvas);
        return canvas.labels().placed(() -> {});
    }

    private static BufferedImage paint(Viewport view) {
        return MapPainter.paint(List.of(LAYER), view, 0xFFFFFF, () -> false);
    }

    private static String place(PlacedLabel label, int left, int top) {
        return label.text() + " " + Math.round(label.x() + left) + " " + Math.round(label.y() + top);
    }

    @ParameterizedTest
    @CsvSource({"4,1", "7,1", "12,1", "4,1.7", "2,4"})
    void everyTile_showsTheSameLabels_andTheirOtherHalvesAreThere(double metres, double ratio) {
        List<PlacedLabel> whole = placed(part(0, 0, WIDTH, HEIGHT, metres, ratio));
        assertThat(whole.size()).isGreaterThan(8);
        Random random = new Random(11);
        for (int i = 0; i < 40; i++) {
            int width = 60 + random.nextInt(450);
            int height = 60 + random.nextInt(450);
            int left = random.nextInt(WIDTH - width);
            int top = random.nextInt(HEIGHT - height);
            Set<String> expected = whole.stream()
                    .filter(label -> label.x() + label.reachX() > left
                            && label.x() - label.reachX() < left + width
                            && label.y() + label.reachY() > top
                            && label.y() - label.reachY() < top + height)
                    .map(label -> place(label, 0, 0))
                    .collect(Collectors.toSet());
            assertThat(placed(part(left, top, width, height, metres, ratio)).stream()
                            .map(label -> place(label, left, top)))
                    .as("tile %d, %d of %d x %d", left, top, width, height)
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @ParameterizedTest
    @CsvSource({"4,1", "12,1", "2,4"})
    void labels_areShownOnce_andTouchNoOther(double metres, double ratio) {
        List<PlacedLabel> labels = placed(part(0, 0, WIDTH, HEIGHT, metres, ratio));
        assertThat(labels.stream().map(PlacedLabel::text)).doesNotHaveDuplicates();
        for (PlacedLabel a : labels)
            for (PlacedLabel b : labels)
                assertThat(a != b && a.overlaps(b))
                        .as(a.text() + ", " + b.text())
                        .isFalse();
    }

    /** A tile, a tile cut from a picture of 3 x 3 with a gutter, and the whole have the same pixels. */
    @Test
    void tile_metaTile_andWhole_areOnePicture() {
        BufferedImage whole = paint(part(0, 0, WIDTH, HEIGHT, 7, 1));
        int tile = 128;
        for (int column = 2; column < 8; column += 2)
            for (int row = 2; row < 7; row += 2) {
                int left = column * tile;
                int top = row * tile;
                BufferedImage one = paint(part(left, top, tile, tile, 7, 1));
                int around = tile + 17;
                BufferedImage meta =
                        paint(part(left - around, top - around, tile + 2 * around, tile + 2 * around, 7, 1));
                assertThat(Golden.difference(one, whole.getSubimage(left, top, tile, tile)))
                        .isLessThan(1e-5);
                assertThat(Golden.difference(one, meta.getSubimage(around, around, tile, tile)))
                        .isLessThan(1e-5);
            }
    }

    /** As a style without limits of scale has them: all of a country's names on a thumbnail. */
    @Test
    void crowd_leavesFew_andKeepsNoPairs() {
        Viewport view = part(0, 0, 256, 256, 12, 1);
        LabelPlacement placement = new LabelPlacement(view);
        Symbolizer.Label style = style();
        Random random = new Random(3);
        int group = placement.nextGroup(0);
        for (int i = 0; i < 6_000; i++)
            placement.offer(group, style, "Buurt " + i, 256 * random.nextDouble(), 256 * random.nextDouble(), 0);
        List<PlacedLabel> labels = placement.placed(() -> {});
        assertThat(labels.size()).isBetween(4, 80);
        AtomicInteger asked = new AtomicInteger();
        assertThatThrownBy(() -> placement.placed(() -> {
                    if (asked.incrementAndGet() > 100) throw new CancellationException("stopped");
                }))
                .isInstanceOf(CancellationException.class);
    }

    private static Symbolizer.Label style() {
        return (Symbolizer.Label) STYLES.get("buurten").passes().stream()
                .flatMap(pass -> pass.rules().stream())
                .flatMap(rule -> rule.symbolizers().stream())
                .filter(Symbolizer.Label.class::isInstance)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void pictureAlone_leavesOutWhatItsEdgeWouldCut() {
        MapLayer names = canvas -> {
            int group = canvas.labels().nextGroup(0);
            canvas.labels().offer(group, style(), "Randbuurt", 10, 50, 0);
            canvas.labels().offer(group, style(), "Middenbuurt", 150, 50, 0);
        };
        Viewport view = part(0, 0, 300, 100, 7, 1);
        BufferedImage alone = MapPainter.paintAlone(List.of(names), view, 0xFFFFFF, () -> false);
        BufferedImage tile = MapPainter.paint(List.of(names), view, 0xFFFFFF, () -> false);
        assertThat(ink(alone, 0, 60)).isZero();
        assertThat(ink(tile, 0, 60)).isPositive();
        assertThat(ink(alone, 100, 200)).isEqualTo(ink(tile, 100, 200)).isPositive();
    }

    private static int ink(BufferedImage image, int from, int to) {
        int dark = 0;
        for (int x = from; x < to; x++)
            for (int y = 0; y < image.getHeight(); y++) if ((image.getRGB(x, y) & 0xFFFFFF) != 0xFFFFFF) dark++;
        return dark;
    }
}
