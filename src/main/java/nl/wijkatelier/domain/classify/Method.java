package nl.wijkatelier.domain.classify;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Ways to find breaks. */
public enum Method {
    /** As many values in each class as can be. */
    QUANTILE,
    /** Classes of equal width. */
    EQUAL,
    /** Natural breaks: the least sum of squared distances to the class means (Fisher 1958, Jenks 1967), found exactly. */
    JENKS,
    /** Classes as wide as a standard deviation, round the mean. */
    STDDEV,
    /** Bounds in a geometric series. */
    GEOMETRIC,
    /** Round numbers at equal steps. */
    PRETTY;

    /** The name in requests: quantile, equal, jenks, stddev, geometric, pretty. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether breaks may lie anywhere between two neighbouring values; else a rule says where they are. */
    boolean byValues() {
        return this == QUANTILE || this == JENKS;
    }

    /** All names, with ", " between. */
    public static String names() {
        return Arrays.stream(values()).map(Method::text).collect(Collectors.joining(", "));
    }

    /** The method with that name, case-blind, or empty. */
    public static Optional<Method> find(String text) {
        for (Method method : values()) if (method.text().equalsIgnoreCase(text)) return Optional.of(method);
        return Optional.empty();
    }
}
