package nl.wijkatelier.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import nl.wijkatelier.PostGis;
import nl.wijkatelier.domain.port.Progress;
import nl.wijkatelier.ingest.delivery.Deliveries;
import nl.wijkatelier.ingest.delivery.DeliveryOptions;
import nl.wijkatelier.ingest.delivery.Source;
import nl.wijkatelier.store.Store;

/**
 * A BAG extract into PostGIS: ours (reading, checking, addresses put together, indexes, published) beside ogr2ogr with GDAL's
 * LVBAG driver and COPY, in one run on one machine. Arguments: a folder for the extract (made by {@link BagExtractGenerator}
 * where it is empty) and the number of voorkomens. See docs/benchmarks.md.
 */
public final class BagIntoPostGisBench {
    private BagIntoPostGisBench() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        if (zips(folder).isEmpty()) BagExtractGenerator.main(arguments);
        double ours = ours(folder);
        double theirs = theirs(folder);
        System.out.printf("ours %.0f/s, ogr2ogr %.0f/s: %.1f times%n", ours, theirs, ours / theirs);
    }

    private static List<Path> zips(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".zip"))
                    .sorted()
                    .toList();
        }
    }

    private static double ours(Path folder) throws Exception {
        String name = PostGis.newDatabase();
        try (HikariDataSource pool = PostGis.pool(name);
                Store store = Store.open(pool, Clock.systemDefaultZone())) {
            long start = System.nanoTime();
            long kept = Deliveries.run(
                            Source.BAG, zips(folder), DeliveryOptions.by("bench"), store.datasets(), Progress.NONE)
                    .get(0)
                    .gelezen()
                    .values()
                    .stream()
                    .mapToLong(Long::longValue)
                    .sum();
            return report("ours", kept, start);
        } finally {
            PostGis.drop(name);
        }
    }

    private static double theirs(Path folder) throws Exception {
        String name = PostGis.newDatabase();
        try {
            PostGis.Server server = PostGis.server();
            URI place = URI.create(server.url().substring("jdbc:".length()));
            String target = "PG:host=%s port=%d dbname=%s user=%s password='%s'"
                    .formatted(place.getHost(), place.getPort(), name, server.user(), server.password());
            long start = System.nanoTime();
            for (Path zip : zips(folder)) {
                Process process = new ProcessBuilder(
                                "ogr2ogr",
                                "--config",
                                "PG_USE_COPY",
                                "YES",
                                "-f",
                                "PostgreSQL",
                                "-append",
                                target,
                                "/vsizip/" + zip.toAbsolutePath())
                        .redirectErrorStream(true)
                        .inheritIO()
                        .start();
                if (process.waitFor() != 0) throw new IllegalStateException("ogr2ogr failed on " + zip);
            }
            return report("ogr2ogr", rows(name), start);
        } finally {
            PostGis.drop(name);
        }
    }

    private static long rows(String name) throws SQLException {
        long sum = 0;
        try (HikariDataSource pool = PostGis.pool(name);
                Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : new String[] {"pand", "verblijfsobject", "nummeraanduiding"})
                try (ResultSet row = statement.executeQuery("select count(*) from " + table)) {
                    row.next();
                    sum += row.getLong(1);
                }
        }
        return sum;
    }

    private static double report(String who, long objects, long start) {
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf("%s: %,d objects in %.1f s%n", who, objects, seconds);
        return objects / seconds;
    }
}
