package nl.wijkatelier.engine.style;

import java.util.Objects;
import nl.wijkatelier.domain.classify.Classifier;
import nl.wijkatelier.domain.classify.Method;

/**
 * How the values of a figure are put into classes and coloured.
 *
 * @param classes as many as are asked for; fewer distinct values give fewer
 */
public record ClassRule(Method method, int classes, Ramp ramp) {
    /** Taken where nobody asks for another number. */
    public static final int DEFAULT_CLASSES = 5;

    public ClassRule {
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(ramp, "ramp");
        if (classes < Classifier.MIN_CLASSES || classes > Classifier.MAX_CLASSES)
            throw new IllegalArgumentException(classes + " klassen; mogelijk zijn " + Classifier.MIN_CLASSES
                    + " tot en met " + Classifier.MAX_CLASSES);
    }

    /** Five quantiles in the default ramp. */
    public static ClassRule standard(Ramps ramps) {
        return new ClassRule(
                Method.QUANTILE, DEFAULT_CLASSES, ramps.find(Ramps.DEFAULT).orElseThrow());
    }
}
