package nl.wijkatelier.demo.land;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import nl.wijkatelier.demo.plane.Axis;
import nl.wijkatelier.demo.plane.Painting;
import nl.wijkatelier.demo.plane.Rd;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.quadtree.Quadtree;
import org.locationtech.jts.operation.overlayng.OverlayNG;

/**
 * The land of one municipality while it is made: the ground and the parcels as paintings, the buildings on it, the roads
 * through it. Not thread-safe.
 */
public final class Ground {
    /** Pieces of road of this length become objects of their own. */
    private static final double PIECE = 140;

    /** Square metres that rounding may make two walls overlap. */
    private static final double OVERLAP = 0.05;

    /** Width of the ditch along the border at one side, metres. */
    public static final double BORDER_DITCH = 4;

    /** The number of the border ditch, as tile and as plot. */
    public static final int BORDER = 1_000_000_000;

    /** The plot number of public ground, which is cut street by street. */
    public static final int PUBLIC = -1;

    private final Painting<Tile> surfaces =
            new Painting<>(tile -> tile.surface().divided());
    private final Painting<Integer> plots = new Painting<>(plot -> plot < 0);
    private final List<Building> buildings = new ArrayList<>();
    private final List<Street> streets = new ArrayList<>();
    private final List<Road> roads = new ArrayList<>();
    private final Quadtree occupied = new Quadtree();
    private final Quadtree standing = new Quadtree();
    private final Polygon whole;
    private final Geometry within;
    private final PreparedGeometry core;
    private int numbers;

    /**
     * The empty land within a border. Along the border lies a ditch that nothing crosses at ground level, so that the
     * land of two neighbours fits without either knowing the other.
     */
    public Ground(Polygon whole) {
        this.whole = whole;
        within = whole.buffer(-BORDER_DITCH / 2);
        core = PreparedGeometryFactory.prepare(whole.buffer(-BORDER_DITCH - 1));
        Geometry ditch = OverlayNG.overlay(whole, whole.buffer(-BORDER_DITCH), OverlayNG.DIFFERENCE, Rd.GRID);
        surfaces.paint(0, new Tile(Surface.WEILAND, number()), whole);
        surfaces.paint(90, new Tile(Surface.SLOOT, BORDER), ditch);
        plots.paint(0, number(), whole);
        plots.paint(90, BORDER, ditch);
    }

    /** The municipality's whole land. */
    public Polygon whole() {
        return whole;
    }

    private Geometry clipped(Geometry geometry) {
        if (core.covers(geometry)) return geometry;
        // What touches a border in a line too, comes as a mixed collection, which the overlay refuses.
        boolean mixed = geometry.getClass() == GeometryCollection.class;
        Geometry surface = mixed ? Rd.multi(Rd.polygons(geometry)) : geometry;
        return OverlayNG.overlay(surface, within, OverlayNG.INTERSECTION, Rd.GRID);
    }

    /** A number not given before, for tiles, plots, groups and sections. */
    public int number() {
        return ++numbers;
    }

    public Painting<Tile> surfaces() {
        return surfaces;
    }

    /** The parcels as painted. */
    public Painting<Integer> plots() {
        return plots;
    }

    /** Marks out a parcel of its own. */
    public void plot(int rank, Geometry geometry) {
        plots.paint(rank, number(), clipped(geometry));
    }

    /** Marks out public ground, which becomes parcels street by street. */
    public void publicPlot(int rank, Geometry geometry) {
        plots.paint(rank, PUBLIC, clipped(geometry));
    }

    public List<Building> buildings() {
        return buildings;
    }

    public List<Street> streets() {
        return streets;
    }

    public List<Road> roads() {
        return roads;
    }

    /** A new street. */
    public Street street(String naam, String type, int plaats) {
        Street street = new Street(naam, type, plaats);
        streets.add(street);
        return street;
    }

