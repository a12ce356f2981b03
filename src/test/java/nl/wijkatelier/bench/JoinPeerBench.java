package nl.wijkatelier.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import nl.wijkatelier.PostGis;
import nl.wijkatelier.engine.join.PointLocator;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.io.WKBWriter;

/**
 * The join of 1,000,000 seeded points to 400 areas of about 100 vertices, ours on one thread beside PostGIS with ST_Covers, a
 * GiST index and one worker, in one run on one machine; fails when the answers differ. See docs/benchmarks.md.
 */
public final class JoinPeerBench {
    private static final int AREAS = 400;
    private static final int POINTS = 1_000_000;
    private static final double SIZE = 20_000;
    private static final int OURS = 21;
    private static final int THEIRS = 5;

    private JoinPeerBench() {}

    public static void main(String[] arguments) throws SQLException {
        List<MultiPolygon> areas = RandomCoverage.of(1, AREAS, SIZE, 17);
        int vertices = areas.stream().mapToInt(MultiPolygon::getNumPoints).sum();
        Random random = new Random(2);
        double[] x = new double[POINTS];
        double[] y = new double[POINTS];
        for (int i = 0; i < POINTS; i++) {
            x[i] = 100_000 + random.nextDouble() * SIZE;
            y[i] = 450_000 + random.nextDouble() * SIZE;
        }
        int[] found = new int[POINTS];
        double[] ours = new double[OURS];
        for (int round = 0; round < OURS; round++) {
            long start = System.nanoTime();
            PointLocator.over(areas).locate(x, y, found);
            ours[round] = (System.nanoTime() - start) / 1e6;
        }
        String name = PostGis.newDatabase();
        try (HikariDataSource pool = PostGis.pool(name);
                Connection connection = pool.getConnection()) {
            load(connection, areas, x, y);
            double[] theirs = new double[THEIRS];
            for (int round = 0; round < THEIRS; round++) theirs[round] = join(connection);
            int differing = differing(connection, found);
            if (differing > 0) throw new IllegalStateException(differing + " points got another area");
            Arrays.sort(ours);
            Arrays.sort(theirs);
            double a = ours[OURS / 2];
            double b = theirs[THEIRS / 2];
            System.out.printf(
                    "%d points, %d areas, %.0f vertices per area: ours %.0f ms (index included), PostGIS %.0f ms, %.1f times; same answer%n",
                    POINTS, AREAS, (double) vertices / AREAS, a, b, b / a);
        } finally {
            PostGis.drop(name);
        }
    }

    private static void load(Connection connection, List<MultiPolygon> areas, double[] x, double[] y)
            throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set max_parallel_workers_per_gather = 0");
            statement.execute("create table area (id int, geom geometry)");
            statement.execute("create table point (id int, geom geometry)");
        }
        connection.setAutoCommit(false);
        try (PreparedStatement insert =
                connection.prepareStatement("insert into area values (?, st_geomfromwkb(?, 28992))")) {
            for (int i = 0; i < areas.size(); i++) {
                insert.setInt(1, i);
                insert.setBytes(2, new WKBWriter().write(areas.get(i)));
                insert.addBatch();
            }
            insert.executeBatch();
        }
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into point select id, st_setsrid(st_makepoint(x, y), 28992) from unnest(?::int[], ?::float8[], ?::float8[]) as p(id, x, y)")) {
            int step = 100_000;
            for (int from = 0; from < x.length; from += step) {
                Object[] ids = new Object[step];
                Object[] xs = new Object[step];
                Object[] ys = new Object[step];
                for (int i = 0; i < step; i++) {
                    ids[i] = from + i;
                    xs[i] = x[from + i];
                    ys[i] = y[from + i];
                }
                insert.setArray(1, connection.createArrayOf("int4", ids));
                insert.setArray(2, connection.createArrayOf("float8", xs));
                insert.setArray(3, connection.createArrayOf("float8", ys));
                insert.execute();
            }
        }
        connection.commit();
        connection.setAutoCommit(true);
        try (Statement statement = connection.createStatement()) {
            statement.execute("create index on area using gist (geom)");
            statement.execute("create index on point using gist (geom)");
            statement.execute("vacuum analyze");
        }
    }

    private static double join(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            long start = System.nanoTime();
            try (ResultSet row = statement.executeQuery(
                    "select count(*), sum(a.id) from point p join area a on st_covers(a.geom, p.geom)")) {
                row.next();
            }
            return (System.nanoTime() - start) / 1e6;
        }
    }

    private static int differing(Connection connection, int[] found) throws SQLException {
        int[] theirs = new int[found.length];
        Arrays.fill(theirs, -1);
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(10_000);
            try (ResultSet rows = statement.executeQuery("select p.id, min(a.id) from point p"
                    + " join area a on st_covers(a.geom, p.geom) group by p.id")) {
                while (rows.next()) theirs[rows.getInt(1)] = rows.getInt(2);
            }
        }
        connection.setAutoCommit(true);
        int differing = 0;
        for (int i = 0; i < found.length; i++) if (found[i] != theirs[i]) differing++;
        return differing;
    }
}
