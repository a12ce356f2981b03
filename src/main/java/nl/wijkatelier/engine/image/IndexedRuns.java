package nl.wijkatelier.engine.image;

/**
 * A colouring of a picture of which is known what repeats.
 *
 * @param firsts place in the palette of the first shade of each surface; 0 for surface 0
 * @param argb colours, not premultiplied
 */
public record IndexedRuns(PixelRuns runs, int[] firsts, int[] argb) implements IndexedPicture {
    public IndexedRuns {
        if (argb.length > 256) throw new IllegalArgumentException(argb.length + " colours in a palette");
        if (firsts.length < runs.surfaces() || firsts[PixelRuns.ROW_START] != 0)
            throw new IllegalArgumentException("colours of " + firsts.length + " of " + runs.surfaces() + " surfaces");
    }

    @Override
    public int width() {
        return runs.width();
    }

    @Override
    public int height() {
        return runs.height();
    }

    @Override
    public byte[] rows() {
        int[] symbols = new int[(width() + 1) * height()];
        runs.expand(symbols);
        byte[] rows = new byte[symbols.length];
        for (int i = 0; i < rows.length; i++)
            rows[i] = (byte) (firsts[PixelRuns.surface(symbols[i])] + PixelRuns.shade(symbols[i]));
        return rows;
    }
}
