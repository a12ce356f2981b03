package nl.wijkatelier.engine.style;

import java.util.Map;

/**
 * A row of colours for classes.
 *
 * @param diverging whether it has a middle; for differences only
 * @param colorBlindSafe whether people with common colour blindness tell its colours apart
 * @param colors per number of classes, 3 to 7: opaque ARGB from the lowest class to the highest
 */
public record Ramp(String name, boolean diverging, boolean colorBlindSafe, Map<Integer, int[]> colors) {
    public Ramp {
        for (int classes = 3; classes <= 7; classes++)
            if (!colors.containsKey(classes) || colors.get(classes).length != classes)
                throw new IllegalArgumentException("ramp " + name + " lacks colours for " + classes + " classes");
        colors = Map.copyOf(colors);
    }

    /** Colours for a number of classes, 1 to 7; one and two classes take the outer colours of three. */
    public int[] of(int classes) {
        int[] three = colors.get(3);
        return switch (classes) {
            case 1 -> new int[] {three[1]};
            case 2 -> new int[] {three[0], three[2]};
            default -> {
                int[] found = colors.get(classes);
                if (found == null) throw new IllegalArgumentException("no ramp has " + classes + " colours");
                yield found.clone();
            }
        };
    }
}
