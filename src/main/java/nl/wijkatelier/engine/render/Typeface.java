package nl.wijkatelier.engine.render;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import nl.wijkatelier.engine.style.Symbolizer.Weight;

/** The bundled typeface, Inter (SIL Open Font License 1.1): the same on every machine, also on one without fonts. */
final class Typeface {
    static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    private static final String FOLDER = "com/formdev/flatlaf/fonts/inter/Inter-";
    private static final Map<Weight, Typeface> UPRIGHT = new EnumMap<>(Weight.class);
    private static final Map<Weight, Typeface> ITALIC = new EnumMap<>(Weight.class);
    private static final int MEASURED = 0x250;

    static {
        UPRIGHT.put(Weight.NORMAL, new Typeface("Regular"));
        UPRIGHT.put(Weight.SEMIBOLD, new Typeface("SemiBold"));
        UPRIGHT.put(Weight.BOLD, new Typeface("Bold"));
        ITALIC.put(Weight.NORMAL, new Typeface("Italic"));
        ITALIC.put(Weight.SEMIBOLD, new Typeface("SemiBoldItalic"));
        ITALIC.put(Weight.BOLD, new Typeface("BoldItalic"));
    }

    private final Font font;
    /** Advance in em of the characters up to Latin Extended-B. */
    private final float[] advances = new float[MEASURED];

    private Typeface(String name) {
        String file = FOLDER + name + ".otf";
        try (InputStream in = Typeface.class.getClassLoader().getResourceAsStream(file)) {
            if (in == null) throw new IllegalStateException("the typeface " + file + " is not on the class path");
            font = Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException(file, e);
        }
        Font large = font.deriveFont(100f);
        for (char c = 0; c < MEASURED; c++)
            advances[c] = large.createGlyphVector(CONTEXT, new char[] {c})
                            .getGlyphMetrics(0)
                            .getAdvance()
                    / 100;
    }

    static Typeface of(Weight weight, boolean italic) {
        return (italic ? ITALIC : UPRIGHT).get(weight);
    }

    Font font(double size) {
        return font.deriveFont((float) size);
    }

    /** Width of a text in em. */
    double width(String text) {
        double width = 0;
        for (int i = 0; i < text.length(); i++) width += text.charAt(i) < MEASURED ? advances[text.charAt(i)] : 1;
        return width;
    }
}
