package nl.wijkatelier.engine.style;

import java.util.Objects;
import nl.wijkatelier.domain.classify.Breaks;
import nl.wijkatelier.domain.classify.Classifier;
import nl.wijkatelier.domain.classify.Method;

/**
 * How the values of a figure are put into classes and coloured.
 *
 * @param classes as many as are asked for; fewer distinct values give fewer
 * @param manual breaks that someone chose, in place of the method; or null
 * @param middle value round which the classes lie alike on either side; or null
 * @param frozen over which maps the breaks stay the same
 */
public record ClassRule(Method method, int classes, Ramp ramp, Breaks manual, Double middle, Frozen frozen) {
    /** Taken where nobody asks for another number. */
    public static final int DEFAULT_CLASSES = 5;

    public ClassRule {
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(ramp, "ramp");
        Objects.requireNonNull(frozen, "frozen");
        if (manual != null) classes = manual.classes();
        if (classes < Classifier.MIN_CLASSES || classes > Classifier.MAX_CLASSES)
            throw new IllegalArgumentException(classes + " klassen; mogelijk zijn " + Classifier.MIN_CLASSES
                    + " tot en met " + Classifier.MAX_CLASSES);
        if (middle != null && !Double.isFinite(middle)) throw new IllegalArgumentException("middle " + middle);
    }

    public ClassRule(Method method, int classes, Ramp ramp) {
        this(method, classes, ramp, null, null, Frozen.NONE);
    }

    /** Five quantiles in the default ramp. */
    public static ClassRule standard(Ramps ramps) {
        return new ClassRule(
                Method.QUANTILE, DEFAULT_CLASSES, ramps.find(Ramps.DEFAULT).orElseThrow());
    }

    /** The same round a middle, in the ramp for differences where the rule's own has no middle. */
    public ClassRule centred(double value, Ramps ramps) {
        Ramp diverging = ramp.diverging() ? ramp : ramps.find(Ramps.DIVERGING).orElseThrow();
        return new ClassRule(method, classes, diverging, manual, value, frozen);
    }
}