    /** Paints ground that grows together with its like. */
    public void paint(int rank, Surface surface, Geometry geometry) {
        surfaces.paint(rank, new Tile(surface, 0), clipped(geometry));
    }

    /** Paints ground that stays an object of its own; returns its number. */
    public int paintApart(int rank, Surface surface, Geometry geometry) {
        int number = number();
        surfaces.paint(rank, new Tile(surface, number), clipped(geometry));
        return number;
    }

    /** Lays a road: its strips, and the sections that cut it into pieces. */
    public Road lay(RoadKind kind, Axis axis, Street street) {
        Road road = new Road(kind, axis, street);
        roads.add(road);
        for (Strip strip : kind.strips()) paint(strip.rank(), strip.surface(), axis.strip(strip.from(), strip.to()));
        int pieces = (int) Math.max(1, Math.round(axis.length() / PIECE));
        for (int i = 0; i < pieces; i++) {
            double from = i * axis.length() / pieces, to = (i + 1) * axis.length() / pieces;
            Polygon piece = axis.part(from, to).strip(-kind.half() - 4, kind.half() + 4);
            surfaces.section(number(), clipped(piece));
            plots.section(number(), clipped(piece));
        }
        if (kind.half() > 3) publicPlot(20, axis.strip(-kind.half(), kind.half()));
        if (kind.half() > 0) occupy(axis.strip(-kind.half(), kind.half()));
        if (street != null) street.along(axis);
        return road;
    }

    /** Keeps a piece of land free of what is placed later. */
    public void occupy(Geometry geometry) {
        occupied.insert(geometry.getEnvelopeInternal(), geometry);
    }

    /** Whether nothing was placed there yet. */
    public boolean free(Geometry geometry) {
        for (Object other : occupied.query(geometry.getEnvelopeInternal()))
            if (((Geometry) other).intersects(geometry)) return false;
        return true;
    }

    /** Puts up a building; one that nobody lives or works in is left out where another stands already. */
    public void add(Building building) {
        Polygon outline = building.outline();
        if (building.units().isEmpty() && built(outline)) return;
        standing.insert(outline.getEnvelopeInternal(), outline);
        buildings.add(building);
    }

    /** Takes the buildings of groups away again, with what has its address in them. */
    public void pullDown(Set<Integer> groups) {
        if (groups.isEmpty()) return;
        Set<Unit> gone = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Building building : buildings) if (groups.contains(building.group())) gone.addAll(building.units());
        buildings.removeIf(building -> groups.contains(building.group()));
        for (Street street : streets) street.units().removeIf(gone::contains);
    }

    /** Whether buildings would overlap; walls may touch. */
    private boolean built(Polygon outline) {
        for (Object other : standing.query(outline.getEnvelopeInternal()))
            if (((Polygon) other).intersection(outline).getArea() > OVERLAP) return true;
        return false;
    }

    /** The rounded corners between the carriageways of a street that ends at another. */
    public void fillets(Coordinate at, double[] along, double[] into, double halfAlong, double halfInto, int rank) {
        double cross = along[0] * into[1] - along[1] * into[0];
        if (Math.abs(cross) < 0.4) return;
        double radius = 4.5;
        for (int side = -1; side <= 1; side += 2) {
            double ax = along[0] * side, ay = along[1] * side;
            double c = halfAlong / Math.abs(cross) - 0.3, b = halfInto / Math.abs(cross) - 0.3;
            Coordinate corner = Rd.at(at.x + into[0] * c + ax * b, at.y + into[1] * c + ay * b);
            Coordinate one = Rd.at(corner.x + into[0] * radius, corner.y + into[1] * radius);
            Coordinate two = Rd.at(corner.x + ax * radius, corner.y + ay * radius);
            Coordinate mid =
                    Rd.at(corner.x + (into[0] + ax) * radius * 0.29, corner.y + (into[1] + ay) * radius * 0.29);
            paint(rank, Surface.RIJBAAN_KLINKERS, Rd.polygon(corner, one, mid, two));
        }
    }
}
