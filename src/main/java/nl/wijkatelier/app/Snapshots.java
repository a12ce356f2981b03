package nl.wijkatelier.app;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import nl.wijkatelier.api.StatusView;
import nl.wijkatelier.domain.port.Dataset;
import nl.wijkatelier.domain.port.DatasetKind;
import nl.wijkatelier.domain.port.DatasetStore;
import nl.wijkatelier.domain.port.PeopleRecords;
import nl.wijkatelier.domain.port.Registers;
import nl.wijkatelier.domain.register.Adressen;
import nl.wijkatelier.engine.crs.CoordinateSystems;
import nl.wijkatelier.engine.join.IndicatorCatalogue;
import nl.wijkatelier.engine.join.JoinedRegions;
import nl.wijkatelier.engine.join.RegionJoin;
import nl.wijkatelier.engine.render.Topographies;
import nl.wijkatelier.engine.render.Topography;
import nl.wijkatelier.engine.search.SearchIndex;
import nl.wijkatelier.engine.style.Ramps;
import nl.wijkatelier.engine.style.Styles;
import nl.wijkatelier.store.Store;
import nl.wijkatelier.wms.WmsAnswers;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the snapshots that are served, and hands them to what answers requests. */
@Configuration(proxyBeanMethods = false)
class Snapshots {
    private static final String DISCLOSURE_KEY = "sleutel-onthulling";
    private static final String SNAPSHOT = "momentopname";

    @Bean
    Styles styles() {
        return Styles.bundled();
    }

    @Bean
    Ramps ramps() {
        return Ramps.bundled();
    }

    @Bean
    IndicatorCatalogue indicatorCatalogue(@Value("${wijkatelier.indicators:}") String folder) {
        return folder.isBlank() ? IndicatorCatalogue.load() : IndicatorCatalogue.load(Path.of(folder));
    }

    @Bean
    DisclosureSecret disclosureSecret(
            Store store,
            @Value("${wijkatelier.disclosure.key:}") String key,
            @Value("${wijkatelier.disclosure.key-file:}") String keyFile,
            @Value("${wijkatelier.disclosure.overnemen:false}") boolean takeOver,
            @Value("${wijkatelier.admin.token-file}") Path tokenFile) {
        Path file = keyFile.isBlank() ? tokenFile.resolveSibling(DISCLOSURE_KEY) : Path.of(keyFile);
        return takeOver
                ? DisclosureSecret.takenOver(store.disclosureKey(), key, file)
                : DisclosureSecret.of(store.disclosureKey(), key, file);
    }

    @Bean
    KeptSnapshot keptSnapshot(
            @Value("${wijkatelier.momentopname:}") String file,
            @Value("${wijkatelier.admin.token-file}") Path tokenFile,
            @Value("${wijkatelier.indicators:}") String indicators,
            IndicatorCatalogue catalogue,
            Styles styles,
            DisclosureSecret secret) {
        return new KeptSnapshot(
                file.isBlank() ? tokenFile.resolveSibling(SNAPSHOT) : Path.of(file),
                secret.derived("momentopname"),
                Program.name(indicators),
                catalogue,
                styles);
    }

    @Bean
    Preparation preparation(
            DatasetStore store,
            Registers registers,
            PeopleRecords people,
            IndicatorCatalogue catalogue,
            Styles styles,
            ObjectProvider<Clock> clocks,
            DisclosureSecret secret,
            PlanBasis basis,
            ObjectProvider<PassTaker> others,
            KeptSnapshot kept) {
        return new Preparation(
                store,
                registers,
                people,
                catalogue,
                styles,
                clocks.getIfAvailable(Clock::systemDefaultZone),
                secret::keys,
                basis,
                others.stream().toList(),
                kept);
    }

    @Bean
    Served served(
            DatasetStore store,
            IndicatorCatalogue catalogue,
            ObjectProvider<Clock> clocks,
            DisclosureSecret secret,
            Preparation preparation) {
        Clock clock = clocks.getIfAvailable(Clock::systemDefaultZone);
        Served.Snapshot empty =
                Served.Snapshot.of(RegionJoin.nothing(catalogue), Topography.empty(""), Adressen.of(List.of()));
        return new Served(() -> version(store, clock, secret), empty, preparation);
    }

    /**
     * Another text when other versions are served, on the day on which a division that was made of a plan takes effect, and where figures are
     * rounded by another key.
     */
    private static String version(DatasetStore store, Clock clock, DisclosureSecret secret) {
        LocalDate today = LocalDate.now(clock);
        long inForce = store.list().stream()
                .filter(one -> one.draft().kind() == DatasetKind.INDELING)
                .filter(one -> !one.draft().peildatum().isAfter(today))
                .count();
        return store.servedVersion() + (inForce == 0 ? "" : "-" + inForce) + "-" + secret.number();
    }

    @Bean
    Activity activity() {
        return new Activity(new ConsoleProgress(System.err, System.console() != null));
    }

    @Bean
    Supplier<StatusView> status(
            Served served, Activity activity, CoordinateSystems systems, DatasetStore store, Background background) {
        return new Status(
                served,
                activity,
                systems,
                new LastKnown<>(() -> visible(store), 0L),
                new LastKnown<>(served::behind, false),
                background);
    }

    private static long visible(DatasetStore store) {
        return store.list().stream()
                .filter(dataset -> dataset.status() == Dataset.Status.ZICHTBAAR)
                .count();
    }

    @Bean
    JoinedRegions joinedRegions(Served served) {
        return () -> served.current().region();
    }

    @Bean
    Supplier<SearchIndex> places(Served served) {
        return () -> served.current().places().get();
    }

    @Bean
    Topographies topographies(Served served) {
        return () -> served.current().topography();
    }

    @Bean
    WmsAnswers wmsAnswers(
            JoinedRegions regions,
            Topographies topographies,
            CoordinateSystems systems,
            Styles styles,
            Ramps ramps,
            WmsProperties wms) {
        return new WmsAnswers(regions, topographies, systems, styles, ramps, wms.settings());
    }
}
