package nl.wijkatelier.engine.render;

import java.util.Objects;

/**
 * What a picture shows: a rectangle of a coordinate system, easting or longitude first, on so many pixels.
 *
 * @param width pixels, 1 to {@link #MAX_SIZE}
 * @param height pixels, 1 to {@link #MAX_SIZE}
 * @param pixelRatio pixels of the picture per standard pixel of 0.28 mm; above 1 on finer screens and in print
 */
public record Viewport(
        Projection projection,
        double minX,
        double minY,
        double maxX,
        double maxY,
        int width,
        int height,
        double pixelRatio) {
    /** The largest width and height. */
    public static final int MAX_SIZE = 4000;

    private static final double STANDARD_PIXEL = 0.00028;

    public Viewport {
        Objects.requireNonNull(projection, "projection");
        if (!(minX < maxX && minY < maxY) || Double.isInfinite(maxX - minX) || Double.isInfinite(maxY - minY))
            throw new IllegalArgumentException("no rectangle: " + minX + "," + minY + "," + maxX + "," + maxY);
        if (width < 1 || width > MAX_SIZE || height < 1 || height > MAX_SIZE)
            throw new IllegalArgumentException("size " + width + " x " + height + " is not within 1 to " + MAX_SIZE);
        if (!(pixelRatio > 0 && pixelRatio < 100)) throw new IllegalArgumentException("pixel ratio " + pixelRatio);
    }

    public static Viewport of(
            Projection projection, double minX, double minY, double maxX, double maxY, int width, int height) {
        return new Viewport(projection, minX, minY, maxX, maxY, width, height, 1);
    }

    /** Pixels per unit along x. */
    public double scaleX() {
        return width / (maxX - minX);
    }

    /** Pixels per unit along y; counted downwards in the picture. */
    public double scaleY() {
        return height / (maxY - minY);
    }

    /** Units per pixel, the smaller of the two directions. */
    public double unitsPerPixel() {
        return Math.min(1 / scaleX(), 1 / scaleY());
    }

    public double metresPerPixel() {
        return projection.metresPerUnit() / scaleX();
    }

    /** Denominator of the scale by the standard's pixel of 0.28 mm (WMS 1.3.0, 7.2.4.6.9). */
    public double scaleDenominator() {
        return metresPerPixel() * pixelRatio / STANDARD_PIXEL;
    }

    /** Denominator of the scale at which a pixel of 0.28 mm shows so many metres. */
    public static double scaleDenominator(double metresPerPixel) {
        return metresPerPixel / STANDARD_PIXEL;
    }
}
