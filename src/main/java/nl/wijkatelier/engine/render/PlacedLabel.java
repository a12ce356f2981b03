package nl.wijkatelier.engine.render;

import nl.wijkatelier.engine.style.Symbolizer;

/**
 * A label that wants to be shown, centred on a point of the picture.
 *
 * @param group labels of a higher group win
 * @param x pixels from the left of the picture; may lie outside it
 * @param y pixels from the top
 * @param angle radians, clockwise in the picture, within a quarter turn either way
 * @param size em in pixels
 * @param halo radius in pixels
 * @param halfWidth pixels, halo included
 * @param halfHeight pixels, halo included
 */
record PlacedLabel(
        int group,
        Symbolizer.Label style,
        String text,
        double x,
        double y,
        double angle,
        double size,
        double halo,
        double halfWidth,
        double halfHeight) {

    /** Half of the width of the upright box around the label. */
    double reachX() {
        return Math.abs(Math.cos(angle)) * halfWidth + Math.abs(Math.sin(angle)) * halfHeight;
    }

    double reachY() {
        return Math.abs(Math.sin(angle)) * halfWidth + Math.abs(Math.cos(angle)) * halfHeight;
    }

    /** Whether nothing of the label lies outside the picture. */
    boolean within(Viewport view) {
        return x - reachX() >= 0 && y - reachY() >= 0 && x + reachX() <= view.width() && y + reachY() <= view.height();
    }

    /** Whether the boxes of two labels overlap, by separating axes. */
    boolean overlaps(PlacedLabel other) {
        if (Math.abs(x - other.x) >= reachX() + other.reachX() || Math.abs(y - other.y) >= reachY() + other.reachY())
            return false;
        return !separates(angle, other)
                && !separates(angle + Math.PI / 2, other)
                && !separates(other.angle, other)
                && !separates(other.angle + Math.PI / 2, other);
    }

    private boolean separates(double direction, PlacedLabel other) {
        double cos = Math.cos(direction);
        double sin = Math.sin(direction);
        double distance = Math.abs((other.x - x) * cos + (other.y - y) * sin);
        return distance >= radius(direction) + other.radius(direction);
    }

    private double radius(double direction) {
        return Math.abs(Math.cos(direction - angle)) * halfWidth + Math.abs(Math.sin(direction - angle)) * halfHeight;
    }
}
