package nl.wijkatelier.engine.image;

/**
 * A picture in a palette of at most 256 colours: what repeats in it, and how it is coloured.
 *
 * @param firsts place in the palette of the first shade of each surface; 0 for surface 0
 * @param hatchings per surface what lies over it, or null; not for surface 0
 * @param argb colours, not premultiplied
 */
public record IndexedPicture(PixelRuns runs, int[] firsts, Hatching[] hatchings, int[] argb) {
    public IndexedPicture {
        if (argb.length > 256) throw new IllegalArgumentException(argb.length + " colours in a palette");
        if (firsts.length < runs.surfaces() || hatchings.length < runs.surfaces() || firsts[PixelRuns.ROW_START] != 0)
            throw new IllegalArgumentException("colours of " + firsts.length + " of " + runs.surfaces() + " surfaces");
    }

    public int width() {
        return runs.width();
    }

    public int height() {
        return runs.height();
    }

    /** Whether a hatch lies over anything that shows. */
    boolean hatched() {
        for (int s = 1; s < runs.surfaces(); s++) if (hatchings[s] != null && runs.shows(s)) return true;
        return false;
    }

    /** Colours of all pixels, row by row. */
    public int[] pixels() {
        int stride = width() + 1;
        int[] symbols = new int[stride * height()];
        runs.expand(symbols);
        int[] pixels = new int[width() * height()];
        for (int row = 0; row < height(); row++)
            for (int column = 0; column < width(); column++) {
                int symbol = symbols[row * stride + 1 + column];
                Hatching hatching = hatchings[PixelRuns.surface(symbol)];
                int shift = hatching == null ? 0 : hatching.at(column, row);
                pixels[row * width() + column] =
                        argb[firsts[PixelRuns.surface(symbol)] + PixelRuns.shade(symbol) + shift];
            }
        return pixels;
    }
}
