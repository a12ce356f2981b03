package nl.wijkatelier.engine.style;

/**
 * A length in a style.
 *
 * @param value in units
 * @param metres whether the unit is a metre on the ground; else the standard's pixel of 0.28 mm on the picture
 */
public record Length(double value, boolean metres) {
    public Length {
        if (!(value >= -1000 && value <= 10_000)) throw new IllegalArgumentException("length " + value);
    }

    public static Length pixels(double value) {
        return new Length(value, false);
    }

    /**
     * Pixels of a picture.
     *
     * @param pixelRatio pixels of the picture per pixel of 0.28 mm
     * @param metresPerPixel metres on the ground per pixel of the picture
     */
    public double on(double pixelRatio, double metresPerPixel) {
        return metres ? value / metresPerPixel : value * pixelRatio;
    }
}
