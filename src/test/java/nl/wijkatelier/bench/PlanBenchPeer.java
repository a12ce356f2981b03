package nl.wijkatelier.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import nl.wijkatelier.PostGis;
import nl.wijkatelier.domain.area.Area;
import nl.wijkatelier.domain.register.Adres;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.io.WKBWriter;

/** A border move in plain PostGIS: both buurten split by the line, pieces that change sides joined, addresses counted by ST_Covers. */
final class PlanBenchPeer implements AutoCloseable {
    private static final String MOVE = """
            with piece as (
                select id, (st_dump(st_split(geom, st_geomfromwkb(?, 28992)))).geom from buurt where id in (?, ?)),
            ranked as (
                select id, geom, row_number() over (partition by id order by st_area(geom) desc) rank from piece),
            made as (
                select case when rank = 1 then id else ? - id end id, st_union(geom) geom from ranked group by 1)
            select made.id, count(adres.id) from made left join adres on st_covers(made.geom, adres.geom)
            group by made.id order by made.id""";

    private final String name = PostGis.newDatabase();
    private final HikariDataSource pool = PostGis.pool(name);
    private final Connection connection = pool.getConnection();

    PlanBenchPeer(BenchTown town, List<Adres> addresses) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set max_parallel_workers_per_gather = 0");
            statement.execute("create table buurt (id int primary key, geom geometry)");
            statement.execute("create table adres (id int, geom geometry)");
        }
        try (PreparedStatement insert =
                connection.prepareStatement("insert into buurt values (?, (st_dump(st_geomfromwkb(?, 28992))).geom)")) {
            int id = 0;
            for (Area buurt : town.indelingen().get(0).buurten()) {
                insert.setInt(1, ++id);
                insert.setBytes(2, new WKBWriter().write(buurt.geometrie()));
                insert.addBatch();
            }
            insert.executeBatch();
        }
        load(addresses);
        try (Statement statement = connection.createStatement()) {
            statement.execute("create index on adres using gist (geom)");
            statement.execute("vacuum analyze");
        }
    }

    private void load(List<Adres> addresses) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("insert into adres select id, st_setsrid(st_makepoint(x, y), 28992)"
                        + " from unnest(?::int[], ?::float8[], ?::float8[]) as p(id, x, y)")) {
            int step = 50_000;
            for (int from = 0; from < addresses.size(); from += step) {
                List<Adres> part = addresses.subList(from, Math.min(addresses.size(), from + step));
                int first = from;
                Integer[] ids = new Integer[part.size()];
                for (int i = 0; i < ids.length; i++) ids[i] = first + i;
                insert.setArray(1, connection.createArrayOf("int4", ids));
                insert.setArray(
                        2,
                        connection.createArrayOf(
                                "float8", part.stream().map(Adres::x).toArray()));
                insert.setArray(
                        3,
                        connection.createArrayOf(
                                "float8", part.stream().map(Adres::y).toArray()));
                insert.execute();
            }
        }
    }

    /** The addresses of two buurten after the border between them was moved to a line. */
    int[] move(int one, int other, LineString line) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(MOVE)) {
            select.setBytes(1, new WKBWriter().write(line));
            select.setInt(2, one);
            select.setInt(3, other);
            select.setInt(4, one + other);
            int[] counts = new int[2];
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) counts[rows.getInt(1) == one ? 0 : 1] = rows.getInt(2);
            }
            return counts;
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
        pool.close();
        PostGis.drop(name);
    }
}
