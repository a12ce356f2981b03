package nl.wijkatelier.domain.statistics;

import java.util.Objects;

/** The value of a figure: a number with the interval it is known to lie in, or a typed missing value. */
public sealed interface Value {
    /**
     * A number.
     *
     * @param value finite, in the indicator's unit
     * @param low lower bound, at most {@code value}
     * @param high upper bound, at least {@code value}
     */
    record Number(double value, double low, double high) implements Value {
        public Number {
            if (!Double.isFinite(value)) throw new IllegalArgumentException("value " + value + " is not finite");
            if (!(low <= value && value <= high))
                throw new IllegalArgumentException(value + " is not within [" + low + ", " + high + "]");
        }
    }

    /** No number, and why. */
    record Missing(Reason reason) implements Value {
        public Missing {
            Objects.requireNonNull(reason, "reason");
        }
    }

    /** Why a figure is missing. */
    enum Reason {
        /** Known, but withheld so that nobody can be recognised. */
        SECRET,
        /** Published later. */
        LATER,
        /** No longer published. */
        DISCONTINUED,
        /** Not known. */
        UNKNOWN,
        /** A share of so few, or of counts rounded so coarsely, that it may be something quite different. */
        UNCERTAIN,
        /** Has no meaning here, such as a mean over nothing or a figure of a water area. */
        NOT_APPLICABLE;

        /** The name in JSON and CSV: secret, later, discontinued, unknown, uncertain, not_applicable. */
        public String text() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** An exactly known number. */
    static Value of(double value) {
        return new Number(value, value, value);
    }

    static Value missing(Reason reason) {
        return new Missing(reason);
    }
}
