package nl.wijkatelier.engine.render;

import java.util.BitSet;
import java.util.Objects;
import nl.wijkatelier.engine.style.Style;
import nl.wijkatelier.engine.style.StyleMatch;

/**
 * A layer with the style it is painted in.
 *
 * @param match the style, evaluated for the kinds that it is painted by
 * @param levels level on which each of these kinds is painted; lower ones first
 * @param recoded from a kind of the packed layer to one that it is painted by, or null where they are the same; so the same
 *     geometry can be painted by any figure; {@link #HIDDEN} for a kind that is not painted
 */
record StyledLayer(String name, LayerPyramid pyramid, StyleMatch match, int[] levels, int[] recoded) {
    static final int HIDDEN = -1;

    StyledLayer {
        Objects.requireNonNull(name, "name");
    }

    StyledLayer with(LayerPyramid other) {
        return new StyledLayer(name, other, match, levels, recoded);
    }

    StyledLayer restyled(Style style, int maxEvaluations) {
        return new StyledLayer(name, pyramid, match.restyled(style, maxEvaluations), levels, recoded);
    }

    /** The same without the packed layer's kinds that are not shown. */
    StyledLayer showing(BitSet shown, int packedKinds) {
        int[] kinds = new int[packedKinds];
        for (int kind = 0; kind < packedKinds; kind++)
            kinds[kind] = !shown.get(kind) ? HIDDEN : recoded == null ? kind : recoded[kind];
        return new StyledLayer(name, pyramid, match, levels, kinds);
    }

    int kind(PackedLayer layer, int feature) {
        int kind = layer.kinds[feature];
        return recoded == null ? kind : recoded[kind];
    }
}
