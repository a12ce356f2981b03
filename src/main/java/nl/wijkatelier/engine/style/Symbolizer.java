package nl.wijkatelier.engine.style;

import java.util.List;
import java.util.Objects;

/** What is painted for a feature. Colours are ARGB, not premultiplied. Immutable. */
public sealed interface Symbolizer {
    /** A surface; fill or stroke may be null, not both. */
    record Area(Fill fill, Stroke stroke) implements Symbolizer {
        public Area {
            if (fill == null && stroke == null)
                throw new IllegalArgumentException("a PolygonSymbolizer needs a Fill or a Stroke");
        }
    }

    /** A line, or the rim of a surface. */
    record Line(Stroke stroke) implements Symbolizer {
        public Line {
            Objects.requireNonNull(stroke, "stroke");
        }
    }

    /** A mark at a point; fill or stroke may be null, not both. */
    record Mark(Shape shape, Length size, Fill fill, Stroke stroke) implements Symbolizer {
        public Mark {
            if (fill == null && stroke == null) throw new IllegalArgumentException("a Mark needs a Fill or a Stroke");
        }
    }

    /** Well-known marks of SE 1.1 that are drawn. */
    enum Shape {
        CIRCLE,
        SQUARE,
        TRIANGLE,
        CROSS
    }

    /**
     * A text centred on the feature's label point.
     *
     * @param property the text column
     * @param rotation column with the angle in degrees anticlockwise, or null for upright text
     * @param size em of the font
     * @param halo radius, zero for none
     * @param dx displacement to the right
     * @param dy displacement upwards
     */
    record Label(
            String property,
            String rotation,
            Length size,
            Weight weight,
            boolean italic,
            int color,
            Length halo,
            int haloColor,
            Length dx,
            Length dy)
            implements Symbolizer {
        public Label {
            Objects.requireNonNull(property, "property");
        }
    }

    /** Weights that the bundled typeface has. */
    enum Weight {
        NORMAL,
        SEMIBOLD,
        BOLD
    }

    /** The fill of a surface: one colour, or a hatch of lines in that colour. */
    record Fill(int color, Hatch hatch) {
        public static Fill of(int color) {
            return new Fill(color, null);
        }
    }

    /**
     * Parallel lines.
     *
     * @param rising whether they rise to the right (shape://slash) or fall (shape://backslash)
     * @param spacing distance of repetition along x
     * @param width of a line
     */
    record Hatch(boolean rising, Length spacing, Length width) {}

    /**
     * A stroke.
     *
     * @param dashes empty for a continuous line
     */
    record Stroke(int color, Length width, List<Length> dashes, Cap cap, Join join) {
        public Stroke {
            dashes = List.copyOf(dashes);
        }
    }

    enum Cap {
        BUTT,
        ROUND,
        SQUARE
    }

    enum Join {
        MITRE,
        ROUND,
        BEVEL
    }
}
