package nl.wijkatelier.engine.render;

import nl.wijkatelier.engine.image.Hatching;
import nl.wijkatelier.engine.image.IndexedPicture;
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
        int[] firsts = new int[areas.length];
        Hatching[] hatchings = new Hatching[areas.length];
        Hatching[] ofKinds = new Hatching[palette.bases.length];
        for (int s = AreaRaster.BACKGROUND; s < areas.length; s++) {
            int kind = s == AreaRaster.BACKGROUND ? background : kinds[areas[s]];
            firsts[s] = palette.bases[kind];
            if (!palette.hatched(kind) || !runs.shows(s)) continue;
            if (ofKinds[kind] == null) ofKinds[kind] = palette.hatching(kind);
            hatchings[s] = ofKinds[kind];
        }
        return new IndexedPicture(runs, firsts, hatchings, palette.argb);
    }

    long bytes() {
        return runs.bytes() + 4L * areas.length;
    }
}
