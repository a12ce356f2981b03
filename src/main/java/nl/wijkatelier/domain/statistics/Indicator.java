package nl.wijkatelier.domain.statistics;

import java.util.List;
import java.util.Objects;

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
 * @param grenzen of a class: the bounds, falling; at or above the first lies class 1
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
        List<Double> grenzen) {
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
        if ((soort == Soort.COUNT) != (noemer == null))
            throw new IllegalArgumentException("indicator " + id + ": a count has no denominator, the others have one");
        if ((soort == Soort.CLASS) == grenzen.isEmpty())
            throw new IllegalArgumentException("indicator " + id + ": a class has bounds, the others have none");
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
                List.of());
    }

    /** The Dutch unit of a change of this figure: of a percentage it is percentage points. */
    public String changeUnit() {
        return eenheid.equals("%") ? "procentpunt" : eenheid;
    }

    /** The difference of this figure between two divisions: the same, but for the unit, which tells what is compared. */
    public Indicator difference(String from, String to) {
        String points = unit.equals("%") ? "percentage points" : unit;
        return new Indicator(
                id,
                thema,
                titel,
                title,
                definitie,
                definition,
                "verschil " + from + " – " + to + (eenheid.isEmpty() ? "" : " in " + changeUnit()),
                "difference " + from + " – " + to + (points.isEmpty() ? "" : " in " + points),
                soort,
                teller,
                noemer,
                factor,
                decimalen,
                regel,
                bron,
                richting,
                cbs,
                grenzen);
    }
}
