package nl.wijkatelier.demo.land;

import static nl.wijkatelier.demo.land.Surface.*;

import java.util.List;

/** The cross-sections of roads, railways and canals: strips beside the axis, the wider the road the more of them. */
public enum RoadKind {
    PROVINCIAAL(
            16.5,
            3.6,
            strip(-16.5, -14, SLOOT, 12),
            strip(-14, 14, BERM, 20),
            strip(8.5, 12, FIETSPAD, 28),
            strip(-3.6, 3.6, RIJBAAN_REGIONAAL, 38),
            strip(14, 16.5, SLOOT, 12)),
    HOOFDWEG(
            9.5,
            3,
            strip(-8.5, 8.5, BERM, 20),
            strip(-7.3, -5.2, FIETSPAD, 28),
            strip(5.2, 7.3, FIETSPAD, 28),
            strip(-3, 3, RIJBAAN_LOKAAL, 36),
            strip(8.5, 10.6, SLOOT, 12)),
    LAAN(
            9.5,
            3,
            strip(-9.6, 9.6, VOETPAD, 24),
            strip(-7.4, 7.4, BERM, 25),
            strip(-5.2, -3.5, FIETSPAD, 28),
            strip(3.5, 5.2, FIETSPAD, 28),
            strip(-3, 3, RIJBAAN_LOKAAL, 36)),
    DORPSSTRAAT(6.6, 2.7, strip(-6.8, 6.8, VOETPAD, 24), strip(-2.7, 2.7, RIJBAAN_KLINKERS, 36)),
    BUURTWEG(8, 2.8, strip(-8.2, 8.2, VOETPAD, 24), strip(-5.9, 5.9, BERM, 25), strip(-2.8, 2.8, RIJBAAN_KLINKERS, 35)),
    LANDWEG(6, 2, strip(-4, 4, BERM, 20), strip(-2, 2, RIJBAAN_LOKAAL, 34), strip(4, 6.4, SLOOT, 12)),
    KADE(6, 2.2, strip(-6, 5, BERM, 20), strip(-2.2, 2.2, RIJBAAN_LOKAAL, 34)),
    WOONSTRAAT(6, 2.4, strip(-6.2, 6.2, VOETPAD, 24), strip(-3.2, 1.6, RIJBAAN_KLINKERS, 34)),
    SINGEL(
            13,
            2.4,
            strip(-13.2, 13.2, VOETPAD, 23),
            strip(-6, 11, GROEN, 24),
            strip(-3.4, 8.2, GRACHT, 26),
            strip(-11.4, -6.6, RIJBAAN_KLINKERS, 34)),
    STEEG(3.2, 1.6, strip(-3.4, 3.4, VOETPAD, 24), strip(-1.6, 1.6, RIJBAAN_KLINKERS, 33)),
    PAD(3, 1.1, strip(-3.1, 3.1, GROEN, 22), strip(-1.1, 1.1, VOETPAD, 24)),
    BOSPAD(1.5, 1.2, strip(-1.2, 1.2, ZANDPAD, 30)),
    SPOOR(11, 0, strip(-10.5, 10.5, BERM, 21), strip(-6, 6, SPOORBAAN, 44)),
    VAART(15, 0, strip(-15, 15, OEVER, 48), strip(-12.5, 12.5, Surface.VAART, 50)),
    SLOOT_AS(1.5, 0, strip(-1.3, 1.3, SLOOT, 11)),
    WETERING(3.5, 0, strip(-3.4, 3.4, OEVER, 12), strip(-2.4, 2.4, SLOOT, 13)),
    RAND(0, 0);

    private final double half;
    private final double carriage;
    private final List<Strip> strips;

    RoadKind(double half, double carriage, Strip... strips) {
        this.half = half;
        this.carriage = carriage;
        this.strips = List.of(strips);
    }

    private static Strip strip(double from, double to, Surface surface, int rank) {
        return new Strip(from, to, surface, rank);
    }

    /** Distance from the axis to where the lots begin. */
    public double half() {
        return half;
    }

    /** Half the width of the carriageway. */
    public double carriage() {
        return carriage;
    }

    public List<Strip> strips() {
        return strips;
    }
}
