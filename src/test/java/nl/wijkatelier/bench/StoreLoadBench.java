package nl.wijkatelier.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import nl.wijkatelier.PostGis;
import nl.wijkatelier.domain.port.DatasetDraft;
import nl.wijkatelier.domain.port.DatasetKind;
import nl.wijkatelier.domain.port.DatasetLoad;
import nl.wijkatelier.domain.register.AdresseerbaarObject;
import nl.wijkatelier.domain.register.BagRegistratie;
import nl.wijkatelier.domain.register.BagStatus;
import nl.wijkatelier.domain.register.Gebruiksdoel;
import nl.wijkatelier.domain.register.GemeenteWoonplaats;
import nl.wijkatelier.domain.register.Nummeraanduiding;
import nl.wijkatelier.domain.register.OpenbareRuimte;
import nl.wijkatelier.domain.register.Pand;
import nl.wijkatelier.domain.register.Verblijfsobject;
import nl.wijkatelier.domain.register.Voorkomen;
import nl.wijkatelier.domain.register.Woonplaats;
import nl.wijkatelier.store.Store;
import org.h2.jdbcx.JdbcConnectionPool;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/**
 * Loads a made-up BAG of as many addresses as asked for (each a pand of 9 points, a verblijfsobject and a nummeraanduiding) and
 * reads it back: {@code StoreLoadBench h2|postgis ADDRESSES THREADS}. Without reading of files, so that the store is measured alone.
 */
public final class StoreLoadBench {
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();
    private static final LocalDate BEGIN = LocalDate.of(2012, 3, 4);
    private static final int PER_STREET = 100;

    private StoreLoadBench() {}

    public static void main(String[] arguments) throws Exception {
        int addresses = Integer.parseInt(arguments[1]);
        int threads = Integer.parseInt(arguments[2]);
        Path folder = Files.createTempDirectory("store-bench");
        DataSource source = arguments[0].equals("h2")
                ? JdbcConnectionPool.create("jdbc:h2:file:" + folder.resolve("wijkatelier"), "sa", "")
                : PostGis.pool(PostGis.newDatabase());
        try (Store store = Store.open(source, Clock.systemDefaultZone())) {
            long begin = System.nanoTime();
            try (DatasetLoad load = store.datasets().begin(draft())) {
                ExecutorService crew = Executors.newFixedThreadPool(threads);
                List<Callable<Void>> work = IntStream.range(0, threads)
                        .mapToObj(part -> (Callable<Void>) () -> fill(load, part, threads, addresses))
                        .toList();
                for (var done : crew.invokeAll(work)) done.get();
                crew.shutdown();
                double loaded = seconds(begin);
                begin = System.nanoTime();
                load.publish(Map.of());
                System.out.printf(
                        "%s: %d objects in %.1f s = %.0f objects/s with %d threads; publication with %d addresses %.1f s%n",
                        arguments[0],
                        3 * addresses,
                        loaded,
                        3 * addresses / loaded,
                        threads,
                        addresses,
                        seconds(begin));
            }
            AtomicLong count = new AtomicLong();
            begin = System.nanoTime();
            store.registers().adressen(adres -> count.incrementAndGet());
            System.out.printf("read %d addresses in %.1f s%n", count.get(), seconds(begin));
            count.set(0);
            begin = System.nanoTime();
            store.registers().panden(pand -> count.addAndGet(pand.geometrie().getNumPoints()));
            System.out.printf("read panden of %d points in %.1f s%n", count.get(), seconds(begin));
        }
        System.out.printf("files of %d MB%n", size(folder) >> 20);
        System.exit(0);
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }

    private static long size(Path folder) throws Exception {
        long size = 0;
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                size += Files.size(file);
                Files.delete(file);
            }
        }
        Files.delete(folder);
        return size;
    }

    private static DatasetDraft draft() {
        return new DatasetDraft(DatasetKind.BAG, "bench", "", null, "bench", "CC0", true, "bench", List.of());
    }

    private static Void fill(DatasetLoad load, int part, int parts, int addresses) {
        try (DatasetLoad.Inlet inlet = load.inlet()) {
            if (part == 0) {
                inlet.accept(new Woonplaats(
                        registratie("9001", BagStatus.WOONPLAATS_AANGEWEZEN),
                        "Benchdorp",
                        GEOMETRIES.createMultiPolygon(new Polygon[] {outline(0)})));
                inlet.accept(new GemeenteWoonplaats("9001", "9901", true, BEGIN, null));
                for (int i = 0; i <= addresses / PER_STREET; i++)
                    inlet.accept(new OpenbareRuimte(
                            registratie(id("30", i), BagStatus.NAAMGEVING_UITGEGEVEN),
                            "Straat " + i,
                            null,
                            "Weg",
                            "9001"));
            }
            for (int i = part; i < addresses; i += parts)
                inlet.accept(new Pand(registratie(id("10", i), BagStatus.PAND_IN_GEBRUIK), 1900 + i % 120, outline(i)));
            for (int i = part; i < addresses; i += parts)
                inlet.accept(new Verblijfsobject(
                        registratie(id("01", i), BagStatus.VERBLIJFSOBJECT_IN_GEBRUIK),
                        Set.of(Gebruiksdoel.WOONFUNCTIE),
                        100,
                        id("20", i),
                        List.of(),
                        List.of(id("10", i)),
                        GEOMETRIES.createPoint(new Coordinate(x(i), y(i)))));
            for (int i = part; i < addresses; i += parts)
                inlet.accept(new Nummeraanduiding(
                        registratie(id("20", i), BagStatus.NAAMGEVING_UITGEGEVEN),
                        1 + i % PER_STREET,
                        null,
                        null,
                        "2161AB",
                        AdresseerbaarObject.VERBLIJFSOBJECT,
                        id("30", i / PER_STREET),
                        null));
        }
        return null;
    }

    private static String id(String type, int number) {
        String digits = Integer.toString(number);
        return "9901" + type + "0000000000".substring(digits.length()) + digits;
    }

    private static BagRegistratie registratie(String id, BagStatus status) {
        Voorkomen voorkomen = new Voorkomen(1, BEGIN, null, BEGIN.atTime(10, 11, 12), null, null);
        return new BagRegistratie(id, status, false, BEGIN, "2012-0042", voorkomen);
    }

    private static double x(int i) {
        return 90_000.5 + 12.0 * (i % 1000);
    }

    private static double y(int i) {
        return 470_000.5 + 12.0 * (i / 1000);
    }

    private static Polygon outline(int i) {
        double[] steps = {0, 0, 8, 0, 8, 3, 7, 3, 7, 5, 8, 5, 8, 9, 0, 9, 0, 0};
        Coordinate[] ring = new Coordinate[9];
        for (int n = 0; n < 9; n++) ring[n] = new Coordinate(x(i) + steps[2 * n], y(i) + steps[2 * n + 1]);
        return GEOMETRIES.createPolygon(ring);
    }
}
