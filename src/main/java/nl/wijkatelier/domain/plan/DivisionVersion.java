package nl.wijkatelier.domain.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import nl.wijkatelier.domain.area.Indeling;

/**
 * What is known of a division that was made of a plan. It stays as it is for ever.
 *
 * @param id {@link Indeling#id}; empty until the store gives one
 * @param dataset id of the dataset version that holds it; 0 until the store gives one
 * @param ingang the day on which it takes effect
 * @param besluit number of the decision; may be empty
 * @param vervangt id of the division that the plan began with
 * @param plan id of the plan
 * @param revisie number of entries of the plan that were published
 * @param naam of the plan
 * @param tekenaars who made entries, by name
 * @param indiener who handed it in
 * @param beoordelaar who approved it
 * @param publicist who published it
 * @param tijd when
 */
public record DivisionVersion(
        String id,
        long dataset,
        LocalDate ingang,
        String besluit,
        String vervangt,
        long plan,
        int revisie,
        String naam,
        List<String> tekenaars,
        String indiener,
        String beoordelaar,
        String publicist,
        Instant tijd) {
    public DivisionVersion {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(ingang, "ingang");
        Objects.requireNonNull(besluit, "besluit");
        Objects.requireNonNull(vervangt, "vervangt");
        tekenaars = List.copyOf(tekenaars);
    }

    /** The year whose division it is. */
    public int jaar() {
        return ingang.getYear();
    }
}
