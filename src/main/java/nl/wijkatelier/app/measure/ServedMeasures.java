package nl.wijkatelier.app.measure;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.wijkatelier.domain.area.Indeling;
import nl.wijkatelier.domain.area.Level;
import nl.wijkatelier.domain.port.Dataset;
import nl.wijkatelier.domain.port.DatasetKind;
import nl.wijkatelier.domain.port.DatasetStore;
import nl.wijkatelier.domain.statistics.FigureTable;
import nl.wijkatelier.domain.statistics.Indicator;
import nl.wijkatelier.domain.statistics.Value;
import nl.wijkatelier.engine.join.JoinedRegion;
import nl.wijkatelier.engine.join.JoinedRegions;
import nl.wijkatelier.wms.PictureUse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is served: dataset versions by kind, figures shown and withheld of the newest division, pictures made and found. */
final class ServedMeasures implements MeterBinder {
    private static final Logger LOG = LoggerFactory.getLogger(ServedMeasures.class);
    private static final long FRESH = 30_000_000_000L;

    private record Tally(JoinedRegion region, Map<Level, Map<Value.Reason, Long>> missing, Map<Level, Long> shown) {}

    private record Versions(Map<DatasetKind, Long> counts, long time) {}

    private final JoinedRegions regions;
    private final DatasetStore store;
    private final PictureUse pictures;
    private Tally tally;
    private Versions versions;

    ServedMeasures(JoinedRegions regions, DatasetStore store, PictureUse pictures) {
        this.regions = regions;
        this.store = store;
        this.pictures = pictures;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (DatasetKind kind : DatasetKind.values())
            Gauge.builder("wijkatelier.datasets", () -> versions(kind))
                    .description("Zichtbare datasetversies, naar soort")
                    .tag("soort", kind.name().toLowerCase(Locale.ROOT))
                    .register(registry);
        for (Level level : Level.values()) {
            String name = level.name().toLowerCase(Locale.ROOT);
            Gauge.builder("wijkatelier.figures", () -> tally().shown().getOrDefault(level, 0L))
                    .description("Cijfers van de nieuwste indeling, naar niveau en of zij getoond worden")
                    .tags("niveau", name, "uitkomst", "getoond")
                    .register(registry);
            for (Value.Reason reason : Value.Reason.values())
                Gauge.builder(
                                "wijkatelier.figures",
                                () -> tally().missing()
                                        .getOrDefault(level, Map.of())
                                        .getOrDefault(reason, 0L))
                        .description("Cijfers van de nieuwste indeling, naar niveau en of zij getoond worden")
                        .tags("niveau", name, "uitkomst", reason.name().toLowerCase(Locale.ROOT))
                        .register(registry);
        }
        FunctionCounter.builder("wijkatelier.pictures.found", pictures, PictureUse::found)
                .description("Kaartbeelden die er al waren")
                .register(registry);
        FunctionCounter.builder("wijkatelier.pictures.painted", pictures, PictureUse::painted)
                .description("Kaartbeelden die zijn gemaakt")
                .register(registry);
        Gauge.builder("wijkatelier.pictures.kept", pictures, PictureUse::bytes)
                .description("Bytes van kaartbeelden die bewaard worden")
                .baseUnit("bytes")
                .register(registry);
        Gauge.builder("wijkatelier.pictures.busy", pictures, PictureUse::busy)
                .description("Deel van de ruimte om te tekenen dat in gebruik is, 0 tot 1")
                .register(registry);
    }

    /** Counts served versions; not a number where the store is away. */
    private synchronized double versions(DatasetKind kind) {
        long now = System.nanoTime();
        if (versions == null || now - versions.time() > FRESH) versions = new Versions(counted(), now);
        return versions.counts() == null ? Double.NaN : versions.counts().getOrDefault(kind, 0L);
    }

    private Map<DatasetKind, Long> counted() {
        try {
            Map<DatasetKind, Long> counts = new EnumMap<>(DatasetKind.class);
            for (Dataset dataset : store.list())
                if (dataset.status() == Dataset.Status.ZICHTBAAR)
                    counts.merge(dataset.draft().kind(), 1L, Long::sum);
            return counts;
        } catch (RuntimeException away) {
            LOG.debug("dataset versions are not counted: {}", away.getMessage());
            return null;
        }
    }

    /** Counted once per snapshot. */
    private synchronized Tally tally() {
        JoinedRegion region = regions.current();
        if (tally == null || tally.region() != region) tally = counted(region);
        return tally;
    }

    private static Tally counted(JoinedRegion region) {
        Map<Level, Map<Value.Reason, Long>> missing = new EnumMap<>(Level.class);
        Map<Level, Long> shown = new EnumMap<>(Level.class);
        Indeling newest = region.actueel().orElse(null);
        if (newest != null)
            for (Level level : Level.values()) {
                FigureTable table = region.figures(newest, level);
                List<Indicator> indicators = table.indicators();
                for (Indicator indicator : indicators)
                    for (int area = 0; area < table.areas().size(); area++)
                        if (table.value(indicator.id(), area) instanceof Value.Missing absent)
                            missing.computeIfAbsent(level, any -> new EnumMap<>(Value.Reason.class))
                                    .merge(absent.reason(), 1L, Long::sum);
                        else shown.merge(level, 1L, Long::sum);
            }
        return new Tally(region, missing, shown);
    }
}
