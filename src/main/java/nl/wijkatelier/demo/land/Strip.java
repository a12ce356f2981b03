package nl.wijkatelier.demo.land;

/**
 * One band of a road's cross-section.
 *
 * @param from offset from the axis in metres, left positive
 * @param to larger offset
 * @param rank what it is painted over
 */
public record Strip(double from, double to, Surface surface, int rank) {}
