package nl.wijkatelier.engine.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import nl.wijkatelier.SampleRegion;
import nl.wijkatelier.domain.area.Area;
import nl.wijkatelier.domain.area.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThinningTest {
    private static PackedLayer buurten() {
        LayerPacker packer = new LayerPacker(PackedLayer.Shape.AREA, false);
        int number = 0;
        for (Area area : new SampleRegion().indelingen().get(0).areas(Level.BUURT))
            packer.add(area.geometrie(), number++, null, 0, 0, 0);
        return packer.pack();
    }

    /** Every side that is not on the rim belongs to two areas, once in each direction. */
    private static Map<String, Integer> sides(PackedLayer layer) {
        Map<String, Integer> sides = new HashMap<>();
        for (int r = 0; r + 1 < layer.rings.length; r++) {
            int before = layer.rings[r + 1] - 1;
            for (int v = layer.rings[r]; v < layer.rings[r + 1]; v++) {
                String a = layer.xy[2 * before] + " " + layer.xy[2 * before + 1];
                String b = layer.xy[2 * v] + " " + layer.xy[2 * v + 1];
                sides.merge(a.compareTo(b) < 0 ? a + "-" + b : b + "-" + a, a.compareTo(b) < 0 ? 1 : -1, Integer::sum);
                before = v;
            }
        }
        return sides;
    }

    private static double area(PackedLayer layer) {
        double sum = 0;
        for (int r = 0; r + 1 < layer.rings.length; r++) {
            int before = layer.rings[r + 1] - 1;
            for (int v = layer.rings[r]; v < layer.rings[r + 1]; before = v++)
                sum += (double) layer.xy[2 * before] * layer.xy[2 * v + 1]
                        - (double) layer.xy[2 * v] * layer.xy[2 * before + 1];
        }
        return Math.abs(sum) / 2;
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 2, 8, 30})
    void neighboursLoseTheSameVertices(double tolerance) {
        PackedLayer before = buurten();
        PackedLayer thin = Thinning.thin(before, tolerance);
        assertThat(thin.vertices()).isLessThan(before.vertices());
        assertThat(thin.size()).isEqualTo(before.size());
        // Without gaps and overlaps the areas' sum changes at the rim alone, which is at most the tolerance wide.
        assertThat(area(thin)).isCloseTo(area(before), org.assertj.core.data.Offset.offset(4200 * 2 * tolerance));
        long rim = sides(thin).values().stream().filter(count -> count != 0).count();
        long rimBefore =
                sides(before).values().stream().filter(count -> count != 0).count();
        assertThat(rim).isLessThanOrEqualTo(rimBefore);
        assertThat(sides(thin).values()).allMatch(count -> Math.abs(count) <= 1);
    }

    @Test
    void onlyVerticesOnTheLineGo_whereNothingMayMove() {
        PackedLayer before = buurten();
        PackedLayer thin = Thinning.thin(before, 1e-9);
        assertThat(thin.vertices()).isLessThan(before.vertices());
        assertThat(area(thin)).isEqualTo(area(before));
    }
}
