package nl.wijkatelier.domain.coverage;

import java.util.HashMap;
import java.util.Map;

/** Gives all land of one area to another. */
public final class AreaMerge {
    private AreaMerge() {}

    /** The coverage without area {@code from}; its land belongs to {@code into}. */
    public static Coverage of(Coverage base, int from, int into) {
        Map<Integer, Integer> given = new HashMap<>();
        for (Face face : base.facesOf(from)) given.put(face.id(), into);
        if (given.isEmpty())
            throw new CoverageRefused(CoverageRefused.Reason.AREA_UNKNOWN, "area " + from + " has no land");
        if (from == into || base.facesOf(into).isEmpty())
            throw new CoverageRefused(CoverageRefused.Reason.AREA_UNKNOWN, "area " + into + " cannot take the land");
        return Dissolve.of(base.withAreas(given));
    }
}
