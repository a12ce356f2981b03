package nl.wijkatelier.domain.port;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import nl.wijkatelier.domain.area.Indeling;
import nl.wijkatelier.domain.land.Land;
import nl.wijkatelier.domain.register.Adres;
import nl.wijkatelier.domain.register.BgtObject;
import nl.wijkatelier.domain.register.BgtType;
import nl.wijkatelier.domain.register.Kerncijfer;
import nl.wijkatelier.domain.register.Pand;
import nl.wijkatelier.domain.register.Perceel;
import nl.wijkatelier.domain.register.Woonplaats;

/**
 * Reads the current objects of the served dataset versions, streaming: memory stays flat whatever their number. The order is
 * stable (by dataset, then by id), so that whatever is computed from it is the same every time. Thread-safe.
 */
public interface Registers {
    void adressen(Consumer<Adres> consumer);

    /** Current voorkomens of standing panden ({@code BagStatus.BESTAAND_PAND}). */
    void panden(Consumer<Pand> consumer);

    /** Current versions of the given types. */
    void bgt(Set<BgtType> types, Consumer<BgtObject> consumer);

    void percelen(Consumer<Perceel> consumer);

    /** Current named places. */
    void woonplaatsen(Consumer<Woonplaats> consumer);

    /** The addresses in a part of the land. */
    default void adressen(Land land, Consumer<Adres> consumer) {
        adressen(adres -> {
            if (land.holds(adres.x(), adres.y())) consumer.accept(adres);
        });
    }

    /** The panden whose bounding box meets a part of the land. */
    default void panden(Land land, Consumer<Pand> consumer) {
        panden(pand -> {
            if (land.meets(pand.geometrie().getEnvelopeInternal())) consumer.accept(pand);
        });
    }

    /** The objects of the given types whose bounding box meets a part of the land. */
    default void bgt(Land land, Set<BgtType> types, Consumer<BgtObject> consumer) {
        bgt(types, object -> {
            if (land.meets(object.geometrie().getEnvelopeInternal())) consumer.accept(object);
        });
    }

    /** The percelen whose bounding box meets a part of the land. */
    default void percelen(Land land, Consumer<Perceel> consumer) {
        percelen(perceel -> {
            if (land.meets(perceel.geometrie().getEnvelopeInternal())) consumer.accept(perceel);
        });
    }

    /**
     * Every served division, oldest year first and within a year in the order in which they came. Imports of one year for several
     * gebieden are put together; a division that was made of a plan stands by itself.
     */
    List<Indeling> indelingen();

    /** Figures of every served year and release: first those of maps, then those of tables, which have the last word. */
    void kerncijfers(Consumer<Kerncijfer> consumer);

    /** A bounding box around the current panden, adressen and areas as {minx, miny, maxx, maxy} in RD metres, or null without any. */
    double[] bounds();
}
