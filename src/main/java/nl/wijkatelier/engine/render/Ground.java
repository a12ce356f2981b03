package nl.wijkatelier.engine.render;

import nl.wijkatelier.engine.image.IndexedPicture;
import nl.wijkatelier.engine.image.IndexedRows;
import nl.wijkatelier.engine.image.IndexedRuns;
import nl.wijkatelier.engine.image.PixelRuns;

/**
 * What lies under the pixels of a view, whatever figure it shows: the same view of another figure, year or ramp is a matter of
 * looking up colours. Immutable.
 *
 * @param runs surfaces are areas, shades the distance to the nearest border
 * @param areas number of the area per surface, from the first that is an area
 */
record Ground(PixelRuns runs, int[] areas) {
    /** The view in the colours of a figure; kinds are those of the palette, per area. */
    IndexedPicture colored(int[] kinds, AreaPalette palette) {
        int background = palette.bases.length - 1;
        int[] ofSurface = new int[areas.length];
        int[] firsts = new int[areas.length];
        boolean hatched = false;
        for (int s = AreaRaster.BACKGROUND; s < areas.length; s++) {
            int kind = s == AreaRaster.BACKGROUND ? background : kinds[areas[s]];
            ofSurface[s] = kind;
            firsts[s] = palette.bases[kind];
            hatched |= palette.hatches[kind] != null && runs.shows(s);
        }
        return hatched ? hatched(ofSurface, palette) : new IndexedRuns(runs, firsts, palette.argb);
    }

    /** Lines of a hatch run through areas, so pixels do not repeat as those of plain areas do. */
    private IndexedPicture hatched(int[] kinds, AreaPalette palette) {
        int stride = runs.width() + 1;
        int[] symbols = new int[stride * runs.height()];
        runs.expand(symbols);
        byte[] rows = new byte[symbols.length];
        for (int row = 0; row < runs.height(); row++)
            for (int column = 0; column < runs.width(); column++) {
                int at = row * stride + 1 + column;
                int kind = kinds[PixelRuns.surface(symbols[at])];
                HatchCell hatch = palette.hatches[kind];
                int step = hatch == null ? 0 : hatch.at(column, row) * palette.steps;
                rows[at] = (byte) (palette.bases[kind] + step + PixelRuns.shade(symbols[at]));
            }
        return new IndexedRows(rows, runs.width(), runs.height(), palette.argb);
    }

    long bytes() {
        return runs.bytes() + 4L * areas.length;
    }
}
