package nl.wijkatelier.engine.join;

import java.util.Optional;
import nl.wijkatelier.domain.statistics.Formula;
import nl.wijkatelier.domain.statistics.Indicator;

/**
 * A figure of CBS's own figures: one of them as it is, or the quotient of two.
 *
 * @param noemer null for one as it is
 */
record CbsFormula(String teller, String noemer, double factor) {
    /** What stands between two names. */
    static final String OVER = " / ";

    /** The formula of an indicator that is CBS's only, or of the series that stands for it in other years. */
    static Optional<CbsFormula> of(Indicator indicator) {
        String own = Formula.of(indicator.teller()).kerncijfer();
        if (own != null) {
            String below = indicator.noemer() == null
                    ? null
                    : Formula.of(indicator.noemer()).kerncijfer();
            return Optional.of(new CbsFormula(own, below, indicator.factor()));
        }
        if (indicator.cbs() == null) return Optional.empty();
        int over = indicator.cbs().indexOf(OVER);
        return Optional.of(
                over < 0
                        ? new CbsFormula(indicator.cbs(), null, 1)
                        : new CbsFormula(
                                indicator.cbs().substring(0, over),
                                indicator.cbs().substring(over + OVER.length()),
                                indicator.factor()));
    }
}
