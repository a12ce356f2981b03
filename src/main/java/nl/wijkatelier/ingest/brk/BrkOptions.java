package nl.wijkatelier.ingest.brk;

import java.time.LocalDate;
import java.util.Objects;

/**
 * What is taken from a kadastrale kaart.
 *
 * @param historie whether ended versions are taken too; they are counted as read either way
 * @param peildatum the day on which a version must be valid
 */
public record BrkOptions(boolean historie, LocalDate peildatum) {
    public BrkOptions {
        Objects.requireNonNull(peildatum, "peildatum");
    }

    /** Versions that are current on a day. */
    public static BrkOptions actueel(LocalDate peildatum) {
        return new BrkOptions(false, peildatum);
    }

    /** The same with all versions. */
    public BrkOptions withHistorie() {
        return new BrkOptions(true, peildatum);
    }
}
