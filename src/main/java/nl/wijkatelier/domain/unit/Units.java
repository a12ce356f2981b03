package nl.wijkatelier.domain.unit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import nl.wijkatelier.domain.coverage.Coverage;
import nl.wijkatelier.domain.coverage.Face;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * The bouwstenen of a division: a coverage whose areas are the bouwstenen 1 to n, each one face in one buurt, with what each holds.
 * Immutable and thread-safe.
 */
public final class Units {
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final Coverage coverage;
    private final int[] buurten;
    private final int[] adressen;
    private final int[] woningen;
    private final List<CutPand> cut;

    private Units(Coverage coverage, int[] buurten, int[] adressen, int[] woningen, List<CutPand> cut) {
        this.coverage = coverage;
        this.buurten = buurten;
        this.adressen = adressen;
        this.woningen = woningen;
        this.cut = cut;
    }

    static Units of(
            Coverage coverage,
            SortedMap<Integer, Integer> buurtOf,
            Map<Integer, List<UnitGround.Address>> addresses,
            UnitGround ground) {
        int n = buurtOf.size();
        int[] buurten = new int[n];
        int[] adressen = new int[n];
        int[] woningen = new int[n];
        buurtOf.forEach((unit, buurt) -> buurten[unit - 1] = buurt);
        addresses.forEach((unit, list) -> {
            adressen[unit - 1] = list.size();
            woningen[unit - 1] =
                    (int) list.stream().filter(UnitGround.Address::woning).count();
        });
        return new Units(coverage, buurten, adressen, woningen, CutPanden.of(coverage, ground, buurten));
    }

    /** Its areas are the bouwstenen. */
    public Coverage coverage() {
        return coverage;
    }

    public int size() {
        return buurten.length;
    }

    /** Area id of the buurt in which a bouwsteen lies. */
    public int buurt(int unit) {
        return buurten[unit - 1];
    }

    /** Number of hoofdadressen. */
    public int adressen(int unit) {
        return adressen[unit - 1];
    }

    /** Number of dwellings. */
    public int woningen(int unit) {
        return woningen[unit - 1];
    }

    /** Panden that a border between bouwstenen cuts, by id. */
    public List<CutPand> cut() {
        return cut;
    }

    /** The faces in order of bouwsteen; a bouwsteen that was cut apart has more than one. */
    public List<List<Face>> faces() {
        List<List<Face>> faces = new ArrayList<>();
        for (int i = 0; i < size(); i++) faces.add(new ArrayList<>(1));
        for (Face face : coverage.faces()) faces.get(face.area() - 1).add(face);
        return faces;
    }

    /** The land of some bouwstenen; shared borders are those of the bouwstenen to the bit. */
    public Geometry region(Collection<Integer> units) {
        Set<Integer> wanted = Set.copyOf(units);
        List<Geometry> parts = new ArrayList<>();
        for (Face face : coverage.faces()) if (wanted.contains(face.area())) parts.add(coverage.polygon(face, FACTORY));
        return CoverageUnion.union(parts.toArray(Geometry[]::new));
    }
}
