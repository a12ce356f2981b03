package nl.wijkatelier.demo.land;

/**
 * What lies at a place of the ground: a surface, and the number that keeps it apart from others of the same surface; 0 for
 * ground that grows together.
 */
public record Tile(Surface surface, int number) {}
