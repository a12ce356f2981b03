package nl.wijkatelier.app;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import nl.wijkatelier.delivery.KeptPackages;
import nl.wijkatelier.disk.TempFiles;
import nl.wijkatelier.domain.port.DatasetStore;
import nl.wijkatelier.domain.port.Progress;
import nl.wijkatelier.domain.problem.RefusedFile;
import nl.wijkatelier.engine.join.DraftFigures;
import nl.wijkatelier.store.StoreTrouble;
import nl.wijkatelier.store.StoreWatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What the service does by itself, on one thread of its own: at the start it removes what killed imports left, imports the demo
 * region into an empty store, and makes the first snapshot; from then on it makes a new one whenever other versions are served,
 * whoever imported them.
 */
@Component
@ConditionalOnWebApplication
class StartUp {
    private static final Logger LOG = LoggerFactory.getLogger(StartUp.class);
    private static final long SECONDS_BETWEEN_LOOKS = 5;
    private static final String START = "Starten";
    private static final String FOLLOW = "Bijwerken";

    private final DatasetStore store;
    private final Served served;
    private final Preparation preparation;
    private final DemoRegionImport demo;
    private final DrawingGround drawing;
    private final PlanGround ground;
    private final Supplier<DraftFigures> drafts;
    private final Activity activity;
    private final StoreWatch watch;
    private final KeptPlans plans;
    private final KeptPackages deliveries;
    private boolean adopted;
    /** What was served when the start was over. */
    private String begun;
    /** The version of which everything that plans need has been made. */
    private String prepared;

    private final ScheduledExecutorService worker =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "start-up"));

    StartUp(
            DatasetStore store,
            Served served,
            Preparation preparation,
            DemoRegionImport demo,
            DrawingGround drawing,
            PlanGround ground,
            Supplier<DraftFigures> drafts,
            Activity activity,
            StoreWatch watch,
            KeptPlans plans,
            KeptPackages deliveries) {
        this.store = store;
        this.served = served;
        this.preparation = preparation;
        this.demo = demo;
        this.drawing = drawing;
        this.ground = ground;
        this.drafts = drafts;
        this.activity = activity;
        this.watch = watch;
        this.plans = plans;
        this.deliveries = deliveries;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        worker.execute(this::prepare);
        worker.scheduleWithFixedDelay(this::follow, 0, SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS);
    }

    /** Stops what is under way; an import that is cut off leaves the former data served. */
    @PreDestroy
    void end() throws InterruptedException {
        worker.shutdownNow();
        if (!worker.awaitTermination(20, TimeUnit.SECONDS)) LOG.warn("Het werk op de achtergrond stopt niet op tijd.");
    }

    private void prepare() {
        guarded(START, () -> {
            TempFiles.clean();
            int cleaned = store.clean();
            if (cleaned > 0) LOG.info("{} afgebroken import(en) opgeruimd.", cleaned);
            if (demo.wanted() && onlyDemo()) demo.run(activity);
        });
    }

    /** Whether there is nothing but, perhaps, what an import of the demo region that was cut off made visible. */
    private boolean onlyDemo() {
        return store.list().stream().allMatch(dataset -> dataset.draft().wie().equals(DemoRegionImport.WHO));
    }

    private void follow() {
        guarded(FOLLOW, () -> {
            // what is served goes on; the watch has said so
            if (watch.trouble().isPresent()) return;
            if (served.refresh(activity)) {
                LOG.info("Kaart en cijfers zijn bijgewerkt.");
                // the map is there; the first to search need not wait
                served.current().places().get();
                preparation.keep(served.current());
            }
            if (!adopted) plans.adopt();
            adopted = true;
            String version = store.servedVersion();
            if (version == null) return;
            if (begun == null) begun = version;
            // somebody brought other data since
            if (!version.equals(begun)) activity.mended(START);
            if (!version.equals(prepared)) prepare(version);
            if (!served.failing()) activity.mended(FOLLOW);
        });
    }

    private void prepare(String version) {
        // else the first to open a plan waits for them; what fails is tried again at the next look
        preparation.complete(activity);
        drawing.prepare(activity);
        ground.get();
        drafts.get();
        prepared = version;
        // last, since nobody waits for them
        int packages = deliveries.keepAll(activity);
        if (packages > 0) LOG.info("{} levering(en) van gepubliceerde indelingen bewaard.", packages);
    }

    private void guarded(String what, Runnable work) {
        try {
            work.run();
            activity.end();
        } catch (Progress.Cancelled e) {
            activity.end();
        } catch (RefusedFile e) {
            LOG.error("{}: {} {}", what, e.problem(), e.getMessage());
            activity.failed(what, e.getMessage());
        } catch (RuntimeException e) {
            if (worker.isShutdown()) return;
            if (StoreTrouble.of(e).isPresent()) {
                // the watch has said so, and it is tried again
                activity.end();
                return;
            }
            LOG.error("{} is mislukt; wat er stond, blijft staan.", what, e);
            activity.failed(what, what + " is mislukt; zie het logboek van de dienst.");
        }
    }
}
