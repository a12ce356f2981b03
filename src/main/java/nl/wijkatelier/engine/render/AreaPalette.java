package nl.wijkatelier.engine.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.wijkatelier.engine.image.Hatching;
import nl.wijkatelier.engine.style.StyleMatch.Painted;
import nl.wijkatelier.engine.style.Symbolizer;
import nl.wijkatelier.engine.style.Symbolizer.Fill;
import nl.wijkatelier.engine.style.Symbolizer.Hatch;
import nl.wijkatelier.engine.style.Symbolizer.Stroke;

/**
 * All colours that a picture of filled areas with borders can have: per kind of area, how much of a hatch line covers the
 * pixel, and how far it is from the nearest border.
 */
final class AreaPalette {
    /** Steps of the distance to a border for one that covers all below it, and for a hardly visible one. */
    private static final int MOST_STEPS = 12;

    private static final int FEWEST_STEPS = 4;
    /** Share of a colour that a step is, about: more would not be seen, but take room and time. */
    private static final double STEP = 1 / 16.0;

    /** Steps of how much a hatch covers. */
    static final int HATCHED = 4;

    private static final int MAX = 256;

    /** First colour per kind of area, as the feature's kind numbers it; the background's stands behind the last. */
    final int[] bases;
    /** Per kind the hatch of its pixels, or null. */
    private final Hatch[] hatches;

    private final Pens pens;
    /** Pixels from the middle of a border to where it no longer shows; 0 where none is drawn. */
    final double reach;
    /** Steps of the distance to a border; the last one is out of its reach. */
    final int steps;

    final int[] argb;

    private AreaPalette(int[] bases, Hatch[] hatches, Pens pens, double reach, int steps, int[] argb) {
        this.bases = bases;
        this.hatches = hatches;
        this.pens = pens;
        this.reach = reach;
        this.steps = steps;
        this.argb = argb;
    }

    boolean hatched(int kind) {
        return hatches[kind] != null;
    }

    /** The hatch of a kind's pixels as moves in the palette, or null. */
    Hatching hatching(int kind) {
        return hatches[kind] == null ? null : pens.hatching(hatches[kind]).times(steps);
    }

    /** The palette, or empty where the style draws something else or takes more than 256 colours. */
    static Optional<AreaPalette> of(StyledLayer styled, Viewport view, Integer background) {
        List<List<Painted>> passes = styled.match().at(view.scaleDenominator());
        int kinds = styled.levels().length;
        List<List<Fill>> fills = new ArrayList<>();
        List<Stroke> lines = null;
        for (int kind = 0; kind < kinds; kind++) {
            List<Fill> filled = new ArrayList<>();
            List<Stroke> drawn = new ArrayList<>();
            for (List<Painted> pass : passes)
                for (Painted painted : pass)
                    if (painted.kinds().get(kind))
                        for (Symbolizer symbolizer : painted.symbolizers())
                            if (!sorted(symbolizer, filled, drawn)) return Optional.empty();
            if (lines != null && !lines.equals(drawn)) return Optional.empty();
            lines = drawn;
            fills.add(filled);
        }
        fills.add(List.of());
        return colored(fills, lines == null ? List.of() : lines, new Pens(view), background);
    }

    /** Fills below, plain lines above; false for anything else. */
    private static boolean sorted(Symbolizer symbolizer, List<Fill> fills, List<Stroke> lines) {
        if (symbolizer instanceof Symbolizer.Line line && line.stroke().dashes().isEmpty())
            return lines.add(line.stroke());
        return symbolizer instanceof Symbolizer.Area area
                && area.stroke() == null
                && lines.isEmpty()
                && fills.add(area.fill());
    }

    private static Optional<AreaPalette> colored(
            List<List<Fill>> fills, List<Stroke> lines, Pens pens, Integer background) {
        double reach = 0;
        Mix strongest = Mix.of(null);
        for (Stroke line : lines) {
            double width = pens.pixels(line.width());
            reach = Math.max(reach, width / 2 + 0.5);
            strongest = strongest.under(line.color(), Math.min(1, width));
        }
        int steps = (int) Math.max(FEWEST_STEPS, Math.min(MOST_STEPS, Math.ceil(strongest.a() / STEP) + 1));
        int[] bases = new int[fills.size()];
        Hatch[] hatches = new Hatch[fills.size()];
        List<Integer> argb = new ArrayList<>();
        for (int kind = 0; kind < bases.length; kind++) {
            bases[kind] = argb.size();
            Fill hatch = null;
            Mix ground = Mix.of(background);
            for (Fill fill : fills.get(kind)) {
                if (hatch != null) return Optional.empty();
                if (fill.hatch() == null) ground = ground.under(fill.color(), 1);
                else hatch = fill;
            }
            if (hatch != null) hatches[kind] = hatch.hatch();
            for (int h = 0; h < (hatch == null ? 1 : HATCHED); h++) {
                Mix filled = hatch == null ? ground : ground.under(hatch.color(), h / (HATCHED - 1.0));
                for (int step = 0; step < steps; step++)
                    argb.add(bordered(filled, lines, pens, (step + 0.5) / (steps - 1), reach));
            }
        }
        if (argb.size() > MAX) return Optional.empty();
        return Optional.of(new AreaPalette(
                bases,
                hatches,
                pens,
                reach,
                steps,
                argb.stream().mapToInt(Integer::intValue).toArray()));
    }

    /** @param far distance to the border as a part of its reach; 1 or more is out of it */
    private static int bordered(Mix filled, List<Stroke> lines, Pens pens, double far, double reach) {
        Mix mixed = filled;
        for (Stroke line : lines) {
            double half = pens.pixels(line.width()) / 2;
            double covered = far >= 1 ? 0 : Math.max(0, Math.min(half + 0.5 - far * reach, Math.min(1, 2 * half)));
            mixed = mixed.under(line.color(), covered);
        }
        return mixed.argb();
    }

    /** A colour being mixed; premultiplied parts of 1. */
    private record Mix(double a, double r, double g, double b) {
        static Mix of(Integer rgb) {
            return rgb == null ? new Mix(0, 0, 0, 0) : new Mix(0, 0, 0, 0).under(rgb | 0xFF000000, 1);
        }

        /** With a colour above it that covers a part of the pixel. */
        Mix under(int argb, double covered) {
            double alpha = (argb >>> 24) / 255.0 * covered;
            return new Mix(
                    alpha + a * (1 - alpha),
                    (argb >> 16 & 255) / 255.0 * alpha + r * (1 - alpha),
                    (argb >> 8 & 255) / 255.0 * alpha + g * (1 - alpha),
                    (argb & 255) / 255.0 * alpha + b * (1 - alpha));
        }

        int argb() {
            if (a == 0) return 0;
            return (int) Math.round(a * 255) << 24 | part(r) << 16 | part(g) << 8 | part(b);
        }

        private int part(double premultiplied) {
            return (int) Math.round(Math.min(1, premultiplied / a) * 255);
        }
    }
}
