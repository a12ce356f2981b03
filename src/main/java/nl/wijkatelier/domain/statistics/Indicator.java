package nl.wijkatelier.domain.statistics;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a figure means and how it is made. Read from {@code indicators/*.yaml}; adding one needs no code.
 *
 * @param id stable name in requests and layer names, {@code [a-z0-9_]+}, such as "bevolkingsdichtheid"
 * @param thema id of the theme, such as "bevolking"
 * @param titel Dutch title
 * @param title English title
 * @param definitie Dutch definition, one or two sentences
 * @param definition English definition
 * @param eenheid Dutch unit as it stands behind a number, such as "inwoners per km²"; "" for none
 * @param unit the same in English
 * @param soort how it is aggregated and drawn
 * @param teller name of the {@link Measure} above the line
 * @param noemer name of the measure below the line; null for a count
 * @param factor by which the quotient is multiplied: 100 for a percentage, 1 else
 * @param decimalen digits shown behind the decimal comma
 * @param regel name of the disclosure rule in {@code disclosure.yaml}
 * @param bron source in words
 * @param richting whether more is better
 * @param cbs the same as CBS publishes it, for years without registers: one name of {@code cbs/kolommen.csv}, or two with
 *     " / " between them; null for none
 * @param grenzen of a class: the bounds, falling; at or above the first lies class 1; there are up to {@link #MAX_KLASSEN} classes
 * @param namen of a class: the Dutch names of the classes, from class 1; empty where they have none
 * @param names the same in English
 */
public record Indicator(
        String id,
        String thema,
        String titel,
        String title,
        String definitie,
        String definition,
        String eenheid,
        String unit,
        Soort soort,
        String teller,
        String noemer,
        double factor,
        int decimalen,
        String regel,
        String bron,
        Richting richting,
        String cbs,
        List<Double> grenzen,
        List<String> namen,
        List<String> names) {
    /** Most classes of an indicator that is one: there are no more colours. */
    public static final int MAX_KLASSEN = 7;

    /** Kinds of indicator. Counts are drawn as circles, the others as fill. */
    public enum Soort {
        COUNT,
        SHARE,
        MEAN,
        DENSITY,
        /** The number of a class in which a mean lies, such as stedelijkheid. */
        CLASS
    }

    /** Whether a higher figure is what people want. */
    public enum Richting {
        HOOG,
        LAAG,
        GEEN
    }

    public Indicator {
        if (!id.matches("[a-z0-9_]+")) throw new IllegalArgumentException("'" + id + "' is no indicator id");
        Objects.requireNonNull(soort, "soort");
        Objects.requireNonNull(teller, "teller");
        Objects.requireNonNull(richting, "richting");
        grenzen = List.copyOf(grenzen);
        namen = List.copyOf(namen);
        names = List.copyOf(names);
        if ((soort == Soort.COUNT) != (noemer == null))
            throw new IllegalArgumentException("indicator " + id + ": a count has no denominator, the others have one");
        if ((soort == Soort.CLASS) == grenzen.isEmpty())
            throw new IllegalArgumentException("indicator " + id + ": a class has bounds, the others have none");
        for (int i = 0; i < grenzen.size(); i++)
            if (!Double.isFinite(grenzen.get(i)) || i > 0 && !(grenzen.get(i) < grenzen.get(i - 1)))
                throw new IllegalArgumentException("indicator " + id + ": bounds do not fall: " + grenzen);
        if (grenzen.size() >= MAX_KLASSEN)
            throw new IllegalArgumentException("indicator " + id + ": more than " + MAX_KLASSEN + " classes");
        for (List<String> all : List.of(namen, names))
            if (!all.isEmpty() && all.size() != grenzen.size() + 1)
                throw new IllegalArgumentException(
                        "indicator " + id + ": " + all.size() + " names for " + (grenzen.size() + 1) + " classes");
    }

    /** An indicator without direction, published series or classes. */
    public Indicator(
            String id,
            String thema,
            String titel,
            String title,
            String definitie,
            String definition,
            String eenheid,
            String unit,
            Soort soort,
            String teller,
            String noemer,
            double factor,
            int decimalen,
            String regel,
            String bron) {
        this(
                id,
                thema,
                titel,
                title,
                definitie,
                definition,
                eenheid,
                unit,
                soort,
                teller,
                noemer,
                factor,
                decimalen,
                regel,
                bron,
                Richting.GEEN,
                null,
                List.of(),
                List.of(),
                List.of());
    }

    /** Whether it is a share in percents, which lies from 0 to 100. */
    public boolean percentage() {
        return soort == Soort.SHARE && eenheid.equals("%");
    }

    /** Whether it is a share, or a quotient that is stated per hundred as shares are, such as a pressure. */
    public boolean perHundred() {
        return soort == Soort.SHARE || factor == 100;
    }

    /** The Dutch name of a class, by its number from 1; empty where it has none. */
    public Optional<String> naam(int klasse) {
        return namen.isEmpty() ? Optional.empty() : Optional.of(namen.get(klasse - 1));
    }

    /** The English name of a class. */
    public Optional<String> name(int klasse) {
        return names.isEmpty() ? Optional.empty() : Optional.of(names.get(klasse - 1));
    }

    /** The same as a number that can be put into classes like any other: the number of a class is no kind then. */
    public Indicator asNumber() {
        return soort == Soort.CLASS ? with(eenheid, unit) : this;
    }

    /** The Dutch unit of a change of this figure: of a percentage it is percentage points. */
    public String changeUnit() {
        return eenheid.equals("%") ? "procentpunt" : eenheid;
    }

    /** The difference of this figure between two divisions: the same, but for the unit, which tells what is compared. */
    public Indicator difference(String from, String to) {
        String points = unit.equals("%") ? "percentage points" : unit;
        return with(
                "verschil " + from + " – " + to + (eenheid.isEmpty() ? "" : " in " + changeUnit()),
                "difference " + from + " – " + to + (points.isEmpty() ? "" : " in " + points));
    }

    private Indicator with(String newEenheid, String newUnit) {
        return new Indicator(
                id,
                thema,
                titel,
                title,
                definitie,
                definition,
                newEenheid,
                newUnit,
                soort == Soort.CLASS ? Soort.MEAN : soort,
                teller,
                noemer,
                factor,
                decimalen,
                regel,
                bron,
                richting,
                cbs,
                List.of(),
                List.of(),
                List.of());
    }
}
