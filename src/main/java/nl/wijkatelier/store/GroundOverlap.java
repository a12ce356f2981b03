package nl.wijkatelier.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * Finds the objects of an earlier version that lie on the ground of a new one, for BGT and BRK: both divide the ground without
 * gaps, so a delivery covers what its surfaces cover, however it was cut out. A surface is covered when at least half of it is, a
 * line or point when a point of it is. An object whose type the delivery lacks is covered only by surfaces of its own height.
 *
 * <p>The new surfaces are held in memory a part at a time; for each part the earlier version is read once.
 */
final class GroundOverlap {
    /** Points of surfaces that are held at once: some 200 MB. */
    private static final int POINTS = 4_000_000;

    private static final double HALF = 0.5;

    /** BGT types that divide the ground; a pand stands on it, a label says something about it. */
    private static final String GROUND = "'WEGDEEL', 'ONDERSTEUNENDWEGDEEL', 'WATERDEEL', 'ONDERSTEUNENDWATERDEEL',"
            + " 'BEGROEIDTERREINDEEL', 'ONBEGROEIDTERREINDEEL', 'PAND', 'OVERBRUGGINGSDEEL'";

    /** @param fresh whether the earlier version does not know it */
    private record Surface(String key, String type, int height, Geometry geometry, boolean fresh, Ahead ahead) {}

    /** A surface's index of its edges, made when it is first asked for. */
    private static final class Ahead {
        private PreparedGeometry prepared;

        boolean meets(Geometry own, Geometry other) {
            if (prepared == null) prepared = PreparedGeometryFactory.prepare(own);
            return prepared.intersects(other);
        }
    }

    /** An object of the earlier version that is covered. */
    record Covered(String key, String type) {}

    private final Database database;
    private final Cover cover;
    private final long id;
    private final long former;
    private final Part part;
    private final Envelope box;
    private final boolean shared;
    private final Map<String, Double> shares = new HashMap<>();
    private final Map<String, String> types = new TreeMap<>();
    private final Map<String, Set<String>> successors = new HashMap<>();
    /** Types that the new version has; null until it matters. */
    private Set<String> delivered;

    /**
     * @param box of the earlier version, or null where that is not known
     * @param shared whether the versions may have objects in common
     */
    GroundOverlap(Database database, Cover cover, long id, long former, Part part, Envelope box, boolean shared) {
        this.database = database;
        this.cover = cover;
        this.id = id;
        this.former = former;
        this.part = part;
        this.box = box;
        this.shared = shared;
    }

    /** The covered objects that the new version does not have under their own key. */
    List<Covered> find() throws SQLException {
        try (Connection news = database.connect();
                Connection olds = database.connect()) {
            database.stream(news);
            database.stream(olds);
            Database.Hold reading = database.reading(olds);
            try {
                String from = " from " + cover.own(part.table()) + " o where o.dataset = " + id + part.current();
                List<Surface> held = new ArrayList<>();
                int[] points = {0};
                boolean[] parts = {false};
                String ground = bgt() ? " and o.type in (" + GROUND + ")" : "";
                Scan.each(news, select(known()) + from + ground + within(box), row -> {
                    Surface one = surface(row);
                    if (one.geometry().getDimension() < 2) return;
                    held.add(one);
                    points[0] += one.geometry().getNumPoints();
                    if (points[0] < POINTS) return;
                    parts[0] = true;
                    pass(olds, held, false);
                    held.clear();
                    points[0] = 0;
                });
                if (!held.isEmpty()) pass(olds, held, !parts[0]);
            } finally {
                database.rest(olds);
                reading.close();
                database.rest(news);
            }
        }
        List<Covered> covered = new ArrayList<>();
        types.forEach((key, type) -> {
            if (shares.get(key) >= HALF) covered.add(new Covered(key, type));
        });
        return covered;
    }

    /** Of the objects found, those that the new version has in their place, per type. */
    Map<String, Long> instead(List<Covered> covered) {
        Map<String, Set<String>> found = new HashMap<>();
        for (Covered one : covered)
            found.computeIfAbsent(one.type(), type -> new HashSet<>())
                    .addAll(successors.getOrDefault(one.key(), Set.of()));
        Map<String, Long> counts = new TreeMap<>();
        found.forEach((type, keys) -> counts.put(type, (long) keys.size()));
        return counts;
    }

    private boolean bgt() {
        return part == Part.BGT;
    }

