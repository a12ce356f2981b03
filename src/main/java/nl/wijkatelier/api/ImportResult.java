package nl.wijkatelier.api;

import java.util.List;
import java.util.Map;
import nl.wijkatelier.domain.port.Replacement;

/**
 * What an import made of one delivery, as JSON.
 *
 * @param dataset id of the version made or recognised, or null for a trial
 * @param herkend whether the same files had been read in before, so that nothing changed
 * @param gelezen records read, per object type
 * @param objecten different objects that they are of
 * @param actueel those of the objects that are current on the peildatum
 * @param vervangt what it took the place of, or would have
 */
public record ImportResult(
        Long dataset,
        String soort,
        String gebied,
        String periode,
        boolean herkend,
        Map<String, Long> gelezen,
        Map<String, Long> objecten,
        Map<String, Long> actueel,
        Map<String, Long> bewaard,
        Map<String, Long> problemen,
        List<Vervangt> vervangt) {
    /**
     * An earlier version of which something is replaced.
     *
     * @param nieuwer why it is newer than the delivery, or null
     * @param vervangen objects that it no longer shows
     * @param weg those of them that the delivery does not have
     * @param blijft objects that it goes on showing
     */
    public record Vervangt(
            long dataset, String gebied, String nieuwer, long vervangen, long weg, long blijft, List<Soort> soorten) {
        public static Vervangt of(Replacement one) {
            return new Vervangt(
                    one.dataset(),
                    one.gebied(),
                    one.newer(),
                    one.replaced(),
                    one.gone(),
                    one.kept(),
                    one.counts().stream().map(Soort::of).toList());
        }
    }

    /**
     * The objects of one type.
     *
     * @param nieuw objects that the delivery has in their place
     * @param veelMinder whether at least a fifth is lost
     */
    public record Soort(String soort, long vervangen, long weg, long nieuw, long blijft, boolean veelMinder) {
        static Soort of(Replacement.Count count) {
            return new Soort(
                    count.type(), count.replaced(), count.gone(), count.instead(), count.kept(), count.large());
        }
    }
}
