package nl.wijkatelier.engine.render;

import java.util.Objects;
import nl.wijkatelier.engine.style.StyleMatch;

/**
 * A layer with the style it is painted in.
 *
 * @param levels level on which each kind is painted; lower ones first
 */
record StyledLayer(String name, LayerPyramid pyramid, StyleMatch match, int[] levels) {
    StyledLayer {
        Objects.requireNonNull(name, "name");
    }

    StyledLayer with(LayerPyramid other) {
        return new StyledLayer(name, other, match, levels);
    }
}
