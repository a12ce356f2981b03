package nl.wijkatelier.engine.render;

/** A coordinate system that maps are painted in, as seen from RD New. Thread-safe. */
public interface Projection {
    /** Length of a degree on the equator of WGS 84, by which OGC standards turn degrees into metres. */
    double METRES_PER_DEGREE = 6378137 * Math.PI / 180;

    /** Name, such as EPSG:3857; equal names mean equal systems. */
    String code();

    /** Metres per unit as the standards count scale: 1, or {@link #METRES_PER_DEGREE}. */
    double metresPerUnit();

    /** Turns RD metres into this system, easting or longitude first, in place. */
    void fromRd(double[] xy, int points);

    /** RD New itself. */
    Projection RD = new Projection() {
        @Override
        public String code() {
            return "EPSG:28992";
        }

        @Override
        public double metresPerUnit() {
            return 1;
        }

        @Override
        public void fromRd(double[] xy, int points) {}
    };
}
