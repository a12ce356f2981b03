package nl.wijkatelier.engine.render;

import java.util.concurrent.atomic.AtomicReferenceArray;

/** One layer in one coordinate system, exact and in coarser forms that are made when first asked for. Thread-safe. */
public final class LayerPyramid {
    /** Coarser forms: the finest is used from pixels of about a metre on, each next one from twice that. */
    private static final int FORMS = 12;
    /** Grid cells per pixel, at least. */
    private static final double CELLS_PER_PIXEL = 4;

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
        PackedLayer made = coarser.get(form);
        if (made != null) return made;
        synchronized (coarser) {
            made = coarser.get(form);
            if (made == null) {
                double cell = Math.scalb(1.0, finest + form);
                made = Thinning.thin(GridSnap.snap(exact, cell), cell);
                coarser.set(form, made);
            }
            return made;
        }
    }

    /** Makes all coarser forms now. */
    void prepare() {
        for (int form = 0; form < FORMS; form++) on(CELLS_PER_PIXEL * Math.scalb(1.0, finest + form));
    }
}
