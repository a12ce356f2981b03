package nl.wijkatelier.engine.style;

import java.util.Arrays;

/**
 * Colours for two figures at once, three classes each.
 *
 * @param colorBlindSafe whether people with common colour blindness tell its colours apart
 * @param colors nine, opaque ARGB: the row of the lowest class of the second figure first, in a row the first figure's classes
 */
public record BivariateRamp(String name, boolean colorBlindSafe, int[] colors) {
    /** Classes of each figure. */
    public static final int SIDE = 3;

    public BivariateRamp {
        if (colors.length != SIDE * SIDE)
            throw new IllegalArgumentException("ramp " + name + " has " + colors.length + " colours, not nine");
        colors = colors.clone();
    }

    @Override
    public int[] colors() {
        return colors.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BivariateRamp ramp && name.equals(ramp.name) && Arrays.equals(colors, ramp.colors);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }
}
