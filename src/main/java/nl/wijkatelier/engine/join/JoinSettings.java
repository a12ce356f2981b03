package nl.wijkatelier.engine.join;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.wijkatelier.domain.area.Indeling;
import nl.wijkatelier.domain.disclosure.CellKeys;
import nl.wijkatelier.domain.port.Dataset;
import nl.wijkatelier.domain.port.DatasetKind;

/**
 * What a join needs besides the registers.
 *
 * @param keys of the personal records, for rounding and noise
 * @param datasets the served dataset versions, named as the source of figures
 * @param day on which the figures are shown: divisions that were made of plans and take effect later are not yet in force
 */
public record JoinSettings(CellKeys keys, List<Dataset> datasets, LocalDate day) {
    public JoinSettings {
        Objects.requireNonNull(keys, "keys");
        datasets = List.copyOf(datasets);
    }

    /** For a day on which every division is in force. */
    public JoinSettings(CellKeys keys, List<Dataset> datasets) {
        this(keys, datasets, LocalDate.MAX);
    }

    /** The dataset version of a division, where it was made of a plan. */
    Optional<Dataset> made(Indeling indeling) {
        return datasets.stream()
                .filter(one -> one.id() == indeling.dataset() && one.draft().kind() == DatasetKind.INDELING)
                .findFirst();
    }

    /**
     * The divisions that figures of people are made for, as indices, in the order in which they are let out: the newest imported
     * one, then those that were made of plans as they were published.
     */
    List<Integer> released(List<Indeling> divisions) {
        List<Integer> all = new ArrayList<>();
        for (int i = divisions.size() - 1; i >= 0 && all.isEmpty(); i--)
            if (made(divisions.get(i)).isEmpty()) all.add(i);
        IntStream.range(0, divisions.size())
                .filter(i -> made(divisions.get(i)).isPresent())
                .boxed()
                .sorted(Comparator.comparingLong(i -> divisions.get(i).dataset()))
                .forEach(all::add);
        return List.copyOf(all);
    }

    boolean inForce(Indeling indeling) {
        return made(indeling)
                .map(made -> !made.draft().peildatum().isAfter(day))
                .orElse(true);
    }

    /** The first day on which a division holds. */
    LocalDate ingang(Indeling indeling) {
        return made(indeling)
                .map(made -> made.draft().peildatum())
                .orElseGet(() -> LocalDate.of(indeling.jaar(), 1, 1));
    }

    /** Keys that anyone can compute, and sources unnamed: for data that is not about real people. */
    public static JoinSettings fictional() {
        return new JoinSettings(CellKeys.of(new byte[0]), List.of());
    }
}
