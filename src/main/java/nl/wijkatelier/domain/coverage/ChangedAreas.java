package nl.wijkatelier.domain.coverage;

import java.util.SortedSet;
import java.util.TreeSet;

/** Which areas an operation may have touched. */
public final class ChangedAreas {
    private ChangedAreas() {}

    /**
     * Ids of the areas that have a face in one coverage that the other does not share; a few may have the same land in both.
     * Of two coverages that do not descend from each other these are all areas.
     */
    public static SortedSet<Integer> of(Coverage before, Coverage after) {
        SortedSet<Integer> areas = new TreeSet<>();
        collect(before, after, areas);
        collect(after, before, areas);
        return areas;
    }

    private static void collect(Coverage one, Coverage other, SortedSet<Integer> areas) {
        one.faceTree().forEachNotIn(other.faceTree(), face -> areas.add(face.area()));
    }
}
