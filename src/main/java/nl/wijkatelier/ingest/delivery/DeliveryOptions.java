package nl.wijkatelier.ingest.delivery;

import java.time.LocalDate;
import java.util.Objects;
import nl.wijkatelier.engine.crs.CoordinateSystems;

/**
 * What the one who imports says of a delivery, beside its files.
 *
 * @param gebied a name for the land it covers; a newer delivery under that name replaces this one whole. Null to take it from the
 *     files: codes of gemeenten where they say them, else the name of the first file without extension
 * @param peildatum the day for which BAG, BGT and BRK objects must be current; null for the day that a BAG extract gives, and for BGT
 *     and BRK for today; the day of people, null for that in the name of their file, if any
 * @param historie whether ended versions of BGT and BRK objects are kept too
 * @param jaar the only year to read of CBS maps and tables, and theirs where nothing says one; null for all years that they say
 * @param release 1, 2 or 3: which of a map year's publications
 * @param fictief whether the data describes the fictional demo region; gemeenten GM99.. are fictional without saying
 * @param wie who imports: account or "opdrachtregel"
 * @param systems brings degrees to RD
 */
public record DeliveryOptions(
        String gebied,
        LocalDate peildatum,
        boolean historie,
        Integer jaar,
        int release,
        boolean fictief,
        String wie,
        CoordinateSystems systems) {
    public DeliveryOptions {
        Objects.requireNonNull(wie, "wie");
        Objects.requireNonNull(systems, "systems");
        if (gebied != null && gebied.isBlank()) throw new IllegalArgumentException("gebied is leeg");
        if (release < 1 || release > 3) throw new IllegalArgumentException("release " + release + " is geen 1, 2 of 3");
    }

    /** The same with degrees brought to RD without the correction grid. */
    public DeliveryOptions(
            String gebied,
            LocalDate peildatum,
            boolean historie,
            Integer jaar,
            int release,
            boolean fictief,
            String wie) {
        this(gebied, peildatum, historie, jaar, release, fictief, wie, CoordinateSystems.withoutGrid());
    }

    /** Everything from the files, current objects of today, first release. */
    public static DeliveryOptions by(String wie) {
        return new DeliveryOptions(null, null, false, null, 1, false, wie);
    }

    /** The same, of the fictional demo region. */
    public DeliveryOptions withFictief() {
        return new DeliveryOptions(gebied, peildatum, historie, jaar, release, true, wie, systems);
    }

    /** The same, with degrees brought to RD by other systems. */
    public DeliveryOptions withSystems(CoordinateSystems others) {
        return new DeliveryOptions(gebied, peildatum, historie, jaar, release, fictief, wie, others);
    }
}
