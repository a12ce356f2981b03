package nl.wijkatelier.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Kills a service, again and again, while people edit, import and publish, and after each start proves that nothing is lost: {@code KILLS SEED
 * h2|postgis}. Some kills hit it while it starts; a PostgreSQL of its own is stopped as by a crash amid the work and started again, before or
 * after the service is killed. Ends with exit code 1 where something was lost, kept twice, or answered as nobody should be.
 */
public final class KillSoak {
    private static final int EDITORS = 3;
    /** Of so many kills one comes while the service starts. */
    private static final int EARLY = 3;

    private static final int LEAST_MILLIS = 500;
    private static final int MOST_MILLIS = 7_000;
    /** A service sees its server stop less often than this. */
    private static final int STOPS = 5;

    private final int kills;
    private final Random random;
    private final SoakStore store;
    private final Path folder;
    private final SoakLedger ledger = new SoakLedger();
    private final SoakProof proof = new SoakProof(ledger);
    private final List<SoakWorker> workers = new ArrayList<>();
    private int killed;
    private int early;
    private int stopped;
    /** How long a start took last. */
    private int starting;

    private KillSoak(int kills, long seed, SoakStore store, Path folder) {
        this.kills = kills;
        this.random = new Random(seed);
        this.store = store;
        this.folder = folder;
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("wijkatelier-soak");
        long seed = Long.parseLong(arguments[1]);
        boolean good;
        try (SoakStore store = SoakStore.of(arguments[2], folder)) {
            KillSoak soak = new KillSoak(Integer.parseInt(arguments[0]), seed, store, folder);
            good = soak.run(seed);
        }
        System.exit(good ? 0 : 1);
    }

    private boolean run(long seed) throws Exception {
        List<String> tokens = store.prepare(EDITORS + 1);
        for (int i = 0; i < EDITORS; i++) workers.add(new SoakEditor(ledger, tokens.get(i), i, seed));
        workers.add(new SoakChair(ledger, tokens.get(EDITORS), tokens.get(EDITORS + 1)));
        while (killed < kills && proof.faults.isEmpty()) {
            if (killed > 0 && random.nextInt(EARLY) == 0) killEarly();
            else killAtWork();
            killed++;
            if (killed % 4 == 0) tell();
        }
        SoakService last = start();
        try {
            proof.look(last.port, token(), true);
        } finally {
            last.kill();
        }
        tell();
        proof.faults.forEach(fault -> System.out.println("FAULT " + fault));
        try (Stream<String> log = Files.lines(folder.resolve("log"))) {
            log.filter(line -> line.contains(" ERROR ")).distinct().limit(20).forEach(System.out::println);
        }
        return proof.faults.isEmpty() && ledger.surprises.isEmpty();
    }

    private SoakService start() throws IOException, InterruptedException {
        SoakService service = SoakService.start(SoakService.QUICK, store.settings(), folder);
        long begin = System.nanoTime();
        try {
            service.awaitReady();
            starting = (int) TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
            if (workers.size() == EDITORS + 1) workers.add(new SoakImporter(ledger, token(), random.nextLong()));
            return service;
        } catch (RuntimeException broken) {
            service.kill();
            throw broken;
        }
    }

    private String token() throws IOException {
        return Files.readString(folder.resolve("token")).strip();
    }

    /** While it makes good what the kill before left. */
    private void killEarly() throws IOException, InterruptedException {
        early++;
        SoakService service = SoakService.start(SoakService.QUICK, store.settings(), folder);
        Thread.sleep((long) (random.nextDouble() * starting));
        service.kill();
    }

    private void killAtWork() throws Exception {
        SoakService service = start();
        try {
            proof.look(service.port, token(), false);
            workers.forEach(worker -> worker.begin(service.port));
            work();
            int stops = store.isServer() ? random.nextInt(STOPS) : 0;
            for (int i = 0; i < stops; i++) {
                stopped++;
                store.stop();
                Thread.sleep(random.nextInt(MOST_MILLIS));
                // the last one may stay away: then the service is killed first
                if (i == stops - 1 && random.nextBoolean()) break;
                store.start();
                work();
            }
        } finally {
            service.kill();
            for (SoakWorker worker : workers) worker.end();
            store.start();
        }
    }

    private void work() throws InterruptedException {
        Thread.sleep(LEAST_MILLIS + random.nextInt(MOST_MILLIS));
    }

    private void tell() {
        System.out.printf(
                Locale.ROOT,
                "%d kills (%d while starting), server stopped %d times; acknowledged: %d edits, %d plans, %d divisions, %d imports; "
                        + "outcome unknown of %d edits, %d of them kept; refused in words %d; faults %d, surprises %d%n",
                killed,
                early,
                stopped,
                ledger.edits.size(),
                ledger.plans.size(),
                ledger.divisions.size(),
                ledger.datasets.size(),
                ledger.unsure.get(),
                ledger.unsureKept.get(),
                ledger.refused.get(),
                proof.faults.size(),
                ledger.surprises.size());
        ledger.surprises.stream().distinct().forEach(one -> System.out.println("SURPRISE " + one));
    }
}
