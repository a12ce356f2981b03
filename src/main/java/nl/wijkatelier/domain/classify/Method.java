package nl.wijkatelier.domain.classify;

import java.util.Locale;
import java.util.Optional;

/** Ways to find breaks. */
public enum Method {
    /** As many values in each class as can be. */
    QUANTILE,
    /** Classes of equal width. */
    EQUAL,
    /** Natural breaks: the least sum of squared distances to the class means (Fisher 1958, Jenks 1967), found exactly. */
    JENKS;

    /** The name in requests: quantile, equal, jenks. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The method with that name, case-blind, or empty. */
    public static Optional<Method> find(String text) {
        for (Method method : values()) if (method.text().equalsIgnoreCase(text)) return Optional.of(method);
        return Optional.empty();
    }
}