    /** A condition on boxes, which a database tests before it looks anything up or hands a geometry out; empty where no box is known. */
    private static String within(Envelope box) {
        if (box == null) return "";
        String corners = Stream.of(
                        new double[] {box.getMinX(), box.getMinY()},
                        new double[] {box.getMaxX(), box.getMinY()},
                        new double[] {box.getMaxX(), box.getMaxY()},
                        new double[] {box.getMinX(), box.getMaxY()},
                        new double[] {box.getMinX(), box.getMinY()})
                .map(corner -> corner[0] + " " + corner[1])
                .collect(Collectors.joining(", "));
        return " and o.geometrie && cast('SRID=" + Ewkb.SRID + ";POLYGON((" + corners + "))' as geometry)";
    }

    private String known() {
        if (!shared) return "false";
        return "exists (select 1 from " + part.table().qualified() + " f where f.dataset = " + former + " and "
                + part.key().replace("o.", "f.") + " = " + part.key() + ")";
    }

    private String select(String known) {
        return "select " + part.key() + ", " + part.type() + ", " + (bgt() ? "o.relatieve_hoogteligging" : "0") + ", "
                + database.ewkb("o.geometrie") + ", " + known;
    }

    private static Surface surface(ResultSet row) throws SQLException {
        return new Surface(
                row.getString(1),
                row.getString(2),
                row.getInt(3),
                Ewkb.parse(row.getBytes(4)),
                !row.getBoolean(5),
                new Ahead());
    }

    /** @param all whether these are all new surfaces, so that what they cannot cover by half is passed over */
    private void pass(Connection olds, List<Surface> held, boolean all) throws SQLException {
        STRtree tree = new STRtree();
        Envelope ground = new Envelope();
        for (Surface one : held) {
            tree.insert(one.geometry().getEnvelopeInternal(), one);
            ground.expandToInclude(one.geometry().getEnvelopeInternal());
        }
        tree.build();
        String sql =
                select("true") + part.rows(former) + within(ground) + (shared ? " and not " + cover.same(part) : "");
        Scan.each(olds, sql, row -> {
            Surface old = surface(row);
            List<Surface> candidates = candidates(old, tree);
            if (!all || mayBeCovered(old, candidates)) measure(old, candidates);
        });
    }

    private List<Surface> candidates(Surface old, STRtree tree) {
        List<Surface> candidates = new ArrayList<>();
        for (Object found : tree.query(old.geometry().getEnvelopeInternal())) {
            Surface one = (Surface) found;
            if (one.height() == old.height() || delivered().contains(old.type())) candidates.add(one);
        }
        return candidates;
    }

    private Set<String> delivered() {
        if (delivered == null)
            delivered = new HashSet<>(new Statements(database)
                    .list(
                            "select distinct " + part.type() + " from " + cover.own(part.table())
                                    + " o where o.dataset = " + id + part.current(),
                            row -> row.getString(1)));
        return delivered;
    }

    /** By boxes and areas alone, as neighbours along a border are many and overlaying two surfaces is dear. */
    private static boolean mayBeCovered(Surface old, List<Surface> candidates) {
        Envelope box = old.geometry().getEnvelopeInternal();
        double area = old.geometry().getArea();
        double most = 0;
        for (Surface one : candidates)
            most += Math.min(
                    one.geometry().getArea(),
                    box.intersection(one.geometry().getEnvelopeInternal()).getArea());
        return area <= 0 || most >= HALF * area;
    }

    private void measure(Surface old, List<Surface> candidates) {
        double area = old.geometry().getArea();
        Geometry point = area > 0 ? null : old.geometry().getInteriorPoint();
        double share = 0;
        for (Surface one : candidates) {
            if (area > 0) {
                double common = meet(old, one) ? intersection(old.geometry(), one.geometry()) : 0;
                share += common / area;
                boolean most = common >= HALF * Math.min(area, one.geometry().getArea());
                if (most && one.fresh() && one.type().equals(old.type()))
                    successors
                            .computeIfAbsent(old.key(), key -> new HashSet<>())
                            .add(one.key());
            } else if (one.geometry().intersects(point)) {
                share = 1;
            }
        }
        if (share <= 0) return;
        types.put(old.key(), old.type());
        shares.merge(old.key(), share, Double::sum);
    }

    /** Asked of the larger one: a terrain of thousands of edges has thousands of small surfaces within its box. */
    private static boolean meet(Surface old, Surface one) {
        return old.geometry().getNumPoints() > one.geometry().getNumPoints()
                ? old.ahead().meets(old.geometry(), one.geometry())
                : one.ahead().meets(one.geometry(), old.geometry());
    }

    private static double intersection(Geometry one, Geometry other) {
        return OverlayNGRobust.overlay(one, other, OverlayNG.INTERSECTION).getArea();
    }
}
