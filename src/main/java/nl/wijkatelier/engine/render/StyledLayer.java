package nl.wijkatelier.engine.render;

import java.util.Objects;
import nl.wijkatelier.engine.style.Style;
import nl.wijkatelier.engine.style.StyleMatch;

/**
 * A layer with the style it is painted in.
 *
 * @param match the style, evaluated for the kinds that it is painted by
 * @param levels level on which each of these kinds is painted; lower ones first
 * @param recoded from a kind of the packed layer to one that it is painted by, or null where they are the same; so the same
 *     geometry can be painted by any figure
 */
record StyledLayer(String name, LayerPyramid pyramid, StyleMatch match, int[] levels, int[] recoded) {
    StyledLayer {
        Objects.requireNonNull(name, "name");
    }

    StyledLayer with(LayerPyramid other) {
        return new StyledLayer(name, other, match, levels, recoded);
    }

    StyledLayer restyled(Style style, int maxEvaluations) {
        return new StyledLayer(name, pyramid, match.restyled(style, maxEvaluations), levels, recoded);
    }

    int kind(PackedLayer layer, int feature) {
        int kind = layer.kinds[feature];
        return recoded == null ? kind : recoded[kind];
    }
}
