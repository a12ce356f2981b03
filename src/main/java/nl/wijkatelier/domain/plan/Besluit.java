package nl.wijkatelier.domain.plan;

import java.time.LocalDate;
import java.util.Objects;

/**
 * The decision that a plan prepares.
 *
 * @param ingang day on which the division takes effect, or null while not chosen
 * @param nummer number of the decision, empty while there is none
 */
public record Besluit(LocalDate ingang, String nummer) {
    static final Besluit NONE = new Besluit(null, "");

    public Besluit {
        Objects.requireNonNull(nummer, "nummer");
    }
}
