package nl.wijkatelier.delivery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.NoSuchElementException;
import java.util.function.Function;
import nl.wijkatelier.disk.TempFiles;
import nl.wijkatelier.domain.plan.DivisionStore;
import nl.wijkatelier.domain.plan.DivisionVersion;
import nl.wijkatelier.domain.plan.PackageStore;
import nl.wijkatelier.domain.port.Progress;

/**
 * The delivery packages of published divisions: each is made once, kept, and from then on given as it was made, whatever data and program say later.
 * Thread-safe.
 */
public final class KeptPackages {
    private final Function<String, PlanDelivery.Order> deliveries;
    private final DivisionStore divisions;
    private final PackageStore packages;

    public KeptPackages(PlanDelivery deliveries, DivisionStore divisions, PackageStore packages) {
        this(deliveries::published, divisions, packages);
    }

    /** @param deliveries as {@link PlanDelivery#published} */
    KeptPackages(Function<String, PlanDelivery.Order> deliveries, DivisionStore divisions, PackageStore packages) {
        this.deliveries = deliveries;
        this.divisions = divisions;
        this.packages = packages;
    }

    /** The package of a division, kept where it was not yet; throws as {@link PlanDelivery#published}. */
    public PlanDelivery.Order of(String id) {
        PlanDelivery.Order fresh = deliveries.apply(id);
        return packages.find(id)
                .map(kept -> new PlanDelivery.Order(
                        "indeling " + id + "/" + kept.digest(), (target, progress) -> packages.read(id, target)))
                .orElseGet(() -> new PlanDelivery.Order(fresh.version(), (target, progress) -> {
                    fresh.writer().write(target, progress);
                    // another one may have been first
                    if (!packages.keep(id, target)) packages.read(id, target);
                }));
    }

    /**
     * Makes and keeps the packages that are not kept yet, of the divisions whose figures are there. Throws Progress.Cancelled.
     *
     * @return how many
     */
    public int keepAll(Progress progress) {
        int made = 0;
        for (DivisionVersion version : divisions.list())
            if (packages.find(version.id()).isEmpty() && keep(version.id(), progress)) made++;
        return made;
    }

    private boolean keep(String id, Progress progress) {
        try {
            PlanDelivery.Order order = of(id);
            Path file = TempFiles.file(".zip");
            try {
                order.writer().write(file, progress);
            } finally {
                Files.deleteIfExists(file);
            }
            return true;
        } catch (NoSuchElementException notServed) {
            // its figures are being computed, or it was withdrawn
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
