package nl.wijkatelier.app;

import java.util.List;
import java.util.function.Supplier;
import nl.wijkatelier.api.StatusView;
import nl.wijkatelier.domain.area.Indeling;
import nl.wijkatelier.domain.area.Level;
import nl.wijkatelier.domain.port.DatasetStore;
import nl.wijkatelier.domain.port.Registers;
import nl.wijkatelier.domain.statistics.FigureTable;
import nl.wijkatelier.domain.statistics.Indicator;
import nl.wijkatelier.engine.crs.CoordinateSystems;
import nl.wijkatelier.engine.join.JoinedRegion;
import nl.wijkatelier.engine.join.JoinedRegions;
import nl.wijkatelier.engine.render.Topographies;
import nl.wijkatelier.engine.render.Topography;
import nl.wijkatelier.engine.style.Ramps;
import nl.wijkatelier.engine.style.Styles;
import nl.wijkatelier.wms.WmsAnswers;
import nl.wijkatelier.wms.WmsSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the snapshots that are served, and hands them to what answers requests. */
@Configuration(proxyBeanMethods = false)
class Snapshots {
    @Bean
    Styles styles() {
        return Styles.bundled();
    }

    @Bean
    Ramps ramps() {
        return Ramps.bundled();
    }

    @Bean
    Served served(DatasetStore store, Registers registers, Styles styles) {
        Served.Snapshot empty = new Served.Snapshot(new NoRegion(), Topography.empty(""));
        return new Served(
                store::servedVersion,
                empty,
                (version, progress) ->
                        new Served.Snapshot(new NoRegion(), Topography.build(registers, styles, version, progress)));
    }

    @Bean
    Activity activity() {
        return new Activity(new ConsoleProgress(System.err, System.console() != null));
    }

    @Bean
    Supplier<StatusView> status(Served served, Activity activity, CoordinateSystems systems, DatasetStore store) {
        return new Status(served, activity, systems, store);
    }

    @Bean
    JoinedRegions joinedRegions(Served served) {
        return () -> served.current().region();
    }

    @Bean
    Topographies topographies(Served served) {
        return () -> served.current().topography();
    }

    @Bean
    WmsAnswers wmsAnswers(
            JoinedRegions regions, Topographies topographies, CoordinateSystems systems, Styles styles, Ramps ramps) {
        return new WmsAnswers(regions, topographies, systems, styles, ramps, WmsSettings.standard());
    }

    /** What is served before anything was. */
    private record NoRegion() implements JoinedRegion {
        @Override
        public String version() {
            return "";
        }

        @Override
        public boolean fictief() {
            return false;
        }

        @Override
        public List<Indeling> indelingen() {
            return List.of();
        }

        @Override
        public List<Indicator> indicators() {
            return List.of();
        }

        @Override
        public FigureTable figures(Indeling indeling, Level level) {
            throw new IllegalArgumentException("there is no indeling");
        }
    }
}
