package nl.wijkatelier.ingest.bgt;

import java.time.LocalDate;
import java.util.Objects;
import nl.wijkatelier.ingest.gml.ArcStroke;

/**
 * What is taken from a BGT download.
 *
 * @param historie whether ended versions are taken too; they are counted as read either way
 * @param peildatum the day on which a version must be current: an object that was terminated by then is history
 * @param arcTolerance the most that a stroked arc lies off the real one, metres
 */
public record BgtOptions(boolean historie, LocalDate peildatum, double arcTolerance) {
    public BgtOptions {
        Objects.requireNonNull(peildatum, "peildatum");
    }

    /** Versions that are current on a day, arcs stroked to {@link ArcStroke#DEFAULT_TOLERANCE}. */
    public static BgtOptions actueel(LocalDate peildatum) {
        return new BgtOptions(false, peildatum, ArcStroke.DEFAULT_TOLERANCE);
    }

    /** The same with all versions. */
    public BgtOptions withHistorie() {
        return new BgtOptions(true, peildatum, arcTolerance);
    }
}
