package nl.wijkatelier.domain.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import org.locationtech.jts.geom.Envelope;

/**
 * What somebody who has one coverage must learn to have another.
 *
 * @param edges those of the second that are new, lie elsewhere or have another face or area at a side, in order of id
 * @param gone ids of edges that the second has not, ascending
 * @param areas ids of areas with land in either, whose faces may differ
 */
public record CoverageChange(List<Edge> edges, List<Integer> gone, SortedSet<Integer> areas) {
    public CoverageChange {
        edges = List.copyOf(edges);
        gone = List.copyOf(gone);
    }

    /** Quick where one descends from the other, since what they share is known by identity. */
    public static CoverageChange between(Coverage before, Coverage after) {
        List<Edge> edges = new ArrayList<>();
        List<Integer> gone = new ArrayList<>();
        if (before != after) {
            after.forEachEdge(edge -> {
                if (before.edgeTree().find(edge.id()) != edge
                        || !sameArea(before, after, edge.left())
                        || !sameArea(before, after, edge.right())) edges.add(edge);
            });
            before.forEachEdge(edge -> {
                if (after.edgeTree().find(edge.id()) == null) gone.add(edge.id());
            });
        }
        return new CoverageChange(edges, gone, ChangedAreas.of(before, after));
    }

    /** The box (RD metres) outside which no border of the two differs; null where none does. */
    public Envelope place(Coverage before) {
        Envelope box = new Envelope();
        for (Edge edge : edges) {
            box.expandToInclude(edge.box());
            // a number may have been given twice, after an undo
            Edge was = before.edgeTree().find(edge.id());
            if (was != null) box.expandToInclude(was.box());
        }
        for (int edge : gone) box.expandToInclude(before.edge(edge).box());
        return box;
    }

    private static boolean sameArea(Coverage before, Coverage after, int face) {
        if (face == Coverage.OUTSIDE) return true;
        Face was = before.faceTree().find(face);
        return was != null && was.area() == after.face(face).area();
    }
}
