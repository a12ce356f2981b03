package nl.wijkatelier.domain.coverage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;

/** Cuts faces by lines, for those who put areas together of the pieces. */
public final class FaceCut {
    private FaceCut() {}

    /**
     * The coverage with the faces cut; pieces belong to the area of the face that they were cut from. Lines that end loose leave no
     * trace but positions on what they crossed.
     *
     * @param lines RD metres
     * @param faces ids
     */
    public static Coverage of(Coverage base, Collection<Coordinate[]> lines, Set<Integer> faces) {
        List<long[]> onGrid = new ArrayList<>();
        for (Coordinate[] line : lines) onGrid.add(Grid.line(line));
        return onGrid.isEmpty() ? base : LineInsertion.into(base, onGrid, faces);
    }
}
