package nl.wijkatelier.engine.join;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.wijkatelier.domain.area.Indeling;
import nl.wijkatelier.domain.port.Dataset;
import nl.wijkatelier.domain.port.DatasetKind;
import nl.wijkatelier.domain.statistics.Formula;
import nl.wijkatelier.domain.statistics.Herkomst;
import nl.wijkatelier.domain.statistics.Indicator;
import nl.wijkatelier.domain.statistics.Measure.Bron;

/** Names the dataset versions that figures of a year are made of. */
final class Versies {
    private static final Set<DatasetKind> BY_YEAR = EnumSet.of(DatasetKind.GEBIEDEN, DatasetKind.KERNCIJFERS);

    private static final Set<DatasetKind> BORDERS = EnumSet.of(DatasetKind.GEBIEDEN, DatasetKind.INDELING);
    private static final Set<DatasetKind> AS_READ = EnumSet.of(DatasetKind.BGT, DatasetKind.BRK);
    private static final ZoneId DUTCH = ZoneId.of("Europe/Amsterdam");

    private final List<Dataset> datasets;
    private final String jaar;
    private final boolean made;

    Versies(List<Dataset> datasets, int jaar) {
        this(datasets, jaar, 0);
    }

    /** Of the division that a dataset version holds. */
    Versies(List<Dataset> datasets, Indeling indeling) {
        this(datasets, indeling.jaar(), indeling.dataset());
    }

    private Versies(List<Dataset> datasets, int jaar, long division) {
        this.jaar = Integer.toString(jaar);
        this.made = datasets.stream()
                .anyMatch(one -> one.id() == division && one.draft().kind() == DatasetKind.INDELING);
        this.datasets = datasets.stream()
                .filter(one -> !made || one.draft().kind() != DatasetKind.GEBIEDEN)
                .filter(one -> one.draft().kind() != DatasetKind.INDELING || one.id() == division)
                .toList();
    }

    /** Those of what CBS published. */
    List<Herkomst.Versie> published() {
        return of(EnumSet.copyOf(BY_YEAR), true);
    }

    /** Those of the registers that an indicator is counted in, and of the borders. */
    List<Herkomst.Versie> of(Indicator indicator) {
        EnumSet<DatasetKind> kinds = EnumSet.of(DatasetKind.GEBIEDEN);
        kinds(indicator.teller(), kinds);
        if (indicator.noemer() != null) kinds(indicator.noemer(), kinds);
        return of(kinds, false);
    }

    private static void kinds(String formula, Set<DatasetKind> kinds) {
        for (Bron bron : Formula.of(formula).bronnen()) kinds.add(DatasetKind.valueOf(bron.name()));
    }

    /** @param published whether maps stand for the figures that they hold rather than for their borders */
    private List<Herkomst.Versie> of(EnumSet<DatasetKind> kinds, boolean published) {
        if (made && kinds.contains(DatasetKind.GEBIEDEN)) kinds.add(DatasetKind.INDELING);
        return datasets.stream()
                .filter(dataset -> dataset.status() == Dataset.Status.ZICHTBAAR)
                .filter(dataset -> kinds.contains(dataset.draft().kind()))
                .filter(dataset -> !BY_YEAR.contains(dataset.draft().kind())
                        || dataset.draft().periode().startsWith(jaar))
                .map(dataset -> new Herkomst.Versie(
                        dataset.id(),
                        dataset.draft().bron(),
                        dataset.draft().gebied(),
                        day(dataset),
                        !published && BORDERS.contains(dataset.draft().kind())))
                .toList();
    }

    /** BGT and BRK do not say of which day they are: what is taken of them is what was current when they were read. */
    private static LocalDate day(Dataset dataset) {
        LocalDate said = dataset.draft().peildatum();
        return said == null && AS_READ.contains(dataset.draft().kind())
                ? LocalDate.ofInstant(dataset.gestart(), DUTCH)
                : said;
    }
}
