package nl.wijkatelier.demo.town;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import nl.wijkatelier.demo.land.Ground;
import nl.wijkatelier.demo.land.Road;
import nl.wijkatelier.demo.land.RoadKind;
import nl.wijkatelier.demo.land.Site;
import nl.wijkatelier.demo.land.Street;
import nl.wijkatelier.demo.plane.Axis;
import org.locationtech.jts.geom.Coordinate;

/**
 * The main streets of a town: a net of nodes on the board, of which the cells that were built on are quarters.
 *
 * <p>A line of the net is a street only as far as it touches a quarter.
 */
public final class TownGrid {
    final Coordinate[][] node;
    final Style[][] style;
    private final TreeMap<Integer, Road> roads = new TreeMap<>();
    private final List<List<Coordinate>> lines = new ArrayList<>();

    public TownGrid(Coordinate[][] node) {
        this.node = node;
        this.style = new Style[node.length - 1][node[0].length - 1];
    }

    /** Whether the net has a row of nodes with that number. */
    public boolean has(int row) {
        return row < node[0].length;
    }

    /** Whether the edge from a node along a row or column touches a quarter. */
    public boolean has(boolean across, int i, int j) {
        return used(across, i, j);
    }

    int columns() {
        return style.length;
    }

    int rows() {
        return style[0].length;
    }

    public Coordinate node(int i, int j) {
        return node[i][j];
    }

    Style at(int i, int j) {
        return i < 0 || j < 0 || i >= columns() || j >= rows() ? null : style[i][j];
    }

    /** The board corners of a cell: bottom left, bottom right, top right, top left. */
    Coordinate[] corners(int i, int j) {
        return new Coordinate[] {node[i][j], node[i + 1][j], node[i + 1][j + 1], node[i][j + 1]};
    }

    Coordinate centre(int i, int j) {
        Coordinate[] c = corners(i, j);
        return new Coordinate((c[0].x + c[1].x + c[2].x + c[3].x) / 4, (c[0].y + c[1].y + c[2].y + c[3].y) / 4);
    }

    /** All street lines on the board, once {@link #lay} was called for them. */
    public List<List<Coordinate>> lines() {
        return lines;
    }

    /** Whether the edge from a node along a row (across) or a column touches a quarter. */
    boolean used(boolean across, int i, int j) {
        return across ? at(i, j) != null || at(i, j - 1) != null : at(i, j) != null || at(i - 1, j) != null;
    }

    private static int key(boolean across, int i, int j) {
        return (across ? 10_000 : 0) + i * 100 + j;
    }

    /** Lays the part of a line from node (i, j) over a number of edges as one road. */
    void lay(Ground ground, Site site, RoadKind kind, boolean across, int i, int j, int edges, Street street) {
        List<Coordinate> line = new ArrayList<>();
        for (int k = 0; k <= edges; k++) line.add(across ? node[i + k][j] : node[i][j + k]);
        Road road = ground.lay(kind, Axis.of(site.frame().rd(line)), street);
        for (int k = 0; k < edges; k++) roads.put(key(across, across ? i + k : i, across ? j : j + k), road);
        lines.add(line);
    }

    boolean laid(boolean across, int i, int j) {
        return roads.containsKey(key(across, i, j));
    }

    /** Says that an edge is a road that was laid otherwise. */
    public void lies(boolean across, int i, int j, Road road) {
        roads.put(key(across, i, j), road);
    }

    /** The roads round a cell: bottom, right, top, left. */
    Side[] sides(int i, int j) {
        return new Side[] {side(true, i, j), side(false, i + 1, j), side(true, i, j + 1), side(false, i, j)};
    }

    private Side side(boolean across, int i, int j) {
        return new Side(roads.get(key(across, i, j)));
    }
}
