package nl.wijkatelier.engine.style;

/** Colours as styles and requests write them. */
public final class Colors {
    private Colors() {}

    /** ARGB of {@code #rrggbb} or {@code 0xrrggbb}, opaque. Throws IllegalArgumentException for other texts. */
    public static int parse(String text) {
        if (!text.matches("(#|0[xX])[0-9a-fA-F]{6}"))
            throw new IllegalArgumentException("'" + text + "' is no colour of the form #rrggbb");
        return 0xFF000000 | Integer.parseInt(text.substring(text.length() - 6), 16);
    }

    /** {@code #rrggbb}, opacity left out. */
    public static String text(int argb) {
        return String.format("#%06x", argb & 0xFFFFFF);
    }

    /** The colour with another opacity, 0 to 1. */
    public static int withOpacity(int argb, double opacity) {
        if (!(opacity >= 0 && opacity <= 1)) throw new IllegalArgumentException("opacity " + opacity);
        return (int) Math.round(opacity * 255) << 24 | argb & 0xFFFFFF;
    }

    static int read(Markup color, Markup opacity, int otherwise) {
        try {
            int argb = color == null ? otherwise : parse(color.text());
            return opacity == null ? argb : withOpacity(argb, opacity.number());
        } catch (IllegalArgumentException invalid) {
            throw (color == null ? opacity : color).refuse(invalid.getMessage());
        }
    }
}
