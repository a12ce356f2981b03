package nl.wijkatelier.store;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import nl.wijkatelier.PostGis;
import nl.wijkatelier.domain.port.DatasetKind;
import nl.wijkatelier.domain.port.DatasetLoad;
import nl.wijkatelier.domain.register.Bewoning;
import org.h2.jdbcx.JdbcConnectionPool;

/**
 * What it costs in processor time that people are sealed: {@code h2|postgis HOUSEHOLDS}. Loads and reads so many through the store, and does the sealing and
 * opening of the same alone; what is left of the one without the other is what it would cost without. Here since the cipher is the store's own.
 */
public final class SealingBench {
    private static final PersonalKeys KEYS = PersonalKeys.given("een geheim van ten minste 32 tekens");
    private static final int TIMES = 3;

    private SealingBench() {}

    public static void main(String[] arguments) throws Exception {
        int households = Integer.parseInt(arguments[1]);
        List<Bewoning> people = new ArrayList<>();
        for (int i = 0; i < households; i++)
            people.add(new Bewoning("990120%010d".formatted(i), i % 3, 0, 2, 0, 0, 2 + i % 3, 200_000 + i, 1 + i % 5));
        Path folder = Files.createTempDirectory("sealing-bench");
        DataSource source = arguments[0].equals("h2")
                ? JdbcConnectionPool.create("jdbc:h2:file:" + folder.resolve("store"), "sa", "")
                : PostGis.pool(PostGis.newDatabase());
        try (Store store = Store.open(source, Clock.systemDefaultZone(), KEYS)) {
            for (int time = 1; time <= TIMES; time++) {
                double load = seconds(() -> load(store, people));
                AtomicLong read = new AtomicLong();
                double reading =
                        seconds(() -> store.people().bewoning(one -> read.addAndGet(one.huishoudensgrootte())));
                PersonalCipher cipher = KEYS.cipher(Database.of(source));
                List<byte[]> sealed = new ArrayList<>();
                double sealing = seconds(() -> people.forEach(
                        one -> sealed.add(cipher.seal(PeopleBytes.row(one.adres()), PeopleBytes.of(one)))));
                double opening = seconds(() -> {
                    for (int i = 0; i < people.size(); i++) {
                        String adres = people.get(i).adres();
                        PeopleBytes.read(adres, cipher.open(PeopleBytes.row(adres), sealed.get(i)));
                    }
                });
                System.out.printf(
                        Locale.ROOT,
                        "%s, %d households: processor time of import %.2f s, sealing alone %.2f s (%.0f %%); read %.2f s, opening alone %.2f s (%.0f %%)%n",
                        arguments[0],
                        households,
                        load,
                        sealing,
                        100 * sealing / load,
                        reading,
                        opening,
                        100 * opening / reading);
            }
        }
        System.exit(0);
    }

    private static void load(Store store, List<Bewoning> people) {
        try (DatasetLoad load = store.datasets().begin(Samples.draft(DatasetKind.PERSONEN))) {
            Samples.fill(load, people);
            load.publish(Map.of());
        }
    }

    /** Of processor time, whatever else the machine does. */
    private static double seconds(Runnable work) {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long begin = system.getProcessCpuTime();
        work.run();
        return (system.getProcessCpuTime() - begin) / 1e9;
    }
}
