package nl.wijkatelier.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.wijkatelier.engine.crs.CoordinateSystems;
import nl.wijkatelier.engine.crs.RdNapTrans;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Ties RD to the other coordinate systems: with the official correction grid where {@code wijkatelier.rdnaptrans-grid} names one. */
@Configuration(proxyBeanMethods = false)
class Rdnaptrans {
    private static final Logger LOG = LoggerFactory.getLogger(Rdnaptrans.class);

    /** Throws IllegalStateException when a grid is configured that cannot be read: a service must not be silently less exact. */
    @Bean
    CoordinateSystems coordinateSystems(@Value("${wijkatelier.rdnaptrans-grid:}") String grid) {
        if (grid.isBlank()) {
            LOG.info("RDNAPTRANS2018 zonder correctiegrid: graden wijken tot 0,25 m af."
                    + " Stel wijkatelier.rdnaptrans-grid in op het officiële bestand voor 1 mm.");
            return CoordinateSystems.withoutGrid();
        }
        Path file = Path.of(grid);
        if (!Files.isReadable(file))
            throw new IllegalStateException(
                    "wijkatelier.rdnaptrans-grid: '" + grid + "' is er niet of is niet te lezen");
        try {
            CoordinateSystems systems = CoordinateSystems.with(RdNapTrans.withGrid(file));
            LOG.info("RDNAPTRANS2018 met correctiegrid {}.", file.getFileName());
            return systems;
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalStateException(
                    "wijkatelier.rdnaptrans-grid: '" + grid + "' is geen correctiegrid: " + e.getMessage(), e);
        }
    }
}
