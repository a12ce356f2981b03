package nl.wijkatelier.engine.render;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Consumer;

/** One layer in one coordinate system, exact and in coarser forms that are made when first asked for. Thread-safe. */
public final class LayerPyramid {
    /** Coarser forms: the finest is used from pixels of about a metre on, each next one from twice that. */
    private static final int FORMS = 12;
    /** Grid cells per pixel, at least. */
    private static final double CELLS_PER_PIXEL = 4;
    /** A form is made from one so many steps finer: with cells of an eighth it adds as much to the error. */
    private static final int FINER = 3;
    /** A form with more than this part of the vertices of the finer one is not worth its memory. */
    private static final double WORTH = 0.8;

    private final PackedLayer exact;
    private final int finest;
    private final AtomicReferenceArray<PackedLayer> coarser = new AtomicReferenceArray<>(FORMS);

    /** @param metresPerUnit of the layer's coordinate system */
    LayerPyramid(PackedLayer exact, double metresPerUnit) {
        this.exact = exact;
        this.finest = (int) Math.floor(Math.log(0.25 / metresPerUnit) / Math.log(2));
    }

    public PackedLayer exact() {
        return exact;
    }

    /** The coarsest form that looks the same on pixels of a size in units. */
    public PackedLayer on(double unitsPerPixel) {
        int exponent = (int) Math.floor(Math.log(unitsPerPixel / CELLS_PER_PIXEL) / Math.log(2));
        int form = Math.min(exponent - finest, FORMS - 1);
        if (form < 0 || exact.shape == PackedLayer.Shape.POINT) return exact;
        return form(form);
    }

    private PackedLayer form(int form) {
        PackedLayer made = coarser.get(form);
        if (made != null) return made;
        synchronized (coarser) {
            made = coarser.get(form);
            if (made != null) return made;
            PackedLayer finer = form < FINER ? exact : form(form - FINER);
            double cell = Math.scalb(1.0, finest + form);
            made = Thinning.thin(GridSnap.snap(finer, cell), cell);
            if (made.vertices() > WORTH * finer.vertices()) made = finer;
            coarser.set(form, made);
            return made;
        }
    }

    /** Makes all coarser forms now, the coarsest first, and what else is wanted of each. */
    void prepare(Consumer<PackedLayer> more) {
        for (int form = FORMS - 1; form >= 0; form--) more.accept(form(form));
        more.accept(exact);
    }
}
