package nl.wijkatelier.domain.statistics;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.wijkatelier.domain.area.AreaCode;

/**
 * Where the figures of an indicator in a table come from.
 *
 * @param status how they were made
 * @param versies the dataset versions that they were made of; empty where those are not known
 * @param registers whether they are counted in registers as they are now, whatever the year of the borders
 */
public record Herkomst(Status status, List<Versie> versies, boolean registers) {
    /** How figures were made. */
    public enum Status {
        /** Counted or measured in the registers, exactly. */
        MEASURED,
        /** Counted in the registers, and rounded so that nobody can be recognised. */
        ROUNDED,
        /** Counted in the registers, with noise so that nobody can be recognised. */
        ESTIMATED,
        /** As CBS published it. */
        PUBLISHED,
        /** There is no figure. */
        UNKNOWN;

        /** The name in JSON and CSV: measured, rounded, estimated, published, unknown. */
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A dataset version.
     *
     * @param dataset its id
     * @param bron source in words
     * @param gebied the land that it covers, as its dataset says
     * @param peildatum the day that it describes, or null where the source does not say
     * @param grenzen whether only the borders of the areas are taken of it, not what is counted in them
     */
    public record Versie(long dataset, String bron, String gebied, LocalDate peildatum, boolean grenzen) {
        public Versie(long dataset, String bron, String gebied, LocalDate peildatum) {
            this(dataset, bron, gebied, peildatum, false);
        }

        public Versie {
            Objects.requireNonNull(bron, "bron");
            Objects.requireNonNull(gebied, "gebied");
        }

        /** Whether it may hold anything of a gemeente: not if it is of other gemeenten only. */
        boolean covers(AreaCode gemeente) {
            return !gebied.matches("\\d{4}(\\+\\d{4})*")
                    || gebied.contains(gemeente.text().substring(2));
        }
    }

    public static final Herkomst UNKNOWN = new Herkomst(Status.UNKNOWN, List.of());

    /** Of figures of the year that the borders are of. */
    public Herkomst(Status status, List<Versie> versies) {
        this(status, versies, false);
    }

    public Herkomst {
        Objects.requireNonNull(status, "status");
        versies = List.copyOf(versies);
    }

    /**
     * The sources of what was counted, in words, with "; " between; those of the borders where nothing else was.
     *
     * @param otherwise what is said where no version is known
     */
    public String bron(String otherwise) {
        if (versies.isEmpty()) return otherwise;
        boolean borders = versies.stream().allMatch(Versie::grenzen);
        return versies.stream()
                .filter(versie -> borders || !versie.grenzen())
                .map(Versie::bron)
                .distinct()
                .collect(Collectors.joining("; "));
    }

    /**
     * The day that all versions describe in which something was counted, or the first and the last of their days with "/" between;
     * empty where none says. The borders have a day of their own, which counts only for figures that are of borders alone.
     */
    public String peildatum() {
        boolean borders = versies.stream().allMatch(Versie::grenzen);
        List<LocalDate> days = versies.stream()
                .filter(versie -> borders || !versie.grenzen())
                .map(Versie::peildatum)
                .filter(Objects::nonNull)
                .sorted()
                .distinct()
                .toList();
        if (days.isEmpty()) return "";
        return days.size() == 1 ? days.get(0).toString() : days.get(0) + "/" + days.get(days.size() - 1);
    }

    /** The ids of the dataset versions with blanks between. */
    public String datasets() {
        return versies.stream().map(versie -> Long.toString(versie.dataset())).collect(Collectors.joining(" "));
    }

    /** The same for one area: without the versions that are of other gemeenten only. */
    public Herkomst of(AreaCode area) {
        AreaCode gemeente = area.gemeente();
        return new Herkomst(
                status,
                versies.stream().filter(versie -> versie.covers(gemeente)).toList(),
                registers);
    }
}
