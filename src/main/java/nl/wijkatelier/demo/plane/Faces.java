package nl.wijkatelier.demo.plane;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.noding.NodedSegmentString;
import org.locationtech.jts.noding.SegmentString;
import org.locationtech.jts.noding.snapround.SnapRoundingNoder;

/** The faces closed in by lines that may cross each other; lines that lead nowhere are left out. */
public final class Faces {
    private Faces() {}

    /** Nodes the lines on the centimetre grid and returns the polygons between them, which form a coverage. */
    public static List<Polygon> of(List<List<Coordinate>> lines) {
        return Subdivision.of(noded(lines)).faces();
    }

    static List<Coordinate[]> noded(List<List<Coordinate>> lines) {
        List<SegmentString> strings = new ArrayList<>();
        for (List<Coordinate> line : lines) {
            Coordinate[] rounded = new Coordinate[line.size()];
            for (int i = 0; i < rounded.length; i++) rounded[i] = Rd.at(line.get(i).x, line.get(i).y);
            strings.add(new NodedSegmentString(rounded, null));
        }
        SnapRoundingNoder noder = new SnapRoundingNoder(Rd.GRID);
        noder.computeNodes(strings);
        List<Coordinate[]> noded = new ArrayList<>();
        for (Object string : noder.getNodedSubstrings()) noded.add(((SegmentString) string).getCoordinates());
        return noded;
    }
}
